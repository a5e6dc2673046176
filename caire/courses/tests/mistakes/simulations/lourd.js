import { donnees } from "./donnees.js";
export const nombre = donnees.length;

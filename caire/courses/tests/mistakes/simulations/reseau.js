// Un commentaire peut citer https://exemple.fr sans faute.
import { outil } from "./outil-absent.js";
import dehors from "../../dehors.js";
fetch("https://exemple.fr/donnees.json").then(outil, dehors);

// The drawing of « Régler le portique »: a point for each file, by score. The counters and the table say the same.

import { FILES, STEP } from "./portique-core.js";
import { draw } from "./page-nodes.js";

const LEFT = 8;
const WIDE = 14.2; // one band of scores
const PITCH = 3.3; // one point and its gap
const ACROSS = 4; // points side by side in a band
const FLOOR = 176;

const across = (score) => LEFT + (score / STEP) * WIDE;

/** The sign of one kind of file: a round for an honest one, a square for a fraud. */
function point(kind, rank) {
  const x = LEFT + 1.9 + (rank % ACROSS) * PITCH;
  const y = FLOOR - PITCH / 2 - Math.floor(rank / ACROSS) * PITCH;
  if (kind === "honest") return draw("circle", { class: kind, cx: x, cy: y, r: 1.35 });
  return draw("rect", { class: kind, x: x - 1.5, y: y - 1.5, width: 3, height: 3 });
}

function band({ from, honest, fraud }) {
  const kinds = [...new Array(fraud).fill("fraud"), ...new Array(honest).fill("honest")];
  const place = `translate(${across(from) - LEFT} 0)`;
  return draw("g", { class: "files", "data-from": from, transform: place }, ...kinds.map(point));
}

/** Draw every file, on its band of scores. */
export function plot(bands) {
  const marks = [0, 20, 40, 60, 80, 100].map((score) =>
    draw("text", { x: across(score), y: FLOOR + 18, "text-anchor": side(score) }, String(score)),
  );
  const axis = draw("line", { class: "axis", x1: LEFT, x2: across(100), y1: FLOOR + 2, y2: FLOOR + 2 });
  const line = draw("line", { class: "threshold", y1: 18, y2: FLOOR + 2 });
  const name = draw("text", { class: "threshold-name", y: 13 });
  const svg = draw(
    "svg",
    { viewBox: "0 0 300 214", role: "img" },
    axis, ...bands.map(band), ...marks, line, name,
    draw("text", { x: across(50), y: FLOOR + 35, "text-anchor": "middle" }, "Note de soupçon"),
  );
  return { svg, line, name };
}

function side(score) {
  if (score === 0) return "start";
  return score === 100 ? "end" : "middle";
}

/** Move the threshold: the points beyond it change their look, none of them moves. */
export function mark({ svg, line, name }, threshold, sentence) {
  for (const one of svg.querySelectorAll(".files")) {
    one.classList.toggle("flagged", Number(one.dataset.from) >= threshold);
  }
  line.setAttribute("x1", across(threshold));
  line.setAttribute("x2", across(threshold));
  name.setAttribute("x", Math.min(Math.max(across(threshold), 30), 270));
  name.setAttribute("text-anchor", "middle");
  name.textContent = `seuil ${threshold}`;
  svg.setAttribute("aria-label", `${FILES} points, un par dossier, rangés par note. ${sentence}`);
}

/** The small sign that stands beside a counter. */
export function sign(kind, flagged) {
  const shape =
    kind === "honest"
      ? draw("circle", { class: kind, cx: 8, cy: 8, r: 6 })
      : draw("rect", { class: kind, x: 2, y: 2, width: 12, height: 12 });
  const group = draw("g", { class: flagged ? "files flagged" : "files" }, shape);
  return draw("svg", { class: "sign", viewBox: "0 0 16 16", "aria-hidden": "true" }, group);
}

// The drawing of the calibration curve; the table beside it says the same.

import { percent } from "./certitude-core.js";
import { draw } from "./page-nodes.js";

const LEFT = 44;
const TOP = 36;
const WIDTH = 256;
const HEIGHT = 180;

const across = (confidence) => LEFT + ((confidence - 50) / 50) * WIDTH;
const down = (share) => TOP + HEIGHT - (share / 100) * HEIGHT;

/** Draw the bands of the curve in which there are bets, with the line of perfect agreement. */
export function drawing(points) {
  const dots = points.filter((point) => point.bets);
  const said = dots.map((point) => `assurance ${percent(point.confidence)}, justesse ${percent(point.share)}`);
  const path = dots.map((point) => `${across(point.confidence)},${down(point.share)}`);
  return draw(
    "svg",
    { viewBox: "0 0 320 272", role: "img", "aria-label": `Courbe de calibrage : ${said.join(" ; ")}.` },
    ...grid(),
    draw("line", { class: "perfect", x1: across(50), y1: down(50), x2: across(100), y2: down(100) }),
    draw("polyline", { class: "mine", points: path.join(" ") }),
    ...dots.map((point) => draw("circle", { cx: across(point.confidence), cy: down(point.share), r: 6 })),
    ...dots.map(label),
  );
}

// The middle label goes under its point, so that three points in a row do not write over one another.
function label({ confidence, share, won, bets }, rank) {
  const under = rank === 1 ? share > 15 : share > 85;
  const place = { x: across(confidence), y: down(share) + (under ? 22 : -12), "text-anchor": side(confidence) };
  return draw("text", { class: "value", ...place }, `${won} sur ${bets}`);
}

// A label near an edge stays inside the drawing.
function side(confidence) {
  if (confidence < 56) return "start";
  return confidence > 92 ? "end" : "middle";
}

function grid() {
  const lines = [0, 25, 50, 75, 100].flatMap((share) => [
    draw("line", { class: "grid", x1: LEFT, x2: LEFT + WIDTH, y1: down(share), y2: down(share) }),
    draw("text", { x: LEFT - 8, y: down(share) + 4, "text-anchor": "end" }, String(share)),
  ]);
  const marks = [50, 60, 70, 80, 90, 100].map((confidence) =>
    draw("text", { x: across(confidence), y: TOP + HEIGHT + 20, "text-anchor": "middle" }, String(confidence)),
  );
  return [
    ...lines,
    ...marks,
    draw("text", { x: 10, y: 18 }, "Justesse (%)"),
    draw("text", { x: LEFT + WIDTH / 2, y: 262, "text-anchor": "middle" }, "Assurance annoncée (%)"),
  ];
}

// The decision map of « Dresser un classeur de fruits »: a grid of zones, and the fruits on it.

import { APPLE, COLOUR_RANGE, MASS_RANGE, PEAR } from "./fruits-data.js";
import { draw, make } from "./page-nodes.js";

const COLUMNS = 30;
const ROWS = 22;
const BOX = { left: 34, top: 8, width: 300, height: 220 };

function place({ mass, colour }) {
  const share = ([low, high], value) => (value - low) / (high - low);
  return [
    BOX.left + BOX.width * share(MASS_RANGE, mass),
    BOX.top + BOX.height * (1 - share(COLOUR_RANGE, colour)),
  ];
}

// A disc for an apple, a triangle for a pear: never told apart by colour alone.
function symbol(label, [x, y], size) {
  if (label === APPLE) return draw("circle", { cx: x, cy: y, r: size });
  const [half, top, foot] = [size * 1.15, y - size * 1.25, y + size * 0.85];
  return draw("path", { d: `M${x} ${top}L${x + half} ${foot}L${x - half} ${foot}Z` });
}

function axes() {
  const text = (x, y, words, anchor = "middle") => draw("text", { x, y, "text-anchor": anchor }, words);
  const bottom = BOX.top + BOX.height;
  const across = (mass) => place({ mass, colour: 0 })[0];
  const up = (colour) => place({ mass: 0, colour })[1];
  const masses = [100, 150, 200, 250].map((mass) => text(across(mass), bottom + 16, `${mass}\u00a0g`));
  const colours = [0, 50, 100].map((colour) => text(BOX.left - 5, up(colour) + colour / 10, String(colour), "end"));
  return draw("g", { class: "axes", "aria-hidden": "true" }, ...masses, ...colours);
}

function hatching(id) {
  const line = draw("path", { d: "M0 8L8 0", class: "hatch" });
  const pattern = draw("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, line);
  return draw("defs", {}, pattern);
}

// What the signs of the map mean.
export function keys() {
  const key = (name, words) => {
    const signs = draw("g", { class: name }, symbol(APPLE, [7, 12], 4.5), symbol(PEAR, [18, 12.5], 4.5));
    return make("li", {}, draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, signs), words);
  };
  const zones = "Zone unie\u00a0: la machine dit «\u00a0pomme\u00a0». Zone hachurée\u00a0: «\u00a0poire\u00a0».";
  return make(
    "ul", { class: "keys" },
    key("fruit chosen", "exemples (rond\u00a0: pomme, triangle\u00a0: poire)"),
    key("fruit", "non choisis"),
    key("fruit newcomer", "fruits cachés, après mesure (croix\u00a0: raté)"),
    make("li", {}, zones),
  );
}

let maps = 0;

export class FruitMap {
  constructor(fruits) {
    maps += 1;
    const hatch = `caire-fruits-hatch-${maps}`;
    this.fruits = fruits;
    this.cells = this._grid(hatch);
    this.marks = new Map(fruits.map((fruit) => [fruit.id, this._mark(fruit)]));
    this.news = draw("g", { class: "news" });
    this.svg = draw(
      "svg",
      { viewBox: "0 0 342 252", role: "img" },
      hatching(hatch),
      draw("g", { "aria-hidden": "true" }, ...this.cells.flatMap(({ base, dash }) => [base, dash])),
      axes(),
      ...this.marks.values(),
      this.news,
    );
  }

  get size() {
    return [COLUMNS, ROWS];
  }

  _grid(hatch) {
    const width = BOX.width / COLUMNS;
    const height = BOX.height / ROWS;
    return Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
      const [x, y] = [BOX.left + (cell % COLUMNS) * width, BOX.top + Math.floor(cell / COLUMNS) * height];
      const at = { x, y, width, height };
      return { base: draw("rect", at), dash: draw("rect", { ...at, fill: `url(#${hatch})` }) };
    });
  }

  _mark(fruit) {
    const title = draw("title", {}, `N° ${fruit.id}, ${fruit.label}, ${fruit.mass}\u00a0g, couleur ${fruit.colour}`);
    return draw("g", {}, title, symbol(fruit.label, place(fruit), 5));
  }

  // zones: the label of each cell; chosen: ids of the examples; measured: judged hidden fruits, or null.
  draw(zones, chosen, measured, description) {
    this.svg.setAttribute("aria-label", description);
    zones.forEach((label, cell) => {
      const { base, dash } = this.cells[cell];
      base.setAttribute("class", label ? `zone ${label}` : "zone");
      dash.setAttribute("class", label && label !== APPLE ? "" : "absent");
    });
    for (const [id, mark] of this.marks) mark.setAttribute("class", chosen.has(id) ? "fruit chosen" : "fruit");
    this.news.replaceChildren(...(measured ?? []).map((line) => this._newcomer(line)));
  }

  _newcomer(line) {
    const [x, y] = place(line);
    const shape = draw("g", { class: "fruit newcomer" }, symbol(line.label, [x, y], 6.5));
    const cross = `M${x - 8} ${y - 8}L${x + 8} ${y + 8}M${x + 8} ${y - 8}L${x - 8} ${y + 8}`;
    if (!line.right) shape.append(draw("path", { class: "miss", d: cross }));
    return shape;
  }

  // The fruit under a finger or a mouse, if one is close enough.
  nearest(clientX, clientY, reach = 22) {
    const box = this.svg.getBoundingClientRect();
    const scale = box.width / this.svg.viewBox.baseVal.width;
    const far = (fruit) => {
      const [x, y] = place(fruit);
      return Math.hypot(box.left + x * scale - clientX, box.top + y * scale - clientY);
    };
    const [best] = this.fruits.map((fruit) => ({ fruit, far: far(fruit) })).sort((one, other) => one.far - other.far);
    return best.far <= reach ? best.fruit : null;
  }
}

// What the experiment « Dresser un classeur de fruits » is made of: four varieties, and how many of each are drawn.
// Mass is in grams; colour goes from 0 (green) to 100 (red). Apples are lighter than pears, colours cross the labels:
// so mass is the right clue, and colour becomes a false one as soon as the examples are badly chosen.

export const APPLE = "pomme";
export const PEAR = "poire";

export const VARIETIES = [
  { id: "red-apple", label: APPLE, mass: 150, massSpread: 20, colour: 78, colourSpread: 9, visible: 8, hidden: 2 },
  { id: "green-apple", label: APPLE, mass: 150, massSpread: 20, colour: 20, colourSpread: 8, visible: 7, hidden: 3 },
  { id: "green-pear", label: PEAR, mass: 200, massSpread: 20, colour: 25, colourSpread: 9, visible: 8, hidden: 3 },
  { id: "red-pear", label: PEAR, mass: 200, massSpread: 20, colour: 72, colourSpread: 9, visible: 7, hidden: 2 },
];

export const MASS_RANGE = [90, 270];
export const COLOUR_RANGE = [0, 100];

// Making the nodes of an experiment's page.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML node with its attributes and its children. */
export function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for a drawing. */
export function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** A row of a table, with its title. */
export function row(title, ...cells) {
  return make("tr", {}, make("th", { scope: "row" }, title), ...cells.map((cell) => make("td", {}, cell)));
}

/** The head of a table. */
export function head(...titles) {
  return make("thead", {}, make("tr", {}, ...titles.map((title) => make("th", { scope: "col" }, title))));
}

/** A table that scrolls by itself on a narrow screen. */
export function scrollable(table, label) {
  return make("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}

/** A whole table, scrollable, from its titles and the cells of its rows. */
export function table(caption, titles, rows) {
  const body = make("tbody", {}, ...rows.map((cells) => row(...cells)));
  return scrollable(make("table", {}, make("caption", {}, caption), head(...titles), body), caption);
}

/** Write a page inside an element, and return its parts by the name in their `data-ref`. */
export function built(element, html) {
  element.innerHTML = html;
  return Object.fromEntries([...element.querySelectorAll("[data-ref]")].map((node) => [node.dataset.ref, node]));
}

// What is read aloud of a part of a lesson: its passages, each an element and its words, in the order of the page.
// What is not shown is not read, nor what is for the eyes or the hands alone.

const SILENT = [
  "button", "input", "textarea", "svg", "noscript", "script", "style", "template", "sup.cite", "[aria-hidden=true]",
  ".visually-hidden", ".listen", ".report", ".meta", ".credit", ".send-state", ".simulation-foot", "[data-stage]",
  ".card-flip > .option",
].join(", ");

/** Return the passages of an element that are in this language. */
export function passagesOf(root, language) {
  const found = [];
  let words = "";
  let place = root; // whose words these are
  let choices = []; // of the gaps among them: read after

  function flush() {
    const text = tidy(words);
    words = "";
    if (/[\p{L}\p{N}]/u.test(text)) found.push({ element: place, text });
    found.push(...choices);
    choices = [];
  }

  function offer(select) {
    const text = [...select.options].filter(({ value }) => value).map((option) => tidy(option.text)).join(", ");
    const isTold = [...found, ...choices].some((one) => one.text === text && one.element.form === select.form);
    if (/\p{L}/u.test(text) && !isTold) choices.push({ element: select, text });
  }

  function fill(gap) {
    const field = gap.querySelector("select, input");
    const isChoice = Boolean(field.options);
    if (isChoice) offer(field);
    words += ` ${(isChoice ? field.value && field.selectedOptions[0].text : field.value) || "…"} `;
  }

  function walk(parent, block, isOurs) {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3 && isOurs) [words, place] = [words + node.data, block];
      if (node.nodeType !== 1 || node.matches(SILENT) || isFolded(node, parent)) continue;
      const { display } = getComputedStyle(node);
      if (display === "none") continue;
      const isInline = /^inline|^contents/.test(display);
      if (!isInline) flush();
      if (node.matches(".gap")) fill(node);
      else if (node.matches("select")) offer(node);
      else walk(node, isInline ? block : node, node.lang ? node.lang === language : isOurs);
      if (!isInline) flush();
    }
  }

  walk(root, root, true);
  flush();
  return found;
}

const isFolded = (node, parent) => parent.tagName === "DETAILS" && !parent.open && node.tagName !== "SUMMARY";

/** What a voice would stumble on is smoothed: the space that a source's number leaves, « sûr·e », soft hyphens. */
function tidy(words) {
  return words.replace(/\u00ad/g, "").replace(/·\p{L}+/gu, "").replace(/\s+/g, " ").replace(/ (?=[.,)])/g, "").trim();
}

/** Cut a text after its sentences: a voice that stops takes up the one that it had begun. */
export const sentencesOf = (text) => text.match(/.+?(?:[.!?…]+(?=[\s»)]|$)[\s»)]*|$)/g) ?? [];

/** Return the passage that follows another one, in a page that may have changed since. */
export function following(passages, last) {
  if (!last) return passages[0];
  const alike = [
    ({ element, text }) => element === last.element && text === last.text,
    ({ text }) => text === last.text,
  ];
  for (const isAlike of alike) {
    const places = passages.map((one, at) => (isAlike(one) ? at : -1)).filter((at) => at >= 0);
    const distance = (at) => Math.abs(at - last.position);
    if (places.length) return passages[places.sort((one, other) => distance(one) - distance(other))[0] + 1];
  }
  return passages[last.position];
}

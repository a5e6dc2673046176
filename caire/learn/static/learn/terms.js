// A word of the glossary opens its definition under its line instead of leaving for the glossary: the page carries the
// definitions in a template. What is opened by a click, Enter or Space is closed by the same, or by Escape.

const opened = [];

export function start() {
  const book = document.querySelector("template[data-terms]")?.content;
  for (const term of book ? document.querySelectorAll("a.term") : []) prepare(term);
  document.addEventListener("click", (event) => {
    const term = event.target.closest("a.term[aria-expanded]");
    // With a key held, a link goes to a tab of its own.
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (opened.includes(term)) close(term);
    else open(term, book);
  });
  document.addEventListener("keydown", (event) => {
    const term = event.target.closest("a.term[aria-expanded]");
    if (event.key === " " && term) {
      event.preventDefault();
      term.click();
    } else if (event.key === "Escape" && opened.length && !event.defaultPrevented) {
      leave(event.target);
    }
  });
}

// The place of the definition is there from the start, empty: what is put in it is then read aloud.
function prepare(term) {
  const place = document.createElement("span");
  place.className = "definition";
  place.setAttribute("aria-live", "polite");
  term.after(place);
  term.setAttribute("role", "button");
  term.setAttribute("aria-expanded", "false");
  term.closest("p, li")?.classList.add("defines");
}

function open(term, book) {
  const { term: name } = term.dataset;
  const definition = book.querySelector(`[data-term="${name}"]`);
  const more = book.querySelector("[data-more]").cloneNode(true);
  more.href = term.href;
  term.nextElementSibling.append(definition.cloneNode(true), " ", more);
  term.setAttribute("aria-expanded", "true");
  opened.push(term);
}

function close(term) {
  term.nextElementSibling.replaceChildren();
  term.setAttribute("aria-expanded", "false");
  opened.splice(opened.indexOf(term), 1);
}

// Escape closes the definition where one is, else the last one opened; the focus never stays in what is gone.
function leave(from) {
  const here = opened.find((term) => term === from || term.nextElementSibling.contains(from));
  const term = here ?? opened[opened.length - 1];
  if (here && here !== from) here.focus();
  close(term);
}

// Keeps true what the page says of one's progress: once acts are saved, the page is asked for again, quietly, and the
// parts marked `data-fresh` are renewed. The copy kept for when the network goes is renewed by the way.

import { areOne, shown } from "./acts.js";

const PAUSE = 1000;

let timer = 0;

export function start() {
  document.addEventListener("caire:act", ({ detail }) => {
    clearTimeout(timer);
    if (detail.state === "saved") timer = setTimeout(renew, PAUSE);
  });
}

async function renew() {
  try {
    const response = await fetch(location.pathname);
    if (response.ok) show(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    // The next visit will show it.
  }
}

function show(page) {
  const { owner = "" } = page.body.dataset;
  if (!areOne(owner, shown())) return; // somebody else has signed in meanwhile
  if (owner) document.body.dataset.owner = owner;
  const fresh = page.querySelectorAll("[data-fresh]");
  document.querySelectorAll("[data-fresh]").forEach((part, position) => {
    if (fresh[position] && !part.contains(document.activeElement)) part.replaceWith(fresh[position]);
  });
}

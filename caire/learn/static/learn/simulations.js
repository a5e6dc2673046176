// Opens an experiment: its module is fetched only when somebody asks for it. Its equivalent in text, which may tell the
// end, is folded until then, and open when the experiment cannot be. What is done is sent by the form at its foot.

export function start() {
  for (const button of document.querySelectorAll("[data-open]")) {
    button.hidden = false;
    equivalent(button).open = false;
  }
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-open]");
    if (button) open(button, button.closest(".simulation"));
  });
  // A charter made in an experiment waits in this tab for the page that keeps it (see `practice/charter.js`).
  document.addEventListener("caire:charter", ({ detail }) => {
    sessionStorage.setItem("charter", JSON.stringify(detail.lines));
  });
  document.addEventListener("caire:done", ({ target }) => declare(target.closest(".simulation")));
}

async function open(button, simulation) {
  const { module, tag, seed } = simulation.dataset;
  const failed = simulation.querySelector("[data-failed]");
  button.setAttribute("aria-busy", "true");
  try {
    await import(module);
    if (!customElements.get(tag)) throw new Error(`${module} does not define ${tag}`);
    const element = document.createElement(tag);
    element.setAttribute("seed", seed);
    element.tabIndex = -1;
    failed.hidden = true;
    simulation.querySelector("[data-stage]").replaceChildren(element);
    element.focus();
  } catch {
    button.removeAttribute("aria-busy");
    failed.hidden = false;
    equivalent(button).open = true;
  }
}

function equivalent(button) {
  return button.closest(".simulation").querySelector(".equivalent");
}

// The button goes once it is said; a form without a button has nothing left to say.
function declare(simulation) {
  const form = simulation?.querySelector("form[data-simulation-done]");
  if (!form?.dataset.act) form?.querySelector("button")?.click(); // Safari has `requestSubmit` since 16
}

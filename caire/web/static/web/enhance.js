// A form marked `data-enhance` is sent in the background and replaced by the fragment that the server sends back.
// Without this file the same form works: the server redirects. What needs a script (a slider beside its number,
// a button that prints) is `hidden` in the page and shown from here.
//
// The acts of a lesson are sent by `learn/questions.js`, which keeps them while the network is away. Whoever puts new
// elements in the page fires `caire:fresh` on them, which bubbles: what they bring is then awakened.

const words = document.body.dataset;

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-enhance]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") === "true") return;
  const body = new FormData(form, event.submitter);
  form.setAttribute("aria-busy", "true");
  say(form, words.sending);
  try {
    await receive(form, await fetch(form.action, { method: "POST", headers: { "X-Fragment": "1" }, body }));
  } catch {
    say(form, words.offline, "error");
  } finally {
    form.removeAttribute("aria-busy");
  }
});

// A refusal that comes with a fragment (422: look again at this field) is shown; any other is said in words.
async function receive(form, response) {
  if (response.redirected) return location.assign(response.url);
  if (response.ok || response.status === 422) return replace(form, await response.text());
  say(form, response.status === 403 ? words.refused : words.failed, "error");
}

function say(form, text, state = "") {
  const status = form.querySelector("[role=status]");
  if (!status) return;
  status.dataset.state = state;
  status.textContent = text;
  if (state) status.focus();
}

// The element to replace is the nearest ancestor with `data-replace`, or the form itself.
function replace(form, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  if (!fresh) return;
  (form.closest("[data-replace]") ?? form).replaceWith(fresh);
  fresh.dispatchEvent(new CustomEvent("caire:fresh", { bubbles: true }));
  (fresh.querySelector("[aria-invalid=true]") ?? fresh.querySelector("[role=status]") ?? fresh).focus();
}

function prepare(root) {
  for (const estimate of root.querySelectorAll(".estimate")) slide(estimate);
  for (const button of root.querySelectorAll("[data-print]")) button.hidden = false;
}

// The number is what is sent. With a script the slider moves it, by keyboard too, and says its value with its unit.
function slide(estimate) {
  const range = estimate.querySelector("input[type=range]");
  const number = estimate.querySelector("input[type=number]");
  if (!range || !number) return;
  const say = () => range.setAttribute("aria-valuetext", `${range.value} ${range.dataset.unit ?? ""}`.trim());
  range.addEventListener("input", () => { number.value = range.value; say(); });
  number.addEventListener("input", () => { range.value = number.value; say(); });
  range.setAttribute("aria-label", estimate.querySelector("label").textContent);
  range.removeAttribute("aria-hidden");
  range.removeAttribute("tabindex");
  range.hidden = false;
  say();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("caire:fresh", ({ target }) => prepare(target));
prepare(document);

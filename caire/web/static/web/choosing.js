// The page of comfort: each choice is kept and shown at once. Without this file the form is sent, and does the same.

import { keep } from "./comfort.js";

const form = document.querySelector("[data-comfort-form]");
const status = form.querySelector("[role=status]");

form.addEventListener("change", () => {
  const words = [...form.querySelectorAll(":checked")].map(({ value }) => value).filter(Boolean);
  status.textContent = keep(words) ? form.dataset.kept : form.dataset.refused;
});

// Back to the very line that one was reading: the address of the page alone would lead to its top. Other texts are
// another page.
form.querySelector("[data-back]").addEventListener("click", (event) => {
  if (!form.querySelector("[name=texts]:checked").defaultChecked) return;
  if (history.length < 2 || document.referrer !== location.origin + form.dataset.page) return;
  event.preventDefault();
  history.back();
});

// Brings into the form the lines that the workshop of the lesson left in this tab (see `learn/simulations.js`). What is
// already kept, or being written, is left alone.

const lines = JSON.parse(sessionStorage.getItem("charter") ?? "[]");
const form = document.querySelector("[data-charter]");
const fields = [...form.querySelectorAll("textarea")];

if (lines.length && fields.every((field) => !field.value)) {
  fields.forEach((field, place) => {
    field.value = lines[place] ?? "";
  });
  form.querySelector("[data-brought]").hidden = false;
}
form.addEventListener("submit", () => sessionStorage.removeItem("charter"));

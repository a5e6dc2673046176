// The author's preview: asks every second whether there is something new to see, and reloads the page then.

const address = document.querySelector("[data-preview]").dataset.preview;
let seen = null;

async function look() {
  try {
    const version = await (await fetch(address, { cache: "no-store" })).text();
    if (seen !== null && version !== seen) location.reload();
    seen = version;
  } catch {
    // The preview was stopped; it may come back.
  }
}

setInterval(look, 1000);
look();

// Makes this unit stay usable when the network goes: once the page has loaded and the browser is idle, the service
// worker is given the page, what it has loaded so far, its images and the modules of its experiments.

const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 500));

export async function start() {
  if (!navigator.serviceWorker) return;
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  idle(async () => {
    try {
      await navigator.serviceWorker.register("/sw.js");
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ page: location.pathname, files: files() });
    } catch {
      // The unit works all the same, with the network.
    }
  });
}

function files() {
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const images = [...document.querySelectorAll("main img")].map((image) => image.src);
  const modules = [...document.querySelectorAll("[data-module]")].map((simulation) => simulation.dataset.module);
  return [...new Set([...loaded, ...images, ...modules].map((address) => new URL(address, location.href).pathname))];
}

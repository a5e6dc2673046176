// The comfort that this browser keeps: words in a cookie, which `dress.js` puts on the page. `caire/web/comfort.py`
// says what each one is.

const YEAR = 365 * 24 * 60 * 60;

export const kept = () => /(?:^|; )caire_comfort=([a-z.]+)/.exec(document.cookie)?.[1].split(".") ?? [];

/** Keep these words instead of the former ones and show the page by them; return whether the browser keeps them. */
export function keep(words) {
  const safety = location.protocol === "https:" ? "; secure" : "";
  const age = words.length ? YEAR : 0;
  document.cookie = `caire_comfort=${words.join(".")}; path=/; max-age=${age}; samesite=lax${safety}`;
  dispatchEvent(new Event("pageshow")); // `dress.js` then looks again
  return kept().join() === words.join();
}

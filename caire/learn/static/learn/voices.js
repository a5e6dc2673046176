// The voice that reads aloud: one of the device's own, never a service's. A voice that is not local would send what it
// reads to another host, so that where a device has none of the language, nothing is offered.

const languageOf = (code) => code.toLowerCase().split(/[-_]/)[0]; // Android writes fr_FR

/** Return the device's own voice for a language: the one by default, else that of the country named first. */
export function choose(voices, language) {
  const own = voices.filter((voice) => voice.localService === true && languageOf(voice.lang) === language);
  const first = new RegExp(`^${language}[-_]${language}$`, "i");
  return own.find((voice) => voice.default) ?? own.find((voice) => first.test(voice.lang)) ?? own[0] ?? null;
}

/** Offer to read this lesson once the browser has told of such a voice: most do so late, and some never have one. */
export function start() {
  const speech = globalThis.speechSynthesis;
  const text = document.querySelector(".lesson-section");
  if (!speech || !globalThis.SpeechSynthesisUtterance || !text) return;
  const look = async () => {
    const voice = choose(speech.getVoices(), text.closest("[lang]").lang);
    if (!voice) return;
    speech.onvoiceschanged = null;
    (await import("./listen.js")).offer(voice);
  };
  speech.onvoiceschanged = look; // Safari 14 has no `addEventListener` there
  look();
}

// Reads passages aloud, one sentence after the other. To pause is to stop before the end of a sentence and take it up
// again: `pause()` of the browsers does nothing on Android, and never ends elsewhere.

import { following, sentencesOf } from "./passages.js";

const BREATH = 100; // some browsers lose what is said at once after a silence

export class Reader {
  /** `tell` is called with the state (idle, reading, paused) and the passage each time that one of them changes. */
  constructor(voice, tell) {
    Object.assign(this, { voice, tell, state: "idle", rate: 1, passage: null, sentences: [], utterance: null });
  }

  /** Read what `find` finds, asked again at each passage: the page may change meanwhile. */
  begin(find) {
    this.stop();
    this.find = find;
    this.next();
  }

  pause() {
    this.hush();
    this.turn("paused");
  }

  resume() {
    this.turn("reading");
    this.say();
  }

  stop() {
    if (this.state === "idle") return;
    this.hush();
    this.passage = null;
    this.turn("idle");
  }

  /** Read at this pace from now on: the sentence begun is taken up. */
  pace(rate) {
    this.rate = rate;
    if (this.state !== "reading") return;
    this.hush();
    setTimeout(() => this.state === "reading" && !this.utterance && this.say(), BREATH);
  }

  next() {
    const passages = this.find();
    const passage = following(passages, this.passage);
    if (!passage) return this.stop();
    this.passage = { ...passage, position: passages.indexOf(passage) };
    this.sentences = sentencesOf(passage.text);
    this.turn("reading");
    this.say();
  }

  say() {
    const utterance = new SpeechSynthesisUtterance(this.sentences[0]);
    Object.assign(utterance, { voice: this.voice, lang: this.voice.lang, rate: this.rate });
    utterance.onend = () => this.utterance === utterance && this.follow();
    utterance.onerror = () => this.utterance === utterance && this.stop();
    this.utterance = utterance; // a browser forgets one that nobody holds, and never says that it ended
    speechSynthesis.speak(utterance);
  }

  follow() {
    this.sentences.shift();
    if (this.sentences.length) this.say();
    else this.next();
  }

  hush() {
    this.utterance = null;
    speechSynthesis.cancel();
  }

  turn(state) {
    this.state = state;
    this.tell(state, this.passage);
  }
}

/**
 * Tone, speech, vibration and flash. Each can be off. Only voices that the device itself holds are used: others would
 * send the words to a server.
 */
class Signals {
  static defaults = Object.freeze({ sound: true, speech: false, vibration: true, flash: true });

  /** @param {HTMLElement} stage what flashes @param {string} language */
  constructor(stage, language) {
    this.stage = stage;
    this.language = language;
    this.settings = { ...Signals.defaults };
    /** @type {AudioContext | undefined} */
    this.audio = undefined;
    /** @type {OscillatorNode[]} */
    this.planned = [];
  }

  /** A voice of this device in the page's language. */
  get voice() {
    const base = this.language.toLowerCase().split("-")[0];
    const voices = window.speechSynthesis?.getVoices() ?? [];
    return voices.find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === base);
  }

  /** Sound may begin only after a tap or a key: call this from one. */
  wake() {
    if (!this.settings.sound) return;
    try {
      this.audio ??= new AudioContext();
      void this.audio.resume();
    } catch {
      this.audio = undefined;
    }
  }

  /**
   * A soft tone now or later. Planned tones ring even where a background tab's timers sleep.
   * @param {"begin" | "end" | "count"} kind
   * @param {number} [wait] milliseconds
   */
  tone(kind, wait = 0) {
    if (!this.settings.sound || !this.audio) return;
    const start = this.audio.currentTime + wait / 1000;
    const notes = { begin: [440], end: [523.25, 392], count: [330] }[kind];
    for (const [order, pitch] of notes.entries()) this.note(pitch, start + order * 0.35);
  }

  /** @param {number} pitch hertz @param {number} at seconds of the audio clock */
  note(pitch, at) {
    if (!this.audio) return;
    const source = this.audio.createOscillator();
    const level = this.audio.createGain();
    source.frequency.value = pitch;
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(0.2, at + 0.06);
    level.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
    source.connect(level).connect(this.audio.destination);
    source.start(at);
    source.stop(at + 1);
    source.addEventListener("ended", () => {
      this.planned = this.planned.filter((other) => other !== source);
    });
    this.planned.push(source);
  }

  /** Take back the tones that have not rung. */
  cancel() {
    for (const source of this.planned) source.disconnect();
    this.planned = [];
  }

  /** @param {string} words */
  say(words) {
    if (!this.settings.speech || !words) return;
    const voice = this.voice;
    if (!voice) return;
    const speech = new SpeechSynthesisUtterance(words);
    Object.assign(speech, { voice, lang: voice.lang, rate: 0.95 });
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(speech);
  }

  hush() {
    this.cancel();
    window.speechSynthesis?.cancel();
  }

  /** @param {number[]} pattern */
  buzz(pattern) {
    if (this.settings.vibration) navigator.vibrate?.(pattern);
  }

  /** One flash of the whole screen; with reduced motion a frame that stands for a second. */
  flash() {
    if (!this.settings.flash) return;
    this.stage.classList.remove("session--flash");
    void this.stage.offsetWidth;
    this.stage.classList.add("session--flash");
    window.setTimeout(() => this.stage.classList.remove("session--flash"), 1000);
  }

  close() {
    this.hush();
    void this.audio?.close();
    this.audio = undefined;
  }
}

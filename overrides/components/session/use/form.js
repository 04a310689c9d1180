/**
 * @typedef {{sound: boolean, speech: boolean, vibration: boolean, flash: boolean, flowing: boolean, countIn: number, amount: "least" | "most"}} Settings
 */

/** What is asked before the first exercise: the side, how much, and which signals. */
class SessionForm {
  static defaults = Object.freeze({ ...Signals.defaults, flowing: false, countIn: 10, amount: "least" });

  /** @param {HTMLElement} root @param {Memory} memory @param {Signals} signals */
  constructor(root, memory, signals) {
    const form = root.querySelector('[data-part="form"]');
    if (!(form instanceof HTMLFormElement)) throw new Error("session: the form is missing");
    this.form = form;
    this.memory = memory;
    this.signals = signals;
    /** @type {Settings} */
    this.settings = { ...SessionForm.defaults, ...memory.get("settings") };
    form.addEventListener("change", () => this.read());
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** @param {string} name @returns {any} */
  field(name) {
    const found = this.form.elements.namedItem(name);
    if (!found) throw new Error(`session: the field ${name} is missing`);
    return found;
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.form.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`session: the part ${name} is missing`);
    return found;
  }

  /** @param {Link} link @param {Plan} plan */
  fill(link, plan) {
    const page = document.querySelector("#side-left");
    const shown = page instanceof HTMLInputElement ? (page.checked ? "left" : "right") : undefined;
    this.field("first").value = link.side ?? shown ?? this.memory.get("side") ?? "right";
    this.field("only").checked = Boolean(link.only);
    this.field("amount").value = this.settings.amount;
    for (const name of ["sound", "speech", "vibration", "flash", "flowing"]) this.field(name).checked = Reflect.get(this.settings, name);
    this.field("countIn").value = String(this.settings.countIn);
    this.field("shared").checked = this.memory.shared;
    this.field("shared").disabled = this.memory.fixed;
    this.part("first").hidden = !plan.exercises.some((exercise) => !exercise.sides.both);
    const fixed = (/** @type {Exercise} */ e) => e.hold[0] === e.hold[1] && e.repetitions[0] === e.repetitions[1];
    this.part("amount").hidden = plan.exercises.every(fixed) || Boolean(link.hold && link.repetitions);
    this.offer();
    this.read();
  }

  /** Offer only what this device can do; voices may arrive late. */
  offer() {
    const voices = () => {
      this.field("speech").disabled = !this.signals.voice;
      this.part("speech-note").hidden = Boolean(this.signals.voice);
    };
    voices();
    window.speechSynthesis?.addEventListener?.("voiceschanged", voices);
    this.field("vibration").disabled = !("vibrate" in navigator);
    this.part("vibration-note").hidden = "vibrate" in navigator;
  }

  read() {
    for (const name of ["sound", "speech", "vibration", "flash", "flowing"]) Reflect.set(this.settings, name, this.field(name).checked);
    this.settings.countIn = Number(this.field("countIn").value);
    this.settings.amount = this.field("amount").value === "most" ? "most" : "least";
    Object.assign(this.signals.settings, this.settings);
  }

  /** Remember for next time, unless the device is shared. */
  keep() {
    this.read();
    if (this.field("shared").checked !== this.memory.shared && !this.memory.fixed) this.memory.shared = this.field("shared").checked;
    this.memory.set("settings", this.settings);
    if (!this.part("first").hidden) this.memory.set("side", this.field("first").value);
  }

  /** @param {Link} link @returns {Choice} */
  choice(link) {
    return {
      first: this.field("first").value === "left" ? "left" : "right",
      only: this.field("only").checked,
      amount: this.settings.amount,
      hold: link.hold,
      repetitions: link.repetitions,
    };
  }
}

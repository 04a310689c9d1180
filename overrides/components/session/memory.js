/**
 * What this device remembers: settings, the side, and a private log. It never leaves the device, and a shared device
 * remembers nothing but that it is shared.
 */
class Memory {
  /** Days that the log goes back. */
  static days = 56;

  /**
   * @param {URL} base the root of the site: two sites on one host do not mix
   * @param {boolean} [fixed] the clinic says that the device is shared
   * @param {Storage | null} [storage]
   */
  constructor(base, fixed = false, storage = Memory.storage()) {
    if (!(base instanceof URL)) throw new TypeError("Memory: the root of the site is missing");
    this.storage = storage;
    this.fixed = fixed;
    this.prefix = `${base.pathname}.bothsides.`;
    this.theme = `${base.pathname}.__`;
  }

  /** Local storage, or nothing where the browser refuses it. */
  static storage() {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  }

  get shared() {
    return this.fixed || this.read("shared") === true;
  }

  /** @param {boolean} on */
  set shared(on) {
    if (on) this.forget();
    if (on) this.write("shared", true);
    else this.remove("shared");
  }

  /** @param {string} key @returns {any} */
  get(key) {
    return this.shared ? undefined : this.read(key);
  }

  /** @param {string} key @param {unknown} value */
  set(key, value) {
    if (!this.shared) this.write(key, value);
  }

  /** Remove everything of ours and what the theme keeps (tabs, colours). */
  forget() {
    for (const key of this.keys()) {
      if (key.startsWith(this.prefix) || key.startsWith(this.theme)) this.storage?.removeItem(key);
    }
  }

  /** On a shared device, remove what the theme has kept since. */
  tidy() {
    if (!this.shared) return;
    for (const key of this.keys()) if (key.startsWith(this.theme)) this.storage?.removeItem(key);
  }

  /**
   * Enter a finished session; a second one on the same day counts up.
   * @param {{key: string, title: string, sides: string[], holds: number}} what
   * @param {Date} [when]
   */
  done(what, when = new Date()) {
    const day = Memory.day(when);
    const first = Memory.day(new Date(when.getFullYear(), when.getMonth(), when.getDate() - Memory.days));
    const kept = this.log().filter((entry) => entry.day > first);
    this.set("log", [...kept, { ...what, day }]);
  }

  /** @returns {{key: string, title: string, sides: string[], holds: number, day: string}[]} oldest first */
  log() {
    const found = this.get("log");
    return Array.isArray(found) ? found.filter((entry) => typeof entry?.day === "string" && typeof entry.title === "string") : [];
  }

  erase() {
    this.remove("log");
  }

  /** The local date, such as 2026-11-22. @param {Date} when */
  static day(when) {
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  }

  keys() {
    try {
      return Object.keys(this.storage ?? {});
    } catch {
      return [];
    }
  }

  /** @param {string} key */
  read(key) {
    try {
      return JSON.parse(this.storage?.getItem(this.prefix + key) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string} key @param {unknown} value */
  write(key, value) {
    try {
      this.storage?.setItem(this.prefix + key, JSON.stringify(value));
    } catch {
      // full or refused: the session goes on without a memory
    }
  }

  /** @param {string} key */
  remove(key) {
    this.storage?.removeItem(this.prefix + key);
  }
}

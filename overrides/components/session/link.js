/**
 * What an address asks for: `#side=left` to begin with the left, `#only=left` for that side alone, `hold` and
 * `repetitions` within the limits of the record. The fragment never reaches a server; `?side=left` is understood too.
 */
class Link {
  /** @param {{hash: string, search: string}} [address] */
  constructor(address = window.location) {
    const hash = address.hash.slice(1);
    const asked = new URLSearchParams(address.search);
    if (hash.includes("=")) for (const [name, value] of new URLSearchParams(hash)) asked.set(name, value);
    if (hash === "right" || hash === "left") asked.set("side", hash);
    this.only = Link.side(asked.get("only"));
    this.side = this.only ?? Link.side(asked.get("side"));
    this.hold = Link.number(asked.get("hold"));
    this.repetitions = Link.number(asked.get("repetitions"));
  }

  /** @param {string | null} value @returns {"right" | "left" | undefined} */
  static side(value) {
    return value === "right" || value === "left" ? value : undefined;
  }

  /** @param {string | null} value */
  static number(value) {
    return value && /^\d{1,3}$/.test(value) ? Number(value) : undefined;
  }
}

/**
 * Narrows the cards down to those that fit. The choice stands in the address (`#where=bed&hard=kneeling&minutes=4`), so it
 * can be kept and passed on; as a fragment it is not sent to any server.
 */
class Chooser {
  static names = Object.freeze(["where", "hard", "minutes"]);

  /** @param {Element} root */
  constructor(root) {
    const form = root.querySelector('[data-part="form"]');
    if (!(root instanceof HTMLElement) || !(form instanceof HTMLFormElement)) throw new Error("chooser: its form is missing");
    this.root = root;
    this.form = form;
    this.cards = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-where]")]);
    if (!this.cards.length) throw new Error("chooser: there are no cards");
    form.hidden = false;
    form.addEventListener("change", () => this.chosen());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => window.setTimeout(() => this.chosen()));
    window.addEventListener("hashchange", () => this.follow());
    this.follow();
  }

  /** Take the choice from the address; a fragment of another kind is left alone. */
  follow() {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    if (Chooser.names.some((name) => asked.has(name))) {
      for (const field of this.form.elements) {
        if (!(field instanceof HTMLInputElement)) continue;
        const values = (asked.get(field.name) ?? "").split(",");
        field.checked = values.includes(field.value);
      }
      for (const name of ["where", "minutes"]) if (!this.values(name).length) this.field(name).value = "";
    }
    this.filter();
  }

  /** @param {string} name @returns {RadioNodeList} */
  field(name) {
    const found = this.form.elements.namedItem(name);
    if (!(found instanceof RadioNodeList)) throw new Error(`chooser: the field ${name} is missing`);
    return found;
  }

  /** @param {string} name */
  values(name) {
    return new FormData(this.form).getAll(name).map(String);
  }

  chosen() {
    const choice = new URLSearchParams();
    for (const name of Chooser.names) {
      const values = this.values(name).filter(Boolean);
      if (values.length) choice.set(name, values.join(","));
    }
    const hash = choice.size ? `#${choice.toString().replaceAll("%2C", ",")}` : "";
    try {
      window.history.replaceState(window.history.state, "", hash || window.location.pathname + window.location.search);
    } catch {
      window.location.hash = hash;
    }
    this.filter();
  }

  filter() {
    const [where] = this.values("where");
    const hard = this.values("hard");
    const minutes = Number(this.values("minutes")[0]) || Number.POSITIVE_INFINITY;
    let found = 0;
    for (const card of this.cards) {
      const has = (/** @type {string} */ name, /** @type {string} */ value) => (card.dataset[name] ?? "").split(" ").includes(value);
      const fits = (!where || has("where", where)) && !hard.some((value) => has("hard", value)) && Number(card.dataset.minutes) <= minutes;
      card.hidden = !fits;
      found += fits ? 1 : 0;
    }
    this.tell(found, Boolean(where || hard.length || Number.isFinite(minutes)));
  }

  /** @param {number} found @param {boolean} narrowed */
  tell(found, narrowed) {
    const { found: many, foundOne, foundNone } = this.root.dataset;
    const phrase = (found === 0 ? foundNone : found === 1 ? foundOne : many) ?? "";
    const words = phrase.replace("{n}", String(found)).replace("{of}", String(this.cards.length));
    const count = this.root.querySelector('[data-part="count"]');
    const address = this.root.querySelector('[data-part="address"]');
    if (count) count.textContent = words;
    if (address instanceof HTMLElement) address.hidden = !narrowed;
  }
}

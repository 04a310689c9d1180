/** The handout builder: what is chosen, its preview, and the ways to hand it out. Nothing leaves the page but by hand. */
class HandoutBuilder {
  static pause = 150;

  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("handout-builder: the root is no HTML element");
    if (!root.dataset.patient) throw new Error("handout-builder: data-patient is missing");
    this.root = root;
    this.index = bothsidesHandouts;
    this.text = new HandoutText(this.index);
    this.sheets = new HandoutSheet(this.index, { level: 3, paper: true });
    this.style = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.style];
    document.documentElement.classList.add("has-handout");
    this.patient = new URL(root.dataset.patient, document.baseURI);
    /** @type {{item: HandoutItem, line: HTMLElement, wrong: string}[]} */
    this.entries = [];
    this.timer = 0;
    this.drawn = 0;
    const form = this.part("form");
    if (!(form instanceof HTMLFormElement)) throw new Error("handout-builder: the form is missing");
    this.form = form;
    this.order = new HandoutOrder(this.part("items"), (from, to) => this.move(from, to));
    this.wire();
    this.part("no-site").hidden = this.reachable();
    root.hidden = false;
    this.take();
  }

  /** @param {string} name @param {ParentNode} [within] @returns {HTMLElement} */
  part(name, within = this.root) {
    const found = within.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`handout-builder: the part ${name} is missing`);
    return found;
  }

  /** @param {string} name @returns {any} */
  field(name) {
    return this.form.elements.namedItem(name);
  }

  wire() {
    const act = (/** @type {string} */ part, /** @type {() => void} */ what) => this.part(part).addEventListener("click", what);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    act("add", () => this.add());
    act("print", () => this.print());
    act("copy-link", () => this.ready() && this.copy(this.link(), "copied_link"));
    act(
      "copy-notes",
      () =>
        this.ready() &&
        this.copy(this.text.notes(this.handout(), this.reachable() ? this.link() : "", HandoutBuilder.today()), "copied_notes"),
    );
    act("show-qr", () => this.toggleCode());
  }

  /** A link that is opened here is edited further. */
  take() {
    const { handout } = HandoutLink.read(window.location.hash, this.index.stretches);
    this.field("paper").value = handout.paper;
    this.field("large").checked = handout.large;
    for (const item of handout.items) this.append({ ...item, version: this.index.stretches[item.id].version });
    this.changed();
  }

  add() {
    const picked = this.field("pick").selectedOptions[0];
    if (!(picked instanceof HTMLOptionElement)) return;
    if (picked.dataset.kind === "programme") {
      for (const { id, ...dose } of this.index.programmes[picked.value].items) {
        const stretch = this.index.stretches[id];
        if (!stretch.withdrawn) this.append({ ...HandoutLink.usual(id, stretch), ...dose });
      }
    } else this.append(HandoutLink.usual(picked.value, this.index.stretches[picked.value]));
    this.status(this.text.say("builder", "added", { title: picked.text }));
    this.changed();
  }

  /** @param {HandoutItem} item */
  append(item) {
    if (this.entries.length >= HandoutLink.most) return;
    const template = this.root.querySelector('template[data-part="item"]');
    const line = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
    if (!(line instanceof HTMLElement)) throw new Error("handout-builder: the template of a line is missing");
    const entry = { item, line, wrong: "" };
    this.fill(entry);
    this.entries.push(entry);
    this.part("items").append(line);
  }

  /** @param {{item: HandoutItem, line: HTMLElement, wrong: string}} entry */
  fill({ item, line }) {
    const stretch = this.index.stretches[item.id];
    const { title } = stretch;
    this.part("name", line).textContent = title;
    this.part("handle", line).setAttribute("aria-label", this.text.say("builder", "handle", { title }));
    for (const of of line.querySelectorAll('[data-part="of"]')) of.textContent = ` ${title}`;
    const side = /** @type {HTMLSelectElement} */ (line.querySelector('[data-field="side"]'));
    const sides = stretch.laterality === "unilateral" ? ["both", "right", "left"] : [stretch.laterality];
    for (const name of sides) side.add(new Option(this.text.say("builder", `side_${name}`), name));
    side.value = stretch.laterality === "unilateral" ? item.side : stretch.laterality;
    side.disabled = sides.length === 1;
    for (const name of HandoutLink.doses) {
      const [least, most] = stretch.limits[name];
      HandoutBuilder.input(line, name).value = HandoutLink.span(item[name]);
      this.part(`limits-${name}`, line).textContent = this.text.say("builder", "limits", { least, most });
    }
    for (const part of ["up", "down", "remove"]) this.part(part, line).addEventListener("click", () => this.press(part, line));
  }

  /** @param {HTMLElement} line @param {string} name */
  static input(line, name) {
    const found = line.querySelector(`[data-field="${name}"]`);
    if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement)) {
      throw new Error(`handout-builder: the field ${name} is missing`);
    }
    return found;
  }

  /** @param {string} part @param {HTMLElement} line */
  press(part, line) {
    const from = this.entries.findIndex((entry) => entry.line === line);
    if (part !== "remove") return this.move(from, part === "up" ? from - 1 : from + 1, part);
    const [{ item }] = this.entries.splice(from, 1);
    line.remove();
    const next = this.entries[Math.min(from, this.entries.length - 1)];
    (next ? this.part("remove", next.line) : this.field("pick")).focus();
    this.status(this.text.say("builder", "removed", { title: this.index.stretches[item.id].title }));
    this.changed();
  }

  /** @param {number} from @param {number} to @param {string} [focus] */
  move(from, to, focus = "handle") {
    if (to < 0 || to >= this.entries.length) return;
    const [entry] = this.entries.splice(from, 1);
    this.entries.splice(to, 0, entry);
    this.part("items").replaceChildren(...this.entries.map((each) => each.line));
    const button = /** @type {HTMLButtonElement} */ (this.part(focus, entry.line));
    const ends = to === 0 ? "up" : to === this.entries.length - 1 ? "down" : "";
    (focus === ends ? this.part("handle", entry.line) : button).focus();
    const { title } = this.index.stretches[entry.item.id];
    if (from !== to) this.status(this.text.say("builder", "moved", { title, n: to + 1, total: this.entries.length }));
    this.changed();
  }

  /** Read every line; draw the preview when typing pauses. */
  changed() {
    for (const [n, entry] of this.entries.entries()) this.readLine(entry, n);
    const any = this.entries.length > 0;
    this.part("empty").hidden = any;
    this.part("hint").hidden = this.entries.length < 2;
    const open = /** @type {HTMLAnchorElement} */ (this.part("open"));
    open.href = any ? `${this.patient.href}#${HandoutLink.write(this.handout())}` : this.patient.href;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), HandoutBuilder.pause);
  }

  /** @param {{item: HandoutItem, line: HTMLElement, wrong: string}} entry @param {number} n */
  readLine(entry, n) {
    const { item, line } = entry;
    const stretch = this.index.stretches[item.id];
    const side = HandoutBuilder.input(line, "side").value;
    item.side = side === "right" || side === "left" ? side : "both";
    item.note = HandoutBuilder.input(line, "note").value.trim();
    entry.wrong = "";
    for (const name of HandoutLink.doses) {
      const input = HandoutBuilder.input(line, name);
      const [least, most] = stretch.limits[name];
      const given = HandoutLink.ends(input.value, stretch.limits[name]);
      input.setAttribute("aria-invalid", String(!given));
      if (given) item[name] = given;
      else entry.wrong ||= this.text.say("builder", "wrong", { least, most, example: HandoutLink.span(stretch[name]) });
    }
    const wrong = this.part("wrong", line);
    if (wrong.textContent !== entry.wrong) wrong.textContent = entry.wrong;
    wrong.hidden = !entry.wrong;
    const question = this.part("question", line);
    const asked = this.text.question(item, stretch);
    if (question.textContent !== asked) question.textContent = asked;
    /** @type {HTMLButtonElement} */ (this.part("up", line)).disabled = n === 0;
    /** @type {HTMLButtonElement} */ (this.part("down", line)).disabled = n === this.entries.length - 1;
  }

  /** @returns {Handout & {patient: string}} */
  handout() {
    const paper = this.field("paper").value === "letter" ? "letter" : "a4";
    return {
      paper,
      large: this.field("large").checked,
      items: this.entries.map((entry) => entry.item),
      patient: this.field("patient").value,
    };
  }

  async draw() {
    this.drawn += 1;
    const turn = this.drawn;
    const paper = this.part("paper");
    const handout = this.handout();
    paper.className = `handout-paper handout-paper--${handout.paper}${handout.large ? " handout-paper--large" : ""}${this.field("lowInk").checked ? " handout-paper--low-ink" : ""}`;
    if (!handout.items.length) return paper.replaceChildren();
    try {
      const sheets = await this.sheets.draw(handout);
      if (turn !== this.drawn) return;
      sheets.forEach((sheet, n) => {
        sheet.dataset.number = String(n);
      });
      this.style.replaceSync(this.rules(handout, sheets));
      this.sign(this.part("code", sheets[sheets.length - 1]));
      paper.replaceChildren(...sheets);
      if (!this.part("qr").hidden) this.showCode();
    } catch (error) {
      paper.textContent = this.text.say("builder", "failed");
      console.error(error);
    }
  }

  /** Paper size, and the foot of every printed page: name, side, page x of y. @param {Handout} handout @param {HTMLElement[]} sheets */
  rules(handout, sheets) {
    const quoted = (/** @type {string} */ text) => `"${text.replace(/[\\"\n]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
    const [before, between, after] = this.text.say("handout", "page").split(/\{page\}|\{total\}/);
    const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after ?? "")}`;
    const page = `@page { size: ${handout.paper === "letter" ? "letter" : "A4"}; margin: 12mm 15mm 15mm; @bottom-right { content: ${number}; font: 9pt sans-serif; } }`;
    const own = sheets.map((sheet, n) => {
      const foot = `@page sheet-${n} { @bottom-left { content: ${quoted(sheet.dataset.foot ?? "")}; font: 9pt sans-serif; } }`;
      return `${foot} @media print { .sheet[data-number="${n}"] { page: sheet-${n}; } }`;
    });
    // what stands around the sheets is on the first one's page, else an empty page comes first
    return [page, "@media print { body { page: sheet-0; } }", ...own].join("\n");
  }

  /** Whether there is something to hand out and nothing wrong with it; says what is missing. */
  ready() {
    const wrong = this.entries.find((entry) => entry.wrong);
    if (!wrong && this.entries.length) return true;
    this.status(this.text.say("builder", wrong ? "mend" : "empty"));
    const field = wrong?.line.querySelector('[aria-invalid="true"]') ?? this.field("pick");
    if (field instanceof HTMLElement) field.focus();
    return false;
  }

  /** @param {string} [address] */
  local(address = window.location.href) {
    const { protocol, host } = new URL(address);
    return protocol === "file:" || /^(localhost|127\.|\[::1\])/.test(host);
  }

  /** The patient's page: under the site's own address where it is known and this copy has none that others can reach. */
  address() {
    const { url } = this.index.site;
    if (!url || !this.local()) return this.patient.href;
    return new URL(this.patient.href.slice(bothsidesBase.href.length), url.endsWith("/") ? url : `${url}/`).href;
  }

  /** Whether the link is one that others can follow: an address of this device's own files is not, and is not for paper. */
  reachable() {
    return /^https?:/.test(this.address()) && !this.local(this.address());
  }

  /** The way to the handout on the web, at the end of its paper. @param {HTMLElement} place */
  sign(place) {
    const code = this.reachable() ? HandoutCode.draw(this.link(), this.text.say("builder", "qr_alt")) : undefined;
    if (!code) return;
    const shown = this.address().replace(/^https?:\/\//, "");
    place.append(code, HandoutSheet.el("p", "sheet__way", `${this.text.say("builder", "scan")} `, HandoutSheet.el("strong", "", shown)));
  }

  link() {
    return `${this.address()}#${HandoutLink.write(this.handout())}`;
  }

  async print() {
    if (!this.ready()) return;
    window.clearTimeout(this.timer);
    await this.draw();
    window.print();
  }

  /** @param {string} text @param {string} done */
  async copy(text, done) {
    const field = this.field("text");
    this.part("text").hidden = false;
    field.value = text;
    try {
      await navigator.clipboard.writeText(text);
      this.status(this.text.say("builder", done));
    } catch {
      field.focus();
      field.select();
      const copied = document.execCommand?.("copy");
      this.status(this.text.say("builder", copied ? done : "copy_failed"));
    }
  }

  toggleCode() {
    const shown = !this.part("qr").hidden;
    if (!shown && !this.ready()) return;
    this.part("qr").hidden = shown;
    this.part("show-qr").setAttribute("aria-expanded", String(!shown));
    if (!shown) this.showCode();
  }

  showCode() {
    const code = HandoutCode.draw(this.link(), this.text.say("builder", "qr_alt"));
    this.part("qr").replaceChildren(code ?? this.text.say("builder", "qr_too_long"));
  }

  /** @param {string} text */
  status(text) {
    this.part("status").textContent = text;
  }

  /** As the pages write a date: 22 November 2026. */
  static today(now = new Date()) {
    const month = new Intl.DateTimeFormat(document.documentElement.lang || "en", { month: "long" }).format(now);
    return `${now.getDate()} ${month} ${now.getFullYear()}`;
  }
}

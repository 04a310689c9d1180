/** The patient's page: the stretches, sides and doses of the link it was opened with, and a guided session of exactly those. */
class HandoutPage {
  static kept = "handout";

  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("handout-page: the root is no HTML element");
    this.root = root;
    this.index = bothsidesHandouts;
    this.text = new HandoutText(this.index);
    this.memory = new Memory(bothsidesBase, bothsidesShared);
    /** @type {Handout} */
    this.handout = { paper: "a4", large: false, items: [] };
    this.part("start").addEventListener("click", () => this.start());
    this.part("forget").addEventListener("click", () => this.forget());
    window.addEventListener("hashchange", () => this.show());
    root.hidden = false;
    this.show();
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`handout-page: the part ${name} is missing`);
    return found;
  }

  /** The link of the address, else the one that was opened last here; a home screen opens the page without it. */
  show() {
    const own = window.location.hash.length > 1;
    const kept = this.memory.get(HandoutPage.kept);
    const hash = own ? window.location.hash : typeof kept === "string" ? kept : "";
    const { handout, problems } = HandoutLink.read(hash, this.index.stretches);
    this.handout = handout;
    const any = handout.items.length > 0;
    if (own && any) this.memory.set(HandoutPage.kept, `#${HandoutLink.write(handout)}`);
    this.part("given").hidden = !any;
    this.part("do").hidden = !any;
    this.part("none").hidden = any;
    this.part("remembered").hidden = own;
    this.complain(problems, any);
    this.title();
    if (any) this.draw();
    else this.part("paper").replaceChildren();
  }

  title() {
    const { length } = this.handout.items;
    const heading = document.querySelector("h1");
    const [one] = this.handout.items;
    if (heading && length) heading.textContent = this.text.say("patient", length === 1 ? "title_one" : "title_many", { n: length });
    if (length) document.title = length === 1 ? this.index.stretches[one.id].title : this.text.say("patient", "title_many", { n: length });
  }

  /** @param {LinkProblem[]} problems @param {boolean} saved */
  complain(problems, saved) {
    const box = this.part("problems");
    const list = HandoutSheet.el("ul", "");
    for (const { code, id = "" } of problems) list.append(HandoutSheet.el("li", "", ...this.told(code, id)));
    box.replaceChildren(HandoutSheet.el("h2", "", this.text.say("patient", "problems")), list);
    if (saved) box.append(HandoutSheet.el("p", "", this.text.say("patient", "saved")));
    box.hidden = !problems.length;
  }

  /** @param {string} code @param {string} id @returns {(Node | string)[]} */
  told(code, id) {
    const stretch = Object.hasOwn(this.index.stretches, id) ? this.index.stretches[id] : undefined;
    const withdrawn = stretch?.withdrawn;
    const said = this.text.say("patient", code, { id, title: stretch?.title ?? id, why: withdrawn?.why ?? "" });
    const instead =
      withdrawn && Object.hasOwn(this.index.stretches, withdrawn.instead) ? this.index.stretches[withdrawn.instead] : undefined;
    return instead ? [`${said} ${this.text.say("patient", "instead")} `, HandoutPage.anchor(instead)] : [said];
  }

  /** @param {HandoutStretch} stretch */
  static anchor(stretch) {
    return Object.assign(HandoutSheet.el("a", "", stretch.title), { href: new URL(stretch.url, bothsidesBase).href });
  }

  async draw() {
    const { handout } = this;
    const paper = this.part("paper");
    paper.classList.toggle("handout-paper--large", handout.large);
    try {
      const sheets = await new HandoutSheet(this.index, { level: 2, paper: false }).draw(handout);
      if (handout !== this.handout) return;
      for (const sheet of sheets) this.date(sheet);
      paper.replaceChildren(...sheets);
    } catch (error) {
      paper.textContent = this.text.say("builder", "failed");
      console.error(error);
    }
  }

  /** Say where the words are not those of the link. @param {HTMLElement} sheet */
  date(sheet) {
    const item = this.handout.items.find((each) => each.id === sheet.dataset.stretch);
    if (!item?.version) return;
    const { version, since } = this.index.stretches[item.id];
    if (version === item.version) return;
    const told = since ? this.text.say("patient", "changed_on", { date: since }) : this.text.say("patient", "changed");
    sheet.firstElementChild?.after(HandoutSheet.el("p", "sheet__changed", told));
  }

  /** The guided session of exactly these stretches, sides and doses. */
  async start() {
    this.part("failed").hidden = true;
    try {
      const [plan] = await Promise.all([
        this.planned(),
        Session.load("link", new URL(bothsidesUse["session.css"], bothsidesBase).href),
        Session.load("script", new URL(bothsidesUse["session.js"], bothsidesBase).href),
      ]);
      new SessionDialog(plan, this.memory, new Link({ hash: "", search: "" })).open();
    } catch (error) {
      this.part("failed").hidden = false;
      console.error(error);
    }
  }

  /** @returns {Promise<Plan>} */
  async planned() {
    const exercises = await Promise.all(this.handout.items.map((item) => HandoutData.words(this.index.stretches[item.id])));
    const made = this.handout.items.map((item, n) => {
      const { hold, repetitions } = item;
      const sided = item.side !== "both" && this.index.stretches[item.id].laterality === "unilateral";
      const dose = this.text.dose(item, this.index.stretches[item.id]);
      return { ...exercises[n], hold, repetitions, dose, ...(sided ? { only: item.side } : {}) };
    });
    return { key: "handout", title: document.querySelector("h1")?.textContent ?? "", exercises: /** @type {Exercise[]} */ (made) };
  }

  forget() {
    this.memory.remove(HandoutPage.kept);
    this.part("forgotten").textContent = this.text.say("patient", "forgotten");
  }
}

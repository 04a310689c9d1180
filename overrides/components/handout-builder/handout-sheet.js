/**
 * A handout as sheets on the page: one a stretch and side, then a record to tick off and the warning signs. What people
 * typed goes in as text; only the words of our own records, made by the build, go in as HTML.
 */
class HandoutSheet {
  static weeks = 2;

  /** @param {HandoutIndex} index @param {{level: number, paper: boolean}} how headings begin at `level`; `paper` has a head, a record, lines */
  constructor(index, how) {
    this.index = index;
    this.text = new HandoutText(index);
    this.how = how;
  }

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {string} [name] class
   * @param {...(Node | string)} inside
   * @returns {HTMLElementTagNameMap[T]}
   */
  static el(tag, name = "", ...inside) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  }

  /** Words of a record. @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} name @param {string} html */
  static html(tag, name, html) {
    const made = HandoutSheet.el(tag, name);
    made.innerHTML = html;
    return made;
  }

  /** @param {number} below @param {string} text @param {string} [name] */
  heading(below, text, name = "sheet__heading") {
    const level = /** @type {"h2" | "h3" | "h4"} */ (`h${Math.min(6, this.how.level + below)}`);
    return HandoutSheet.el(level, name, text);
  }

  /**
   * @param {Handout & {patient?: string}} handout
   * @returns {Promise<HTMLElement[]>}
   */
  async draw(handout) {
    const stretches = handout.items.map((item) => this.index.stretches[item.id]);
    const words = await Promise.all(stretches.map((stretch) => HandoutData.words(stretch)));
    const figures = await Promise.all(handout.items.map(({ id }, n) => HandoutData.figures(id, stretches[n])));
    const sheets = handout.items.flatMap((item, n) =>
      this.sides(item, stretches[n]).map((side) => {
        const sheet = this.sheet(item, stretches[n], words[n], side, handout.patient);
        const drawn = figures[n][side] ?? [];
        if (drawn.length) sheet.querySelector(".sheet__banner")?.after(this.drawings(drawn));
        return sheet;
      }),
    );
    return this.how.paper ? [...sheets, this.record(handout)] : sheets;
  }

  /** @param {HandoutItem} item @param {HandoutStretch} stretch @returns {Side[]} */
  sides(item, stretch) {
    if (stretch.laterality !== "unilateral") return ["both"];
    return item.side === "both" ? ["right", "left"] : [item.side];
  }

  /** @param {HandoutStretch} stretch @param {Side} side */
  sideWords(stretch, side) {
    return this.text.say("handout", side === "both" ? `sheet_${stretch.laterality}` : `sheet_${side}`);
  }

  /**
   * @param {HandoutItem} item @param {HandoutStretch} stretch @param {Exercise} exercise @param {Side} side
   * @param {string} [patient]
   */
  sheet(item, stretch, exercise, side, patient = "") {
    const words = exercise.sides[side];
    if (!words) throw new Error(`handout: ${item.id} has no words for ${side}`);
    const { el, html } = HandoutSheet;
    const sheet = el("article", `sheet sheet--${side}`);
    sheet.dataset.stretch = item.id;
    sheet.dataset.foot = `${stretch.title}, ${this.sideWords(stretch, side)}`;
    if (side !== "both") sheet.dataset.side = side;
    if (this.how.paper) sheet.append(this.head(patient));
    sheet.append(this.heading(0, stretch.title, "sheet__title"), this.banner(stretch, words, side));
    sheet.append(this.heading(1, this.text.say("handout", "dose")), this.dose(item, stretch));
    if (item.note) {
      const label = el("strong", "", `${this.text.say("handout", "note")}: `);
      sheet.append(el("p", "sheet__note", label, item.note));
    }
    for (const name of /** @type {const} */ (["get_in", "steps", "get_out"])) {
      const list = el("ol", "sheet__steps", ...words[name].map((step) => html("li", "", step.text)));
      sheet.append(this.heading(1, this.text.say("handout", name)), list);
    }
    sheet.append(this.heading(1, this.text.say("handout", "feel")), html("p", "", words.feel));
    sheet.append(this.heading(1, this.text.say("handout", "care")), html("p", "sheet__care", words.care));
    if (!this.how.paper) sheet.append(this.origin(stretch));
    return sheet;
  }

  /** Who hands it out, and a line for the name. @param {string} patient */
  head(patient) {
    const { el } = HandoutSheet;
    const clinic = this.index.clinic;
    const who = el("p", "sheet__clinic", el("strong", "", clinic?.name || this.index.site.name));
    if (clinic?.lines.length) who.append(el("span", "sheet__lines", clinic.lines.join(" · ")));
    const name = el("p", "sheet__name", `${this.text.say("handout", "name")} `, el("span", "sheet__line", patient));
    return el("header", "sheet__head", who, name);
  }

  /** What and which side, in words and in one large letter. @param {HandoutStretch} stretch @param {Words} words @param {Side} side */
  banner(stretch, words, side) {
    const { el, html } = HandoutSheet;
    const told = el("div", "", el("p", "sheet__side", this.sideWords(stretch, side)));
    if (words.heading) told.append(html("p", "sheet__what", words.heading));
    const banner = el("div", "sheet__banner");
    if (side !== "both") {
      const letter = el("span", "sheet__letter", this.text.say("handout", `letter_${side}`));
      letter.setAttribute("aria-hidden", "true");
      banner.append(letter);
    }
    banner.append(told);
    return banner;
  }

  /** @param {{svg: string, caption: string}[]} drawn */
  drawings(drawn) {
    const { el, html } = HandoutSheet;
    const made = drawn.map(({ svg, caption }) => {
      const figure = html("figure", "sheet__figure", svg);
      figure.append(el("figcaption", "", caption));
      return figure;
    });
    return el("div", "sheet__figures", ...made);
  }

  /** @param {HandoutItem} item @param {HandoutStretch} stretch */
  dose(item, stretch) {
    const { el } = HandoutSheet;
    const cells = this.text.rows(item, stretch).map(([what, much]) => el("div", "sheet__cell", el("dt", "", what), el("dd", "", much)));
    return el("dl", "sheet__dose", ...cells);
  }

  /** @param {HandoutStretch} stretch */
  origin(stretch) {
    const { el } = HandoutSheet;
    const page = el("a", "", this.text.say("patient", "page_of"));
    page.href = new URL(stretch.url, bothsidesBase).href;
    return el("p", "sheet__origin", `${stretch.review} ${this.text.version(stretch)} `, page);
  }

  /** The last sheet: boxes to tick, where the words come from, when to stop. @param {Handout & {patient?: string}} handout */
  record(handout) {
    const { el } = HandoutSheet;
    const sheet = el("article", "sheet sheet--record", this.head(handout.patient ?? ""));
    const titles = [...new Set(handout.items.map((item) => this.index.stretches[item.id].title))];
    const several = { first: titles[0] ?? "", n: titles.length - 1 };
    sheet.dataset.foot = titles.length > 1 ? this.text.say("handout", "several", several) : several.first;
    sheet.append(this.heading(0, this.text.say("handout", "tick"), "sheet__title"), this.ticks(handout));
    const seen = new Set();
    for (const { id } of handout.items) {
      if (seen.has(id)) continue;
      seen.add(id);
      const stretch = this.index.stretches[id];
      const title = titles.length > 1 ? `${stretch.title}: ` : "";
      sheet.append(el("p", "sheet__origin", el("strong", "", title), `${stretch.review} ${this.text.version(stretch)}`));
    }
    const code = el("div", "sheet__code");
    code.dataset.part = "code";
    const told = [this.index.disclaimer, this.index.clinic?.disclaimer ?? ""].filter(Boolean).join(" ");
    sheet.append(code, el("p", "sheet__disclaimer", el("strong", "", `${this.text.say("handout", "disclaimer")}: `), told));
    sheet.append(this.heading(0, this.text.say("handout", "stop"), "sheet__title"), ...this.stop());
    return sheet;
  }

  /** @param {Handout} handout */
  ticks(handout) {
    const { el } = HandoutSheet;
    const days = /** @type {string[]} */ (this.index.words.handout.days);
    const head = el("tr", "", ...[this.text.say("handout", "week"), ...days].map((day) => HandoutSheet.cell(day, "col")));
    const body = el("tbody");
    const rows = handout.items.flatMap((item) => {
      const stretch = this.index.stretches[item.id];
      return this.sides(item, stretch).map((side) => ({ item, stretch, side }));
    });
    for (let week = 1; week <= HandoutSheet.weeks; week += 1) {
      for (const { item, stretch, side } of rows) {
        const name = `${stretch.title}, ${this.text.words.limb[side]}`;
        const row = el("tr", "", HandoutSheet.cell(rows.length > 1 ? `${week}: ${name}` : String(week), "row"));
        for (const _ of days) row.append(el("td", "", ...Array.from({ length: item.times[1] }, () => el("span", "sheet__box"))));
        body.append(row);
      }
    }
    const scroller = el("div", "sheet__scroll", el("table", "sheet__ticks", el("thead", "", head), body));
    scroller.tabIndex = 0;
    scroller.setAttribute("role", "region");
    scroller.setAttribute("aria-label", this.text.say("handout", "tick"));
    return scroller;
  }

  /** @param {string} text @param {"col" | "row"} scope */
  static cell(text, scope) {
    return Object.assign(HandoutSheet.el("th", "", text), { scope });
  }

  /** @returns {HTMLElement[]} */
  stop() {
    const { el } = HandoutSheet;
    const { pain, cards } = this.index.stop;
    const list = (/** @type {string[]} */ signs) => el("ul", "sheet__signs", ...signs.map((sign) => el("li", "", sign)));
    const made = cards.map((card) => {
      const box = el("section", `sheet__card sheet__card--${card.level}`, this.heading(1, card.title));
      const number = this.index.clinic?.emergency;
      if (card.level === "emergency" && number) box.append(el("p", "", el("strong", "", this.text.say("handout", "number", { number }))));
      box.append(el("p", "", card.do), list(card.signs));
      return box;
    });
    return [this.heading(1, this.text.say("handout", "pain")), list(pain), ...made];
  }
}

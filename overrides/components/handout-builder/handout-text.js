/** Doses and notes as sentences, from the language's phrases. */
class HandoutText {
  /** @param {HandoutIndex} index */
  constructor(index) {
    this.index = index;
    this.words = index.words;
  }

  /**
   * A phrase with what stands in braces filled in; what is filled in is never read as a phrase again.
   * @param {string} phrase
   * @param {Record<string, string | number>} [values]
   */
  static fill(phrase, values = {}) {
    return phrase.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  }

  /** @param {string} group @param {string} key @param {Record<string, string | number>} [values] */
  say(group, key, values) {
    const phrase = this.words[group][key];
    if (typeof phrase !== "string") throw new Error(`handout: there is no phrase ${group}.${key}`);
    return HandoutText.fill(phrase, values);
  }

  /** @param {Ends} ends */
  span([least, most]) {
    return least === most ? String(least) : HandoutText.fill(this.words.range, { least, most });
  }

  /** @param {Ends} ends */
  seconds(ends) {
    return this.say("dose", ends[1] === 1 ? "second" : "seconds", { n: this.span(ends) });
  }

  /** @param {HandoutItem} item @param {HandoutStretch} stretch */
  often(item, stretch) {
    const times = item.times[1] === 1 ? this.say("dose", "once_a_day") : this.say("dose", "times_a_day", { n: this.span(item.times) });
    const days = stretch.days[0] === 7 ? "every_day" : stretch.days[0] === 1 ? "one_day" : "days";
    return { times, days: this.say("dose", days, { n: this.span(stretch.days) }) };
  }

  /** Which side in words: a key that the phrases share. @param {HandoutItem} item @param {HandoutStretch} stretch */
  static side(item, stretch) {
    return stretch.laterality === "unilateral" ? item.side : stretch.laterality;
  }

  /** @param {HandoutItem} item @param {HandoutStretch} stretch */
  dose(item, stretch) {
    const each = stretch.laterality === "alternating" || (stretch.laterality === "unilateral" && item.side === "both") ? "_each" : "";
    const said = [this.say("dose", "hold", { hold: this.seconds(item.hold) })];
    if (item.repetitions[1] === 1) said.push(this.say("dose", `once${each}`));
    else {
      said.push(this.say("dose", `times${each}`, { n: this.span(item.repetitions) }));
      if (stretch.rest[1]) said.push(this.say("dose", "rest", { rest: this.seconds(stretch.rest) }));
    }
    if (stretch.sets > 1) said.push(this.say("dose", "sets", { n: stretch.sets }));
    said.push(this.say("dose", "often", this.often(item, stretch)));
    return said.join(" ");
  }

  /** The dose of one sheet as rows of a table. @param {HandoutItem} item @param {HandoutStretch} stretch @returns {[string, string][]} */
  rows(item, stretch) {
    const n = this.span(item.repetitions);
    const times = item.repetitions[1] === 1 ? "time_one" : stretch.laterality === "alternating" ? "times_each" : "times_n";
    const often = this.often(item, stretch);
    /** @type {[string, string][]} */
    const rows = [
      [this.say("handout", "hold"), this.seconds(item.hold)],
      [this.say("handout", "times"), this.say("handout", times, { n })],
    ];
    if (item.repetitions[1] > 1 && stretch.rest[1]) rows.push([this.say("handout", "rest"), this.seconds(stretch.rest)]);
    if (stretch.sets > 1) rows.push([this.say("handout", "sets"), String(stretch.sets)]);
    return [...rows, [this.say("handout", "often"), `${often.times}, ${often.days}`]];
  }

  /** The sides that a text names, each by the word it uses; words whose sense is no side are passed over. @param {string} text */
  named(text) {
    const { right, left, senses } = this.words.sides;
    const word = (/** @type {string} */ forms) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, "giu");
    const hide = (/** @type {string} */ found) => found.replace(word(`${right}|${left}`), "-");
    const rest = senses.reduce(
      (/** @type {string} */ kept, /** @type {string} */ sense) => kept.replace(new RegExp(sense, "gi"), hide),
      text,
    );
    return { right: rest.match(word(right))?.[0], left: rest.match(word(left))?.[0] };
  }

  /** A question where a note names only the side that its sheet is not for; nothing is stopped. @param {HandoutItem} item @param {HandoutStretch} stretch */
  question(item, stretch) {
    const { right, left } = this.named(item.note);
    if (stretch.laterality !== "unilateral" || Boolean(right) === Boolean(left)) return "";
    const said = right ?? left ?? "";
    if (item.side === "both") return this.say("builder", "note_one", { said });
    return item.side === (right ? "right" : "left") ? "" : this.say("builder", "note_other", { said, side: this.words.limb[item.side] });
  }

  /** @param {HandoutStretch} stretch */
  version({ version, since }) {
    return since ? this.say("builder", "version_of", { version, date: since }) : this.say("builder", "version", { version });
  }

  /**
   * Plain sentences for a patient's record: what was given, and how to find it again. No name and no note.
   * @param {Handout} handout
   * @param {string} link empty where others cannot follow it
   * @param {string} date
   */
  notes(handout, link, date) {
    const site = this.index.clinic?.name || this.index.site.name;
    const lines = handout.items.map((item) => {
      const stretch = this.index.stretches[item.id];
      const side = this.say("notes", `side_${HandoutText.side(item, stretch)}`);
      const dated = stretch.since ? this.say("notes", "dated", { date: stretch.since }) : "";
      const said = this.say("notes", "item", { title: stretch.title, side, dose: this.dose(item, stretch) });
      return `${said} ${this.say("notes", "version", { version: stretch.version, date: dated })}`;
    });
    const said = [this.say("notes", "given", { date, site }), ...lines, this.say("notes", "warned")];
    if (link) said.push(this.say("notes", "link", { link }));
    return said.join("\n");
  }
}

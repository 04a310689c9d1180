/**
 * @typedef {"right" | "left" | "both"} HandoutSide
 * @typedef {[number, number]} Ends from the least to the most
 * @typedef {object} HandoutItem
 * @property {string} id
 * @property {HandoutSide} side
 * @property {Ends} hold seconds
 * @property {Ends} repetitions
 * @property {Ends} times times a day
 * @property {string} version of the text that the link was made for; empty where it is not known
 * @property {string} note for paper only, never in a link
 * @typedef {{paper: "a4" | "letter", large: boolean, items: HandoutItem[]}} Handout
 * @typedef {{code: string, id?: string}} LinkProblem
 * @typedef {object} HandoutStretch
 * @property {string} title
 * @property {"unilateral" | "bilateral" | "alternating"} laterality
 * @property {string} url from the root of the site
 * @property {string} version
 * @property {string} since
 * @property {Ends} hold
 * @property {Ends} repetitions
 * @property {Ends} times
 * @property {Ends} days
 * @property {Ends} rest
 * @property {number} sets
 * @property {{hold: Ends, repetitions: Ends, times: Ends}} limits
 * @property {string} review
 * @property {string} data
 * @property {string} figures
 * @property {string} key
 * @property {{why: string, instead: string}} [withdrawn]
 */

/**
 * A handout as the part of an address behind `#`: form, paper, one part a stretch, and a check sum.
 * `1~a4~half-kneeling.l.20.3.1.0a1b2c3d~x7k2`. What is read from an address is believed only as far as it fits the index.
 */
class HandoutLink {
  static form = "1";
  static most = 30;
  static longest = 4000;
  static sides = Object.freeze({ r: "right", l: "left", b: "both" });
  static doses = /** @type {const} */ (["hold", "repetitions", "times"]);

  /** @param {Handout} handout */
  static write(handout) {
    const parts = handout.items.map((item) => HandoutLink.part(item));
    const body = [HandoutLink.form, handout.paper + (handout.large ? "L" : ""), ...parts].join("~");
    return `${body}~${HandoutLink.sum(body)}`;
  }

  /** @param {HandoutItem} item */
  static part(item) {
    const dose = HandoutLink.doses.map((name) => HandoutLink.span(item[name]));
    return [item.id, item.side[0], ...dose, item.version].join(".");
  }

  /** @param {Ends} ends */
  static span([least, most]) {
    return least === most ? String(least) : `${least}-${most}`;
  }

  /** Four characters that tell a cut or changed link from a whole one (FNV-1a, 32 bits). @param {string} text */
  static sum(text) {
    let hash = 0x811c9dc5;
    for (const character of text) {
      hash ^= character.codePointAt(0) ?? 0;
      hash = Math.imul(hash, 0x01000193) >>> 0;
    }
    return (hash % 36 ** 4).toString(36).padStart(4, "0");
  }

  /**
   * What an address holds, and everything that is wrong with it.
   * @param {string} hash
   * @param {Record<string, HandoutStretch>} stretches
   * @returns {{handout: Handout, problems: LinkProblem[]}}
   */
  static read(hash, stretches) {
    /** @type {Handout} */
    const handout = { paper: "a4", large: false, items: [] };
    const text = HandoutLink.plain(hash.replace(/^#/, ""));
    if (!text) return { handout, problems: [] };
    if (text.length > HandoutLink.longest) return { handout, problems: [{ code: "too_long" }] };
    const parts = text.split("~");
    if (/^[2-9]$|^[1-9]\d+$/.test(parts[0])) return { handout, problems: [{ code: "newer" }] };
    const sum = parts.pop() ?? "";
    const whole = parts[0] === HandoutLink.form && sum === HandoutLink.sum(parts.join("~"));
    /** @type {LinkProblem[]} */
    const problems = whole ? [] : [{ code: "broken" }];
    if (!whole && sum.includes(".")) parts.push(sum);
    const paper = /^(a4|letter)(L?)$/.exec(parts[1] ?? "");
    if (paper) Object.assign(handout, { paper: paper[1], large: Boolean(paper[2]) });
    for (const part of parts.slice(2)) {
      if (handout.items.length === HandoutLink.most) {
        problems.push({ code: "too_many" });
        break;
      }
      const item = HandoutLink.item(part, stretches, problems);
      if (item) handout.items.push(item);
    }
    return { handout, problems };
  }

  /** Programs on a link's way may have escaped it. @param {string} text */
  static plain(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /**
   * @param {string} part
   * @param {Record<string, HandoutStretch>} stretches
   * @param {LinkProblem[]} problems
   * @returns {HandoutItem | undefined}
   */
  static item(part, stretches, problems) {
    const [id, side, hold, repetitions, times, version] = part.split(".");
    if (id.length > 60 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
      problems.push({ code: "unreadable" });
      return undefined;
    }
    if (!Object.hasOwn(stretches, id)) {
      problems.push({ code: "unknown", id });
      return undefined;
    }
    const stretch = stretches[id];
    const item = HandoutLink.usual(id, stretch);
    if (stretch.withdrawn) {
      problems.push({ code: "withdrawn", id });
      return undefined;
    }
    const sided = stretch.laterality === "unilateral";
    if (side === "b" || (sided && (side === "r" || side === "l"))) item.side = /** @type {HandoutSide} */ (HandoutLink.sides[side]);
    else problems.push({ code: "bad_side", id });
    const given = [hold, repetitions, times].map((text, n) => HandoutLink.ends(text, stretch.limits[HandoutLink.doses[n]]));
    if (given.every((ends) => ends)) for (const [n, name] of HandoutLink.doses.entries()) Object.assign(item, { [name]: given[n] });
    else problems.push({ code: "bad_dose", id });
    item.version = /^[0-9a-f]{8}$/.test(version ?? "") ? version : "";
    return item;
  }

  /** A stretch with its usual dose, both sides. @param {string} id @param {HandoutStretch} stretch @returns {HandoutItem} */
  static usual(id, stretch) {
    const { hold, repetitions, times, version } = stretch;
    return { id, side: "both", hold, repetitions, times, version, note: "" };
  }

  /** `20` or `20-30` within the limits, else nothing. @param {string | undefined} text @param {Ends} limits @returns {Ends | undefined} */
  static ends(text, [lowest, highest]) {
    const found = /^\s*(\d{1,3})\s*(?:(?:-|–|to)\s*(\d{1,3})\s*)?$/.exec(text ?? "");
    if (!found) return undefined;
    const least = Number(found[1]);
    const most = Number(found[2] ?? found[1]);
    return lowest <= least && least <= most && most <= highest ? [least, most] : undefined;
  }
}

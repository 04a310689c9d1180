/** Draws what the machine says. It decides nothing and starts no clock. */
class SessionScreen {
  static screens = Object.freeze(["before", "card", "hurts", "done"]);

  /** @param {Plan} plan @param {Record<string, string>} words */
  constructor(plan, words) {
    const holder = document.createElement("template");
    holder.innerHTML = bothsidesDialog;
    const root = holder.content.querySelector("dialog");
    if (!root) throw new Error("session: its markup is missing");
    this.root = root;
    this.plan = plan;
    this.words = words;
    this.figures = new SessionFigures(plan);
    /** @type {Segment[]} */
    this.segments = [];
    this.part("name").textContent = plan.title;
    const signs = this.part("signs");
    if (signs instanceof HTMLAnchorElement) signs.href = new URL(bothsidesSafety, bothsidesBase).href;
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`session: the part ${name} is missing`);
    return found;
  }

  /** @param {string} name @param {boolean} on */
  show(name, on) {
    this.part(name).hidden = !on;
  }

  /** @param {string} key @param {Record<string, string | number>} [values] */
  say(key, values = {}) {
    const phrase = this.words[key];
    if (phrase === undefined) throw new Error(`session: the phrase ${key} is missing`);
    return phrase.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /** @param {string} name */
  turnTo(name) {
    for (const node of this.root.querySelectorAll("[data-screen]")) {
      if (node instanceof HTMLElement) node.hidden = node.dataset.screen !== name;
    }
    if (this.root.dataset.shown === name) return;
    this.root.dataset.shown = name;
    this.part("stage").scrollTop = 0;
  }

  /** The warning signs as they stand on the page, settings below. @param {boolean} stopped a session was left half-way */
  before(stopped) {
    const card = document.querySelector('[data-warnings="short"]')?.cloneNode(true);
    if (card instanceof HTMLElement) {
      card.removeAttribute("aria-labelledby");
      for (const node of card.querySelectorAll("[id]")) node.removeAttribute("id");
      card.querySelector(".before__title")?.remove();
      this.part("warnings").replaceChildren(card);
    }
    this.turnTo("before");
    this.show("extra", false);
    this.show("back", false);
    this.part("primary").textContent = this.say("read");
    this.show("skip", stopped);
    this.part("skip").textContent = this.say("resume");
    this.part("where").textContent = "";
  }

  focusTitle() {
    const title = this.part("before-title");
    title.tabIndex = -1;
    title.focus();
  }

  /** @param {SessionMachine} machine */
  draw(machine) {
    const { segment, status } = machine;
    this.segments = machine.segments;
    const before = this.root.dataset.shown === "before";
    if (status === "stopped") this.hurts(segment);
    else if (status !== "done") this.card(machine);
    this.controls(machine);
    const progress = this.part("progress");
    if (progress instanceof HTMLProgressElement) progress.value = machine.index / machine.segments.length;
    if (before) this.part("primary").focus();
  }

  /** @param {SessionMachine} machine */
  card(machine) {
    const { segment, status } = machine;
    const { exercise, side, kind } = segment;
    const words = this.wordsOf(segment);
    this.turnTo("card");
    this.root.dataset.side = side;
    this.root.dataset.kind = kind;
    this.part("where").textContent = this.where(segment);
    if (kind !== "intro" && (words.switch || words.heading))
      this.part("heading").innerHTML = (kind === "switch" && words.switch) || words.heading;
    else this.part("heading").textContent = exercise.title;
    this.part("phase").textContent = this.phase(machine);
    this.part("text").innerHTML = this.text(segment, status);
    this.part("more").innerHTML = this.more(segment, status);
    this.show("more", Boolean(this.part("more").textContent));
    this.show("ring", kind === "hold" || kind === "rest");
    const note = kind === "intro" ? exercise.note : "";
    this.part("note").innerHTML = note;
    this.show("note", Boolean(note));
    this.figure(segment);
    this.movement(segment);
    this.part("stage").scrollTop = 0;
  }

  /** @param {Segment} segment @returns {Words} */
  wordsOf(segment) {
    const words = segment.exercise.sides[segment.side];
    if (!words) throw new Error(`session: ${segment.exercise.id} has no words for ${segment.side}`);
    return words;
  }

  /** @param {Segment} segment */
  where(segment) {
    const number = this.plan.exercises.indexOf(segment.exercise) + 1;
    const of = this.plan.exercises.length;
    const side = segment.side === "both" ? "" : this.say(`side_${segment.side}`);
    return [of > 1 ? this.say("exercise_of", { n: number, of, title: segment.exercise.title }) : "", side].filter(Boolean).join(" · ");
  }

  /** @param {SessionMachine} machine */
  phase({ segment, status }) {
    const numbers = { n: segment.step + 1, of: segment.of };
    if (status === "paused") return this.say("paused");
    if (status === "counting") return this.say("counting");
    if (segment.kind === "hold") return this.say(status === "waiting" ? "hold_ready" : "hold_now", numbers);
    if (segment.kind === "rest") return this.say("rest", numbers);
    return segment.kind === "intro" || segment.kind === "switch" ? "" : this.say(segment.kind, numbers);
  }

  /** @param {Segment} segment @param {Status} status */
  text(segment, status) {
    const { kind, exercise } = segment;
    const words = this.wordsOf(segment);
    switch (kind) {
      case "intro":
        return `${exercise.dose} <strong>${this.thisTime(segment)}</strong>`;
      case "switch":
        return words.heading;
      case "hold": {
        const hold = SessionScreen.hold(segment, words);
        return status === "waiting" && segment.step ? hold.again : hold.text;
      }
      case "rest":
        return SessionScreen.letting(words) || this.say("rest_do");
      default:
        return SessionScreen.step(segment, words).text;
    }
  }

  /** What a hold shows: the only one, or the one whose turn it is. @param {Segment} segment @param {Words} words */
  static hold({ step }, { holds }) {
    return holds[step % holds.length];
  }

  /** The step that a card shows. @param {Segment} segment @param {Words} words @returns {Step} */
  static step({ kind, step }, words) {
    if (kind === "release") return words.steps[words.held + 1 + step];
    return kind === "steps" || kind === "get_out" ? words[kind][step] : words.get_in[kind === "get_in" ? step : 0];
  }

  /** What lets go of a hold, where it needs words of its own. @param {Words} words */
  static letting({ steps, held }) {
    return steps
      .slice(held + 1)
      .map((step) => step.text)
      .join(" ");
  }

  /** Holds and seconds of this session, counted in its own screens. @param {Segment} segment */
  thisTime({ exercise, side }) {
    const holds = this.segments.filter((s) => s.kind === "hold" && s.exercise === exercise && s.side === side);
    return this.say(side === "both" ? "this_time_both" : "this_time", { n: holds.length, seconds: holds[0]?.seconds ?? 0 });
  }

  /** @param {Segment} segment @param {Status} status */
  more({ kind, exercise, side }, status) {
    if (kind === "intro") return exercise.needs;
    if (kind === "switch") return this.say("switch_more");
    if (kind === "hold" && exercise.alternating) return this.say("alternating");
    if (kind === "hold" && status === "waiting") return this.say("hold_more");
    return kind === "hold" ? (exercise.sides[side]?.feel ?? "") : "";
  }

  /** The pose to show: the one that is held, let go to, or named by the step. @param {Segment} segment */
  pose(segment) {
    const words = this.wordsOf(segment);
    if (segment.kind === "hold" || segment.kind === "intro") return SessionScreen.hold(segment, words).pose;
    return segment.kind === "rest" ? undefined : SessionScreen.step(segment, words).pose;
  }

  /** The figure of the pose for this side; it may arrive late, and then it is drawn once more. @param {Segment} segment */
  figure(segment) {
    const { kind, exercise, side } = segment;
    const found = this.figures.find(exercise, side, this.pose(segment));
    const holder = this.part("figure");
    holder.hidden = !found;
    holder.replaceChildren(...(found ? [this.copy(found)] : []));
    const caption = holder.querySelector("figcaption");
    if (!caption || !(kind === "get_in" || kind === "switch" || kind === "get_out")) return;
    caption.textContent = this.say(kind === "get_out" ? "figure_from" : "figure_to");
  }

  /** Before each side the movement can be seen, on request. @param {Segment} segment */
  movement({ kind, exercise, side }) {
    const holder = this.part("movement");
    const offered = Boolean(exercise.motion) && (kind === "intro" || kind === "switch");
    holder.hidden = !offered;
    holder.replaceChildren();
    if (!offered) return;
    const root = document.createElement("div");
    root.className = "motion";
    Object.assign(root.dataset, { key: exercise.id, side, source: new URL(exercise.motion, bothsidesBase).href });
    root.append(/** @type {HTMLTemplateElement} */ (this.part("mover")).content.cloneNode(true));
    const scene = root.querySelector('[data-part="scene"]');
    scene?.setAttribute("aria-label", (scene.getAttribute("aria-label") ?? "").replace("{title}", exercise.title));
    holder.append(root);
    new Motion(root);
  }

  /** A copy whose ids, and what points to them, do not collide with the page's. @param {Element} node */
  copy(node) {
    const copy = /** @type {Element} */ (node.cloneNode(true));
    for (const part of [copy, ...copy.querySelectorAll("*")]) {
      for (const { name, value } of [...part.attributes]) {
        if (name === "id" || name === "aria-labelledby" || name === "aria-describedby")
          part.setAttribute(name, value.replace(/\S+/g, "session-$&"));
        else if (value.includes("url(#")) part.setAttribute(name, value.replaceAll("url(#", "url(#session-"));
        else if (name === "href" && value.startsWith("#")) part.setAttribute(name, `#session-${value.slice(1)}`);
      }
    }
    copy.removeAttribute("hidden");
    return copy;
  }

  /** @param {Segment} segment */
  hurts(segment) {
    const { exercise } = segment;
    this.turnTo("hurts");
    const line = (/** @type {string} */ html) => Object.assign(document.createElement("li"), { innerHTML: html });
    this.part("out").replaceChildren(...this.wordsOf(segment).get_out.map((step) => line(step.text)));
    const links = exercise.easier.map(({ title, url }) => {
      const link = Object.assign(document.createElement("a"), { href: new URL(url, bothsidesBase).href, textContent: title });
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    this.show("easier", links.length > 0);
    this.part("easier")
      .querySelector("ul")
      ?.replaceChildren(...links);
  }

  /** @param {SessionMachine} machine */
  controls({ segment, status, index }) {
    const done = status === "done";
    const stopped = status === "stopped";
    const waits = status === "waiting" && segment.kind === "hold";
    this.show("extra", !done && !stopped);
    this.show("count-in", waits);
    this.show("restart", segment.kind !== "intro");
    this.show("back", !done && (index > 0 || stopped));
    this.show("skip", !done && !stopped);
    this.part("back").textContent = this.say(stopped ? "calm" : "back");
    this.part("skip").textContent = this.say("skip");
    this.part("primary").textContent = this.say(this.primary(segment, status));
    this.root.dataset.status = status;
  }

  /** @param {Segment} segment @param {Status} status */
  primary(segment, status) {
    if (status === "done" || status === "stopped") return "end";
    if (status === "counting") return "now";
    if (status === "running") return "pause";
    if (status === "paused") return "go_on";
    if (segment.kind === "hold") return "hold";
    return segment.kind === "intro" ? "begin" : segment.kind === "switch" ? "switched" : "next";
  }

  /** Ring and seconds. @param {SessionMachine} machine */
  clock(machine) {
    if (this.part("ring").hidden) return;
    const { remaining, segment, status } = machine;
    const whole = status === "counting" || (status === "paused" && machine.before === "counting") ? remaining : segment.seconds * 1000;
    const seconds = String(Math.ceil(remaining / 1000));
    const shown = this.part("seconds");
    if (shown.textContent !== seconds) shown.textContent = seconds;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const left = calm ? Math.ceil(remaining / 1000) * 1000 : remaining;
    this.root
      .querySelector('[data-part="arc"]')
      ?.setAttribute("stroke-dashoffset", String(Math.round(1000 * (1 - left / Math.max(1, whole)))));
  }

  /** What is read out, by a voice or a screen reader: once for each change. @param {SessionMachine} machine */
  said(machine) {
    const { segment, status } = machine;
    const plain = (/** @type {string} */ name) => this.part(name).textContent ?? "";
    if (status === "done") return this.say("done");
    if (status === "stopped") return this.say("hurts_said");
    if (status === "paused") return this.say("paused");
    if (status === "counting") return this.say("counting_said", { n: Math.round(machine.remaining / 1000) });
    if (segment.kind === "hold" && status === "running") return this.say("hold_said", { n: Math.ceil(machine.remaining / 1000) });
    if (segment.kind === "rest") return this.say("rest_said", { n: segment.seconds });
    if (segment.kind === "hold") {
      return `${plain("text")} ${this.say("hold_ready_said", { n: segment.step + 1, of: segment.of })}`;
    }
    if (segment.kind === "intro") return `${plain("heading")}. ${plain("text")}`;
    const first = segment.step === 0 && segment.kind !== "switch" ? `${plain("phase")}. ` : "";
    return segment.kind === "switch" ? `${plain("heading")}. ${plain("text")}` : first + plain("text");
  }

  /** @param {string} words */
  announce(words) {
    this.part("said").textContent = words;
  }

  /** @param {number} holds @param {boolean} kept */
  finished(holds, kept) {
    this.turnTo("done");
    this.part("where").textContent = "";
    this.part("did").textContent = this.say(holds === 1 ? "did_one" : "did", { n: holds });
    this.part("kept").textContent = kept ? this.say("kept") : "";
    this.part("primary").focus();
  }
}

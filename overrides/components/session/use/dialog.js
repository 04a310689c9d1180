/**
 * The guided session on the screen: it opens, hands keys and taps to the machine, and shows what the machine says.
 * `SessionScreen` draws, `SessionMachine` knows where we are, `Signals` makes itself heard.
 */
class SessionDialog {
  static tick = 200;
  static keepsFor = 2 * 60 * 60 * 1000;

  /**
   * @param {Plan} plan
   * @param {Memory} memory
   * @param {Link} link
   */
  constructor(plan, memory, link) {
    if (!plan?.exercises) throw new Error("session: its data is missing");
    this.plan = plan;
    this.memory = memory;
    this.link = link;
    this.clock = new SessionClock();
    this.screen = new SessionScreen(plan, bothsidesWords);
    this.signals = new Signals(this.screen.root, document.documentElement.lang || "en");
    this.form = new SessionForm(this.screen.root, memory, this.signals);
    this.awake = new Awake(() => this.screen.show("awake", true));
    /** @type {SessionMachine | undefined} */
    this.machine = undefined;
    /** @type {Choice | undefined} */
    this.choice = undefined;
    this.timer = 0;
    this.finished = false;
    this.second = 0;
    this.onvisible = () => {
      if (document.visibilityState === "visible") this.clock.wake();
      this.update();
    };
  }

  open() {
    const { screen } = this;
    document.body.append(screen.root);
    this.form.fill(this.link, this.plan);
    screen.before(this.position() !== undefined);
    this.wire();
    screen.figures.fetch(() => {
      if (this.machine && this.machine.status !== "done") screen.figure(this.machine.segment);
    });
    screen.root.showModal();
    screen.focusTitle();
  }

  wire() {
    const { screen } = this;
    const act = (/** @type {string} */ part, /** @type {() => void} */ what) =>
      screen.part(part).addEventListener("click", () => {
        what();
        this.update();
      });
    act("close", () => screen.root.close());
    act("primary", () => this.primary());
    act("back", () => this.back());
    act("skip", () => (this.machine ? this.machine.skip() : this.resumeWhereStopped()));
    act("restart", () => this.machine?.restart());
    act("count-in", () => this.machine?.countIn(this.form.settings.countIn));
    act("hurts", () => this.hurts());
    act("try", () => this.tryOut());
    screen.root.addEventListener("keydown", (event) => this.key(event));
    screen.root.addEventListener("close", () => this.closed(), { once: true });
    document.addEventListener("visibilitychange", this.onvisible);
    this.timer = window.setInterval(() => this.update(), SessionDialog.tick);
  }

  /** Space and the arrows; letters stay free for those who speak to their device. @param {KeyboardEvent} event */
  key(event) {
    const on = event.target instanceof Element ? event.target.closest("button, input, select, a, summary") : null;
    if (event.altKey || event.ctrlKey || event.metaKey || on?.matches("input, select")) return;
    /** @type {Record<string, string>} */
    const parts = { ArrowRight: "skip", ArrowLeft: "back", Home: "restart", ...(on ? {} : { " ": "primary", Enter: "primary" }) };
    const part = this.machine ? parts[event.key] : undefined;
    if (!part) return;
    event.preventDefault();
    const button = this.screen.part(part);
    if (!button.hidden) button.click();
  }

  primary() {
    this.signals.wake();
    if (!this.machine) this.begin(this.form.choice(this.link), 0);
    else if (this.machine.status === "done") this.screen.root.close();
    else if (this.machine.status === "stopped") this.screen.root.close();
    else this.machine.next();
  }

  back() {
    if (this.machine?.status === "stopped") this.machine.calm();
    else this.machine?.back();
  }

  hurts() {
    this.signals.hush();
    this.machine?.stop();
  }

  /** @param {Choice} choice @param {number} index */
  begin(choice, index) {
    this.form.keep();
    this.choice = choice;
    const flowing = this.form.settings.flowing;
    this.machine = new SessionMachine(SessionPlan.segments(this.plan, choice), () => this.clock.now(), { flowing });
    if (index) this.machine.at(index);
    this.machine.changes.push("enter");
    void this.awake.start();
  }

  /** The last session of this tab stopped half-way, by hand, by a reload, or because the phone let the page go. */
  position() {
    if (this.memory.shared) return undefined;
    try {
      const found = JSON.parse(window.sessionStorage.getItem(`${this.memory.prefix}position`) ?? "null");
      return found?.key === this.plan.key && Date.now() - found.at < SessionDialog.keepsFor ? found : undefined;
    } catch {
      return undefined;
    }
  }

  resumeWhereStopped() {
    const found = this.position();
    this.signals.wake();
    if (found) this.begin(found.choice, found.index);
  }

  remember() {
    const { machine, memory } = this;
    try {
      const name = `${memory.prefix}position`;
      if (memory.shared || !machine || machine.status === "done" || !machine.index) window.sessionStorage.removeItem(name);
      else {
        const kept = { key: this.plan.key, choice: this.choice, index: machine.index, at: Date.now() };
        window.sessionStorage.setItem(name, JSON.stringify(kept));
      }
    } catch {
      // refused: a reload begins anew
    }
  }

  tryOut() {
    this.form.read();
    this.signals.wake();
    this.signals.tone("begin");
    this.signals.tone("end", 900);
    this.signals.buzz([150]);
    this.signals.flash();
    this.signals.say(bothsidesWords.try_said);
  }

  /** Let the clock act, then show and signal where that has led. */
  update() {
    const { machine, screen } = this;
    if (!machine) return;
    machine.tick();
    const changes = machine.take();
    if (changes.length) screen.draw(machine);
    this.countDown(machine);
    screen.clock(machine);
    if (!changes.length) return;
    this.signal(changes);
    this.remember();
    if (machine.status === "done") this.finish(machine);
  }

  /** What happened long ago is not signalled: only where it led. @param {Change[]} changes */
  signal(changes) {
    const { machine, signals, screen } = this;
    if (!machine) return;
    const ended = changes.includes("held") || changes.includes("rested");
    if (!ended && !changes.includes("half")) signals.cancel();
    if (changes.some((change) => change === "begin" || change === "resume" || change === "count"))
      this.planTones(machine, changes.includes("begin"));
    if (ended || changes.includes("begin")) {
      signals.buzz(ended ? [200, 120, 200] : [200]);
      signals.flash();
    }
    const words = changes.includes("half") ? bothsidesWords.half_said : screen.said(machine);
    if (!changes.includes("half")) screen.announce(words);
    if (machine.status === "stopped" || machine.status === "paused") signals.hush();
    if (machine.status !== "paused") signals.say(words);
  }

  /** The last three seconds of a countdown are spoken; a screen reader is told of the countdown once. @param {SessionMachine} machine */
  countDown(machine) {
    const second = machine.status === "counting" ? Math.ceil(machine.remaining / 1000) : 0;
    if (second && second <= 3 && second !== this.second) this.signals.say(String(second));
    this.second = second;
  }

  /** The end is planned ahead: it rings even where nothing ticks. @param {SessionMachine} machine @param {boolean} fresh */
  planTones(machine, fresh) {
    if (machine.status === "counting") {
      for (const before of [3, 2, 1]) if (machine.remaining >= before * 1000) this.signals.tone("count", machine.remaining - before * 1000);
      return;
    }
    if (fresh && machine.segment.kind === "hold") this.signals.tone("begin");
    this.signals.tone("end", machine.remaining);
  }

  /** @param {SessionMachine} machine */
  finish(machine) {
    if (this.finished) return;
    this.finished = true;
    const sides = [...new Set([...machine.held].map((index) => machine.segments[index].side))];
    const holds = machine.held.size;
    if (holds) this.memory.done({ key: this.plan.key, title: this.plan.title, sides, holds });
    this.awake.stop();
    this.screen.finished(holds, holds > 0 && !this.memory.shared);
    document.dispatchEvent(new CustomEvent("bothsides:log"));
  }

  closed() {
    window.clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.onvisible);
    this.remember();
    this.signals.close();
    this.awake.stop();
    this.screen.root.remove();
  }
}

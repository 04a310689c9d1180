/**
 * @typedef {"waiting" | "counting" | "running" | "paused" | "stopped" | "done"} Status
 * @typedef {"enter" | "count" | "begin" | "half" | "held" | "rested" | "pause" | "resume" | "stop" | "done"} Change
 */

/**
 * Where a session stands. It knows segments and a clock, and no page. A hold begins only when `next` or `countIn` is
 * called, or after a rest where the reader asked for that; what ends by the clock ends at its own time, however late
 * `tick` is called.
 */
class SessionMachine {
  static defaults = Object.freeze({ flowing: false });

  /**
   * @param {Segment[]} segments
   * @param {() => number} now milliseconds
   * @param {{flowing?: boolean}} [options] `flowing`: a rest leads into the next hold by itself
   */
  constructor(segments, now, options = {}) {
    if (!segments.length) throw new Error("session: there is nothing to do");
    this.segments = segments;
    this.now = now;
    this.options = { ...SessionMachine.defaults, ...options };
    /** @type {Change[]} */
    this.changes = [];
    /** @type {Set<number>} */
    this.held = new Set();
    this.ends = 0;
    this.left = 0;
    this.half = false;
    /** @type {Status} */
    this.before = "waiting";
    /** @type {Status} */
    this.status = "waiting";
    this.index = 0;
  }

  get segment() {
    return this.segments[Math.min(this.index, this.segments.length - 1)];
  }

  /** Milliseconds to the end of what runs; the whole where nothing runs. */
  get remaining() {
    if (this.status === "counting" || this.status === "running") return Math.max(0, this.ends - this.now());
    if (this.status === "paused" || this.status === "stopped") return this.left;
    return this.segment.seconds * 1000;
  }

  /** What happened since the last call. @returns {Change[]} */
  take() {
    return this.changes.splice(0);
  }

  /** Go to a segment, as after a reload; no clock starts. @param {number} index */
  at(index) {
    this.enter(Math.max(0, Math.min(index, this.segments.length - 1)));
    if (this.segment.kind === "rest") this.enter(this.index + 1);
    this.take();
  }

  /** The large button. */
  next() {
    if (this.status === "counting" || (this.status === "waiting" && this.segment.kind === "hold")) this.begin(this.now());
    else if (this.status === "waiting") this.enter(this.index + 1);
    else if (this.status === "running") this.pause();
    else if (this.status === "paused") this.resume();
  }

  /** @param {number} seconds */
  countIn(seconds) {
    if (this.status !== "waiting" || this.segment.kind !== "hold") return;
    this.status = "counting";
    this.ends = this.now() + seconds * 1000;
    this.changes.push("count");
  }

  pause() {
    if (this.status !== "counting" && this.status !== "running") return;
    this.left = this.remaining;
    this.before = this.status;
    this.status = "paused";
    this.changes.push("pause");
  }

  resume() {
    if (this.status !== "paused") return;
    this.status = this.before;
    this.ends = this.now() + this.left;
    this.changes.push("resume");
  }

  /** "This hurts": the clock stops where it is. */
  stop() {
    if (this.status === "done") return;
    this.pause();
    if (this.status !== "paused") this.left = this.remaining;
    this.before = this.status;
    this.status = "stopped";
    this.changes.push("stop");
  }

  /** After "This hurts": nothing runs, a hold has to be begun anew. */
  calm() {
    if (this.status === "stopped") this.enter(this.index);
  }

  back() {
    if (this.status === "done" || this.index === 0) return;
    const begun = this.status !== "waiting" && this.segment.kind === "hold";
    const target = begun ? this.index : this.index - 1;
    this.enter(this.segments[target].kind === "rest" ? target - 1 : target);
  }

  /** Past what runs, or past the rest of getting in or out. */
  skip() {
    if (this.status === "done") return;
    const { kind } = this.segment;
    let target = this.index + 1;
    const cards = kind === "get_in" || kind === "steps" || kind === "release" || kind === "get_out";
    while (cards && this.segments[target]?.kind === kind) target += 1;
    this.enter(target);
  }

  /** This side of this exercise from its first step. */
  restart() {
    if (this.status === "done") return;
    const { exercise, side } = this.segment;
    const same = (/** @type {Segment} */ s) => s.exercise === exercise && s.side === side && s.kind !== "intro";
    const first = this.segments.findIndex(same);
    for (const index of [...this.held]) if (same(this.segments[index])) this.held.delete(index);
    this.enter(first);
  }

  /** Let the clock do what it has done; late calls lose nothing. */
  tick() {
    while ((this.status === "counting" || this.status === "running") && this.now() >= this.ends) {
      if (this.status === "counting") this.begin(this.ends);
      else this.finish(this.ends);
    }
    const half = this.status === "running" && this.segment.kind === "hold" && this.segment.seconds >= 20;
    if (half && !this.half && this.remaining <= this.segment.seconds * 500) {
      this.half = true;
      this.changes.push("half");
    }
  }

  /** @param {number} at */
  begin(at) {
    this.status = "running";
    this.half = false;
    this.ends = at + this.segment.seconds * 1000;
    this.changes.push("begin");
  }

  /** @param {number} at */
  finish(at) {
    const hold = this.segment.kind === "hold";
    if (hold) this.held.add(this.index);
    this.changes.push(hold ? "held" : "rested");
    this.enter(this.index + 1, at, !hold && this.options.flowing);
  }

  /** @param {number} index @param {number} [at] @param {boolean} [flowing] */
  enter(index, at = this.now(), flowing = false) {
    this.index = index;
    if (index >= this.segments.length) {
      this.status = "done";
      this.changes.push("done");
      return;
    }
    this.status = "waiting";
    this.changes.push("enter");
    if (this.segment.kind === "rest" || (flowing && this.segment.kind === "hold")) this.begin(at);
  }
}

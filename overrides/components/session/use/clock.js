/**
 * Milliseconds since the session began. It runs on the steady clock, which some systems stop while they sleep: `wake`
 * adds what the wall clock says was slept. A wall clock that was put back, or forward by hours, is not believed.
 */
class SessionClock {
  static mostSlept = 3 * 60 * 60 * 1000;

  /** @param {() => number} [steady] @param {() => number} [wall] */
  constructor(steady = () => performance.now(), wall = () => Date.now()) {
    this.steady = steady;
    this.wall = wall;
    this.slept = 0;
    this.start = steady();
    this.gap = wall() - this.start;
  }

  now() {
    return this.steady() - this.start + this.slept;
  }

  wake() {
    const gap = this.wall() - this.steady();
    const slept = gap - this.gap;
    this.gap = gap;
    if (slept > 1000 && slept < SessionClock.mostSlept) this.slept += slept;
  }
}

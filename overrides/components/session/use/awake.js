/** Keeps the screen on while a session runs. Where the browser cannot, `refused` is told, and the clock goes on in the dark. */
class Awake {
  /** @param {() => void} refused */
  constructor(refused) {
    this.refused = refused;
    /** @type {WakeLockSentinel | undefined} */
    this.lock = undefined;
    this.wanted = false;
    this.again = () => {
      if (document.visibilityState === "visible" && this.wanted) void this.hold();
    };
  }

  start() {
    this.wanted = true;
    document.addEventListener("visibilitychange", this.again);
    return this.hold();
  }

  /** The lock is lost whenever the page is hidden: ask again when it is shown. */
  async hold() {
    try {
      if (!("wakeLock" in navigator)) throw new Error("no wake lock");
      this.lock = await navigator.wakeLock.request("screen");
      if (!this.wanted) this.stop();
    } catch {
      if (document.visibilityState === "visible") this.refused();
    }
  }

  stop() {
    this.wanted = false;
    document.removeEventListener("visibilitychange", this.again);
    void this.lock?.release();
    this.lock = undefined;
  }
}

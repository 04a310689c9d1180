/** Plays the frames of a movement on request. Whoever asked for less motion steps through it by hand instead. */
class Motion {
  /** @param {HTMLElement} root */
  constructor(root) {
    const part = (name) => {
      const found = root.querySelector(`[data-part="${name}"]`);
      if (!found) throw new Error(`motion: the part "${name}" is missing`);
      return found;
    };
    this.root = root;
    this.play = part("play");
    this.slide = part("slide");
    this.stage = part("stage");
    this.error = part("error");
    this.still = window.matchMedia("(prefers-reduced-motion: reduce)");
    this.at = 0;
    this.timer = 0;
    this.play.addEventListener("click", () => this.press());
    this.slide.addEventListener("input", () => {
      this.stop();
      this.show(Number(this.slide.value));
    });
    this.still.addEventListener("change", () => this.stop());
    document.addEventListener("visibilitychange", () => this.stop());
    root.hidden = false;
  }

  press() {
    if (this.timer) this.stop();
    else if (this.data) this.start();
    else this.fetch();
  }

  fetch() {
    const key = this.root.dataset.key;
    Motion.waiting.set(key, (data) => this.take(data));
    const script = document.createElement("script");
    script.src = this.root.dataset.src;
    script.onerror = () => {
      this.error.hidden = false;
    };
    document.head.append(script);
  }

  take(data) {
    this.data = data;
    this.error.hidden = true;
    this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.svg.setAttribute("viewBox", data.box);
    this.svg.setAttribute("aria-hidden", "true");
    this.stage.replaceChildren(this.svg);
    const id = `m-${this.root.dataset.key}-h`;
    const own = (markup) => markup.replaceAll("motionh", id);
    this.frames = data.frames.map((frame) => own(data.defs) + own(frame));
    this.slide.max = String(data.play.length - 1);
    this.slide.disabled = false;
    this.show(0);
    this.start();
  }

  start() {
    if (this.still.matches) {
      this.slide.focus();
      return;
    }
    if (this.at >= this.data.play.length - 1) this.show(0);
    this.label(true);
    this.timer = window.setInterval(() => {
      if (this.at >= this.data.play.length - 1) this.stop();
      else this.show(this.at + 1);
    }, Motion.pace);
  }

  stop() {
    window.clearInterval(this.timer);
    this.timer = 0;
    this.label(false);
  }

  show(at) {
    const before = this.data.play[this.at];
    this.at = at;
    this.slide.value = String(at);
    const frame = this.data.play[at];
    if (frame !== before || !this.svg.firstChild) this.svg.innerHTML = this.frames[frame];
  }

  label(playing) {
    this.play.textContent = playing ? this.play.dataset.pause : this.play.dataset.play;
    this.play.setAttribute("aria-pressed", String(playing));
  }
}

Motion.pace = 110; // milliseconds a frame
Motion.waiting = new Map();

/** What a fetched script of frames calls. */
function bothsidesMotion(key, data) {
  const take = Motion.waiting.get(key);
  Motion.waiting.delete(key);
  if (take) take(data);
}

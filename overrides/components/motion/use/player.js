/**
 * What hooks/bothsides/figure/motion.py writes: shapes on the sheet at each key, farthest first, and the letters of both sides.
 * @typedef {number[] | number[][]} Values
 * @typedef {{o: number[], v: Values[], l: number[][]}} MotionKey
 * @typedef {object} Movement
 * @property {number[]} box
 * @property {string} floor
 * @property {[string, "h" | "o" | "s"][]} kinds class and kind of outline, by the numbers in `o`
 * @property {MotionKey[]} keys
 * @property {number[]} hold the keys that are poses
 * @property {string[]} props for each way from pose to pose
 */

/** Plays a movement. Whoever asked for less motion moves the slider instead; whoever looks away finds it paused. */
class MotionPlayer {
  /** Milliseconds from pose to pose. */
  static pace = 1600;

  /** @param {HTMLElement} root @param {Movement} data */
  constructor(root, data) {
    if (!data?.keys) throw new Error("motion: its data is missing");
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
    this.button = part("play");
    this.slide = /** @type {HTMLInputElement} */ (part("slide"));
    this.stage = part("scene");
    this.data = data;
    this.side = root.dataset.side === "left" ? -1 : 1;
    this.stripes = root.closest(".side-block, .session")?.querySelector("pattern")?.id ?? "";
    this.end = data.hold.length - 1;
    this.at = 0;
    this.running = 0;
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.slide.max = `${this.end * 100}`;
    part("slider").hidden = this.stage.hidden = false;
    this.slide.addEventListener("input", () => {
      this.stop();
      this.show(Number(this.slide.value) / 100);
    });
    this.still.addEventListener("change", () => this.stop());
    document.addEventListener("visibilitychange", () => this.stop());
    this.show(0);
  }

  toggle() {
    if (this.running) this.stop();
    else if (this.still.matches) this.slide.focus();
    else this.start();
  }

  start() {
    const from = this.at < this.end ? this.at : 0;
    let begun = 0;
    const step = (/** @type {number} */ now) => {
      begun ||= now;
      this.show(Math.min(this.end, from + (now - begun) / MotionPlayer.pace));
      if (this.at < this.end) this.running = requestAnimationFrame(step);
      else this.stop();
    };
    this.running = requestAnimationFrame(step);
    this.label("pause");
  }

  stop() {
    cancelAnimationFrame(this.running);
    this.running = 0;
    this.label("play");
  }

  /** @param {"play" | "pause"} name */
  label(name) {
    this.button.textContent = this.button.dataset[name] ?? "";
  }

  /** Draw the moment `at`: 0 is the first pose, 1 the second; slow at both ends of each way. @param {number} at */
  show(at) {
    const { box, floor, hold, keys, props } = this.data;
    const [x, y, wide, high] = box;
    const way = Math.min(Math.floor(at), this.end - 1);
    const key = hold[way] + ((1 - Math.cos(Math.PI * (at - way))) / 2) * (hold[way + 1] - hold[way]);
    const one = Math.min(Math.floor(key), hold[way + 1] - 1);
    const parts = this.body(keys[one], keys[one + 1], key - one) + this.letters(keys[one].l, keys[one + 1].l, key - one);
    this.at = at;
    this.slide.value = `${Math.round(at * 100)}`;
    this.stage.innerHTML = `<svg viewBox="${this.side < 0 ? -x - wide : x} ${y} ${wide} ${high}" aria-hidden="true"><g transform="scale(${this.side} 1)">${floor}${props[way]}</g><g class="mover">${parts}</g></svg>`;
  }

  /** The person at `part` of the way between two keys; neighbours of one class share a path. @param {MotionKey} a @param {MotionKey} b @param {number} part */
  body(a, b, part) {
    /** @type {(u: any, v: any) => any} */
    const mix = (u, v) => (Array.isArray(u) ? u.map((n, i) => mix(n, v[i])) : u + (v - u) * part);
    /** @type {string[][]} */
    const paths = [];
    for (const id of (part < 0.5 ? a : b).o) {
      const [css, kind] = this.data.kinds[id];
      const u = a.v[a.o.indexOf(id)];
      const v = b.v[b.o.indexOf(id)];
      if (paths.at(-1)?.[0] !== css) paths.push([css, ""]);
      paths[paths.length - 1][1] += Shape[kind](u && v ? mix(u, v) : (u ?? v), this.side);
    }
    return paths.map(([css, d]) => this.path(this.side < 0 && /^f[rl]$/.test(css) ? (css === "fr" ? "fl" : "fr") : css, d)).join("");
  }

  /** @param {string} css @param {string} d */
  path(css, d) {
    return `<path class="${css}" d="${d}"${css === "fl" ? ` fill="url(#${this.stripes})"` : ""}/>`;
  }

  /** R and L: a letter moves with its limb between keys that both say so, else it shows only where it stands. @param {number[][]} a @param {number[][]} b @param {number} part */
  letters(a, b, part) {
    return a
      .map((u, i) => {
        const v = b[i];
        const [x, y, on] = u[2] + v[2] === 4 ? u.map((n, k) => n + (v[k] - n) * part) : part < 0.02 ? u : part > 0.98 ? v : [];
        return x === undefined ? "" : this.letter((i === 0) === this.side > 0, x * this.side, y, on);
      })
      .join("");
  }

  /** @param {boolean} right @param {number} x @param {number} y @param {number} on */
  letter(right, x, y, on) {
    const c = right ? "r" : "l";
    const ring = on && right ? "" : `<circle class="f${c}o" cx="${x}" cy="${y}" r="22"/>`;
    return `${ring}<text class="${right && on ? "fx" : `f${c}t`}" x="${x}" y="${y + 13}">${right ? "R" : "L"}</text>`;
  }
}

/** Plays a movement on request. Whoever asked for less motion moves the slider instead. */
class Motion {
  /** @param {HTMLElement} root */
  constructor(root) {
    const part = (name) => {
      const found = root.querySelector(`[data-part="${name}"]`);
      if (!found) throw new Error(`motion: the part "${name}" is missing`);
      return found;
    };
    Object.assign(this, { root, play: part("play"), slide: part("slide"), stage: part("stage"), error: part("error") });
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.play.addEventListener("click", () => (this.running ? this.stop() : this.data ? this.start() : this.fetch()));
    this.slide.addEventListener("input", () => {
      this.stop();
      this.show(this.slide.value / 100);
    });
    this.still.addEventListener("change", () => this.stop());
    document.addEventListener("visibilitychange", () => this.stop());
    root.hidden = false;
  }

  fetch() {
    Motion.waiting.set(this.root.dataset.key, (data) => this.take(data));
    const script = document.createElement("script");
    script.src = this.root.dataset.src;
    script.onerror = () => (this.error.hidden = false);
    document.head.append(script);
  }

  take(data) {
    this.data = data;
    this.side = this.root.dataset.side === "left" ? -1 : 1;
    const [x, y, w, h] = data.box;
    this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.svg.setAttribute("viewBox", `${this.side < 0 ? -x - w : x} ${y} ${w} ${h}`);
    this.svg.setAttribute("aria-hidden", "true");
    this.stage.replaceChildren(this.svg);
    this.fill = this.root.closest(".side-block").querySelector(".figures pattern").id;
    this.slide.max = (data.hold.length - 1) * 100;
    this.slide.disabled = false;
    this.error.hidden = true;
    this.show(0);
    this.start();
  }

  start() {
    if (this.still.matches) return this.slide.focus();
    const end = this.data.hold.length - 1;
    const from = this.at >= end ? 0 : this.at;
    let begun = 0;
    this.label(true);
    const step = (now) => {
      begun ||= now;
      this.show(Math.min(end, from + (now - begun) / Motion.pace));
      if (this.at >= end) this.stop();
      else this.running = requestAnimationFrame(step);
    };
    this.running = requestAnimationFrame(step);
  }

  stop() {
    cancelAnimationFrame(this.running);
    this.running = 0;
    this.label(false);
  }

  label(on) {
    this.play.textContent = on ? this.play.dataset.pause : this.play.dataset.play;
  }

  /** Draw the moment `at`: 0 is the first pose, 1 the second; slow at both ends of each way. */
  show(at) {
    const { hold, keys, kinds, props, floor } = this.data;
    this.at = at;
    this.slide.value = Math.round(at * 100);
    const way = Math.min(Math.floor(at), hold.length - 2);
    const key = hold[way] + ((1 - Math.cos(Math.PI * (at - way))) / 2) * (hold[way + 1] - hold[way]);
    const one = Math.min(Math.floor(key), hold[way + 1] - 1);
    const a = keys[one], b = keys[one + 1], t = key - one, near = t < 0.5 ? a : b;
    const mix = (u, v) => u.map((n, i) => (Array.isArray(n) ? mix(n, v[i]) : n + (v[i] - n) * t));
    const swap = (css) => (this.side > 0 ? css : css.replace(/^f([rl])/, (_, c) => (c === "r" ? "fl" : "fr")));
    let last = "", d = "", out = "";
    const flush = () => (out += d && `<path class="${swap(last)}" d="${d}" ${swap(last) === "fl" ? `fill="url(#${this.fill})"` : ""}/>`);
    for (const id of near.o) {
      const [css, kind] = kinds[id];
      const u = a.v[a.o.indexOf(id)], v = b.v[b.o.indexOf(id)];
      if (css !== last) { flush(); d = ""; last = css; }
      d += Shape[kind](u && v ? mix(u, v) : u || v, this.side);
    }
    flush();
    near.l.forEach(([x, y, on], i) => {
      if (x === undefined) return;
      const right = (i === 0) === this.side > 0, c = right ? "r" : "l";
      if (!on || !right) out += `<circle class="f${c}o" cx="${x * this.side}" cy="${y}" r="22"/>`;
      out += `<text class="${right && on ? "fx" : `f${c}t`}" x="${x * this.side}" y="${y + 13}">${right ? "R" : "L"}</text>`;
    });
    this.svg.innerHTML = `<g transform="scale(${this.side} 1)">${floor}${props[way]}</g><g class="mover">${out}</g>`;
  }
}

Motion.pace = 1600; // milliseconds from pose to pose
Motion.waiting = new Map();

/** What a fetched script of a movement calls. */
function bothsidesMotion(key, data) {
  for (const side of ["right", "left"]) {
    Motion.waiting.get(`${key}-${side}`)?.(data);
    Motion.waiting.delete(`${key}-${side}`);
  }
}

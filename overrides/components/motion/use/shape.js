/** Outlines as path data, as the build draws them. */
const Shape = {
  /** Hulls of circles: x, y and radius of each. @param {number[][]} hulls */
  h: (hulls) => hulls.map((flat) => Shape.hull(flat)).join(""),

  /** @param {number[]} flat */
  hull(flat) {
    /** @type {number[][]} */
    const all = [];
    for (let i = 0; i < flat.length; i += 3) all.push(flat.slice(i, i + 3));
    const within = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= b[2] - a[2] + 0.2;
    const c = all.filter((a, i) => !all.some((b, j) => j !== i && within(a, b) && (j < i || !within(b, a))));
    let here = c.reduce((best, a, i) => (a[0] + a[2] > c[best][0] + c[best][2] ? i : best), 0);
    if (c.length === 1) {
      const [x, y, r] = c[0];
      return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
    }
    let angle = 0;
    let turned = -1;
    let d = "";
    const point = (/** @type {number} */ i) =>
      `${(c[i][0] + c[i][2] * Math.cos(angle)).toFixed(1)} ${(c[i][1] + c[i][2] * Math.sin(angle)).toFixed(1)}`;
    for (let n = 0; n <= 2 * c.length && turned < 2 * Math.PI - 1e-6; n += 1) {
      const [turn, next] = Shape.next(c, here, angle);
      angle += turn;
      if (turned >= 0) {
        turned += turn;
        d += `A${c[here][2]} ${c[here][2]} 0 ${turn > Math.PI ? 1 : 0} 1 ${point(here)}`;
      }
      d += (turned < 0 ? "M" : "L") + point(next);
      turned = Math.max(turned, 0);
      here = next;
    }
    return `${d}z`;
  },

  /** The least turn that leads from a circle to another along the outside. @param {number[][]} c @param {number} here @param {number} angle */
  next(c, here, angle) {
    const turns = c.map(([x, y, r], i) => {
      if (i === here) return 7;
      const dx = x - c[here][0];
      const dy = y - c[here][1];
      const cut = Math.max(-1, Math.min(1, (c[here][2] - r) / Math.hypot(dx, dy)));
      const turn = (Math.atan2(dy, dx) - Math.acos(cut) - angle) % (2 * Math.PI);
      const full = turn < 0 ? turn + 2 * Math.PI : turn;
      return full > 2 * Math.PI - 1e-9 ? 0 : full;
    });
    const least = Math.min(...turns);
    return [least, turns.indexOf(least)];
  },

  /** A smooth closed line through points. @param {number[]} flat */
  s(flat) {
    const n = flat.length / 2;
    const at = (/** @type {number} */ i) => flat.slice(2 * (i % n), 2 * (i % n) + 2);
    let d = `M${at(0).join(" ")}`;
    for (let i = 0; i < n; i += 1) {
      const [a, b, c, e] = [at(i + n - 1), at(i), at(i + 1), at(i + 2)];
      const bend = (/** @type {number} */ k) => `${b[k] + (c[k] - a[k]) / 6}`;
      const back = (/** @type {number} */ k) => `${c[k] - (e[k] - b[k]) / 6}`;
      d += `C${bend(0)} ${bend(1)} ${back(0)} ${back(1)} ${c.join(" ")}`;
    }
    return `${d}z`;
  },

  /** An ellipse: middle, half axes, degrees of turn. @param {number[]} oval */
  o([x, y, rx, ry, turn]) {
    const a = (turn * Math.PI) / 180;
    const [dx, dy] = [rx * Math.cos(a), rx * Math.sin(a)];
    const arc = `A${rx} ${ry} ${turn} 1 1`;
    return `M${x - dx} ${y - dy}${arc} ${x + dx} ${y + dy}${arc} ${x - dx} ${y - dy}z`;
  },
};

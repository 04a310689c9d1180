/** Outlines as path data, as the build draws them. `side` is -1 for the mirror image. */
class Shape {
  /** Hulls of circles: x, y and radius of each. */
  static h(hulls, side) {
    return hulls.map((flat) => Shape.hull(flat, side)).join("");
  }

  static hull(flat, side) {
    const all = [];
    for (let i = 0; i < flat.length; i += 3) all.push([flat[i] * side, flat[i + 1], flat[i + 2]]);
    const inside = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= b[2] - a[2] + 0.2;
    const c = all.filter((a, i) => !all.some((b, j) => j !== i && inside(a, b) && (j < i || !inside(b, a))));
    if (c.length === 1) {
      const [x, y, r] = c[0];
      return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
    }
    let here = c.reduce((best, a, i) => (a[0] + a[2] > c[best][0] + c[best][2] ? i : best), 0);
    const point = (i, angle) => `${(c[i][0] + c[i][2] * Math.cos(angle)).toFixed(1)} ${(c[i][1] + c[i][2] * Math.sin(angle)).toFixed(1)}`;
    let angle = 0, total = -1, d = "";
    for (let n = 0; n <= 2 * c.length && total < 2 * Math.PI - 1e-6; n++) {
      let next = here, least = 2 * Math.PI;
      c.forEach(([x, y, r], i) => {
        if (i === here) return;
        const dx = x - c[here][0], dy = y - c[here][1];
        const cut = Math.max(-1, Math.min(1, (c[here][2] - r) / Math.hypot(dx, dy)));
        let turn = (Math.atan2(dy, dx) - Math.acos(cut) - angle) % (2 * Math.PI);
        if (turn < 0) turn += 2 * Math.PI;
        if (turn > 2 * Math.PI - 1e-9) turn = 0;
        if (turn < least) [next, least] = [i, turn];
      });
      angle += least;
      if (total >= 0) {
        total += least;
        d += `A${c[here][2]} ${c[here][2]} 0 ${least > Math.PI ? 1 : 0} 1 ${point(here, angle)}`;
      }
      d += `${total < 0 ? "M" : "L"}${point(next, angle)}`;
      total = Math.max(total, 0);
      here = next;
    }
    return `${d}z`;
  }

  /** A smooth closed line through points. */
  static s(flat, side) {
    const p = [];
    for (let i = 0; i < flat.length; i += 2) p.push([flat[i] * side, flat[i + 1]]);
    const n = p.length;
    const bend = (a, b, c, way) => `${b[0] + (way * (c[0] - a[0])) / 6} ${b[1] + (way * (c[1] - a[1])) / 6}`;
    return p.reduce((d, b, i) => {
      const c = p[(i + 1) % n];
      return `${d}C${bend(p[(i + n - 1) % n], b, c, 1)} ${bend(b, c, p[(i + 2) % n], -1)} ${c[0]} ${c[1]}`;
    }, `M${p[0][0]} ${p[0][1]}`) + "z";
  }

  /** An ellipse: middle, half axes, degrees of turn. */
  static o([x, y, rx, ry, turn], side) {
    const a = (turn * side * Math.PI) / 180, dx = rx * Math.cos(a), dy = rx * Math.sin(a);
    const arc = `A${rx} ${ry} ${turn * side} 1 1`;
    return `M${x * side - dx} ${y - dy}${arc} ${x * side + dx} ${y + dy}${arc} ${x * side - dx} ${y - dy}z`;
  }
}

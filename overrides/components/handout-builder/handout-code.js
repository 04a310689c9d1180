/** A QR code as a picture of one path; lean-qr works it out. */
class HandoutCode {
  static border = 4;

  /** @param {string} text @param {string} label @returns {SVGSVGElement | undefined} nothing where it does not fit */
  static draw(text, label) {
    let code;
    try {
      code = leanQr.generate(text, { minCorrectionLevel: leanQr.correction.M });
    } catch {
      return undefined;
    }
    let path = "";
    for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
    const { border } = HandoutCode;
    const side = code.size + 2 * border;
    const picture = HandoutCode.node("svg", { viewBox: `${-border} ${-border} ${side} ${side}`, role: "img", "aria-label": label });
    picture.append(HandoutCode.node("rect", { x: -border, y: -border, width: side, height: side, fill: "#fff" }));
    picture.append(HandoutCode.node("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }));
    return /** @type {SVGSVGElement} */ (picture);
  }

  /** @param {string} name @param {Record<string, string | number>} attributes */
  static node(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    return made;
  }
}

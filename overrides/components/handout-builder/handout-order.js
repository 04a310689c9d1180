/** Puts the lines of a list in order: by dragging a handle with mouse, pen or finger, or with the arrow keys on it. */
class HandoutOrder {
  /** Pixels from the edge of the window within which it scrolls while something is dragged, and how far each frame. */
  static edge = 90;
  static pace = 12;

  /**
   * @param {HTMLElement} list
   * @param {(from: number, to: number) => void} move
   */
  constructor(list, move) {
    this.list = list;
    this.move = move;
    /** @type {HTMLElement | undefined} */
    this.held = undefined;
    this.from = 0;
    this.at = 0;
    list.addEventListener("pointerdown", (event) => this.grasp(event));
    list.addEventListener("pointermove", (event) => this.drag(event));
    list.addEventListener("pointerup", () => this.drop(true));
    list.addEventListener("pointercancel", () => this.drop(false));
    list.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {Event} event @returns {HTMLElement | undefined} */
  handle(event) {
    const found = event.target instanceof Element ? event.target.closest('[data-part="handle"]') : null;
    return found instanceof HTMLElement ? found : undefined;
  }

  lines() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** @param {PointerEvent} event */
  grasp(event) {
    const handle = this.handle(event);
    const line = handle?.closest("li");
    if (!handle || !line || event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    this.list.setPointerCapture(event.pointerId);
    this.held = line;
    this.from = this.lines().indexOf(line);
    this.at = event.clientY;
    window.requestAnimationFrame(() => this.scroll());
    line.classList.add("builder__item--held");
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (!this.held) return;
    this.at = event.clientY;
    this.place();
  }

  /** A long list is scrolled while a line is held near the window's edge. */
  scroll() {
    if (!this.held) return;
    const { edge, pace } = HandoutOrder;
    const way = this.at < edge ? -pace : this.at > window.innerHeight - edge ? pace : 0;
    if (way) {
      window.scrollBy({ top: way, behavior: "instant" });
      this.place();
    }
    window.requestAnimationFrame(() => this.scroll());
  }

  place() {
    if (!this.held) return;
    for (const line of this.lines()) {
      if (line === this.held) continue;
      const { top, bottom } = line.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const after = this.held.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (after && this.at > middle) line.after(this.held);
      else if (!after && this.at < middle) {
        line.before(this.held);
        break;
      }
    }
  }

  /** @param {boolean} keep */
  drop(keep) {
    const { held, from } = this;
    if (!held) return;
    held.classList.remove("builder__item--held");
    this.held = undefined;
    const to = this.lines().indexOf(held);
    this.move(from, keep ? to : from);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const line = this.handle(event)?.closest("li");
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = this.lines().indexOf(line);
    /** @type {Record<string, number>} */
    const targets = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: this.list.children.length - 1 };
    const to = targets[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < this.list.children.length) this.move(from, to);
  }
}

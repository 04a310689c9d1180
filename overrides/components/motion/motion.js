/** A button that shows the way from pose to pose. The player and the movement's data are fetched when it is pressed first. */
class Motion {
  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("motion: the root is no HTML element");
    const { key, source } = root.dataset;
    const button = root.querySelector('[data-part="play"]');
    const error = root.querySelector('[data-part="error"]');
    if (!key || !source) throw new Error("motion: data-key or data-source is missing");
    if (!(button instanceof HTMLButtonElement) || !(error instanceof HTMLElement)) throw new Error("motion: a part is missing");
    this.root = root;
    this.key = key;
    this.source = source;
    this.error = error;
    /** @type {MotionPlayer | undefined} */
    this.player = undefined;
    button.addEventListener("click", () => this.press());
    root.hidden = false;
  }

  async press() {
    if (this.player) return this.player.toggle();
    try {
      await Promise.all([
        Session.load("script", new URL(bothsidesUse["motion.js"], bothsidesBase).href),
        Session.load("script", new URL(this.source, document.baseURI).href),
      ]);
      this.player ??= new MotionPlayer(this.root, bothsidesMotions[this.key]);
      this.error.hidden = true;
      this.player.toggle();
    } catch (error) {
      this.error.hidden = false;
      console.error(error);
    }
  }
}

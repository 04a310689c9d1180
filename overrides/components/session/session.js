/** The Start button. The guided session itself is fetched when it is pressed for the first time. */
class Session {
  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("session: the root is no HTML element");
    const { key, source } = root.dataset;
    const button = root.querySelector('[data-part="start"]');
    const failed = root.querySelector('[data-part="failed"]');
    if (!key || !source) throw new Error("session: data-key or data-source is missing");
    if (!(button instanceof HTMLButtonElement) || !(failed instanceof HTMLElement)) throw new Error("session: a part is missing");
    this.key = key;
    this.source = source;
    this.button = button;
    this.failed = failed;
    this.memory = new Memory(bothsidesBase, bothsidesShared);
    button.addEventListener("click", () => this.open());
    root.hidden = false;
  }

  async open() {
    if (document.querySelector("dialog.session[open]") || this.button.getAttribute("aria-busy") === "true") return;
    this.button.setAttribute("aria-busy", "true");
    this.failed.hidden = true;
    try {
      await Promise.all([
        Session.load("link", new URL(bothsidesUse["session.css"], bothsidesBase).href),
        Session.load("script", new URL(bothsidesUse["session.js"], bothsidesBase).href),
        Session.load("script", new URL(this.source, document.baseURI).href),
      ]);
      new SessionDialog(bothsidesData[this.key], this.memory, new Link()).open();
    } catch (error) {
      this.failed.hidden = false;
      console.error(error);
    } finally {
      this.button.removeAttribute("aria-busy");
    }
  }

  /**
   * Fetch a script or a style sheet once; a failure may be tried again.
   * @param {"script" | "link"} tag
   * @param {string} address
   * @returns {Promise<void>}
   */
  static load(tag, address) {
    for (const node of document.querySelectorAll(`${tag}[data-on-use]`)) {
      if (node.getAttribute("data-on-use") === address) return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const node = document.createElement(tag);
      node.addEventListener("load", () => {
        node.setAttribute("data-on-use", address);
        resolve();
      });
      node.addEventListener("error", () => {
        node.remove();
        reject(new Error(`${address} could not be loaded`));
      });
      if (node instanceof HTMLScriptElement) node.src = address;
      else Object.assign(node, { rel: "stylesheet", href: address });
      document.head.append(node);
    });
  }
}

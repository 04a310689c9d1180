/** Asks for the service worker once a page has settled, and names what was missing on the page that says so. */
class Offline {
  static wait = 3000;

  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("offline: the root is no HTML element");
    this.missing(root);
    const device = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (!("serviceWorker" in navigator) || !window.location.protocol.startsWith("http") || device.connection?.saveData) return;
    const later = () => window.setTimeout(() => this.register(), Offline.wait);
    if (document.readyState === "complete") later();
    else window.addEventListener("load", later, { once: true });
  }

  /** Without it the site works as it did. */
  register() {
    return navigator.serviceWorker.register(new URL("sw.js", bothsidesBase), { updateViaCache: "none" }).catch(() => undefined);
  }

  /** @param {HTMLElement} root */
  missing(root) {
    const link = root.querySelector('[data-part="offline-again"]');
    const path = new URLSearchParams(window.location.hash.slice(1)).get("page");
    if (!(link instanceof HTMLAnchorElement) || !path) return;
    const target = new URL(path, bothsidesBase);
    if (!target.href.startsWith(bothsidesBase.href)) return;
    link.href = target.href;
    link.textContent = (link.textContent ?? "").replace("{page}", path);
    link.hidden = false;
  }
}

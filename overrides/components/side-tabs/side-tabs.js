/** The two tabs of a stretch: a side that a link asks for wins over what the theme remembers of the last visit. */
class SideTabs {
  /** @param {Element} root */
  constructor(root) {
    const right = root.querySelector("#side-right");
    const left = root.querySelector("#side-left");
    if (!(right instanceof HTMLInputElement) || !(left instanceof HTMLInputElement)) throw new Error("side-tabs: a tab is missing");
    this.root = root;
    this.inputs = { right, left };
    const memory = new Memory(bothsidesBase, bothsidesShared);
    if (memory.shared) right.checked = true;
    memory.tidy();
    window.addEventListener("pagehide", () => memory.tidy());
    window.addEventListener("hashchange", () => this.follow());
    this.follow();
  }

  follow() {
    const target = document.getElementById(window.location.hash.slice(1));
    const within = target?.closest("[data-side]");
    const asked = new Link().side ?? Link.side((within && this.root.contains(within) && within.getAttribute("data-side")) || null);
    if (!asked || this.inputs[asked].checked) return;
    this.inputs[asked].checked = true;
    target?.scrollIntoView();
  }
}

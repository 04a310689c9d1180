/** Shows the log that this device keeps. Beside a session it stays hidden until there is something in it. */
class PracticeLog {
  /** @param {Element} root */
  constructor(root) {
    if (!(root instanceof HTMLElement)) throw new TypeError("practice-log: the root is no HTML element");
    const { today, entry } = root.dataset;
    if (!today || !entry) throw new Error("practice-log: its words are missing");
    this.root = root;
    this.words = { today, entry };
    this.memory = new Memory(bothsidesBase, bothsidesShared);
    this.part("erase").addEventListener("click", () => {
      this.memory.erase();
      document.dispatchEvent(new CustomEvent("bothsides:log"));
    });
    document.addEventListener("bothsides:log", () => this.show());
    this.show();
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`practice-log: the part ${name} is missing`);
    return found;
  }

  show() {
    const { key } = this.root.dataset;
    const entries = this.memory.log();
    const today = entries.filter((entry) => entry.key === key && entry.day === Memory.day(new Date()));
    this.part("today").hidden = !today.length;
    this.part("today").textContent = this.words.today.replace("{n}", String(today.length));
    this.part("empty").hidden = entries.length > 0;
    this.part("erase").hidden = !entries.length;
    this.part("days").replaceChildren(...entries.reverse().map((entry) => this.line(entry)));
    this.root.hidden = Boolean(key) && !entries.length;
  }

  /** @param {{day: string, title: string}} entry */
  line(entry) {
    const [year, month, day] = entry.day.split("-").map(Number);
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", day: "numeric", month: "long" });
    const line = document.createElement("li");
    const shown = date.format(new Date(year, month - 1, day));
    line.textContent = this.words.entry.replace("{day}", shown).replace("{title}", entry.title);
    return line;
  }
}

/**
 * @typedef {object} HandoutIndex
 * @property {{name: string, url: string}} site
 * @property {{name: string, lines: string[], emergency: string, disclaimer: string} | null} clinic
 * @property {Record<string, HandoutStretch>} stretches
 * @property {Record<string, {title: string, items: {id: string, hold?: Ends, repetitions?: Ends}[]}>} programmes
 * @property {{pain: string[], cards: {level: string, title: string, do: string, signs: string[]}[]}} stop
 * @property {string} disclaimer
 * @property {Record<string, any>} words
 */

/** The words of a stretch, fetched as a script: that works from a stick too, where `fetch` is refused. */
class HandoutData {
  /** @type {Map<string, Promise<Exercise>>} */
  static asked = new Map();

  /** @param {HandoutStretch} stretch @returns {Promise<Exercise>} */
  static words(stretch) {
    const found = HandoutData.asked.get(stretch.key);
    if (found) return found;
    const made = HandoutData.script(new URL(stretch.data, bothsidesBase).href).then(() => bothsidesData[stretch.key].exercises[0]);
    made.catch(() => HandoutData.asked.delete(stretch.key));
    HandoutData.asked.set(stretch.key, made);
    return made;
  }

  /** @param {string} address @returns {Promise<void>} */
  static script(address) {
    return new Promise((resolve, reject) => {
      const node = document.createElement("script");
      node.addEventListener("load", () => resolve());
      node.addEventListener("error", () => {
        node.remove();
        reject(new Error(`${address} could not be loaded`));
      });
      node.src = address;
      document.head.append(node);
    });
  }
}

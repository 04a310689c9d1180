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

/** @typedef {Partial<Record<Side, {pose: string, svg: string, caption: string}[]>>} HandoutFigures */

/** The words of a stretch, fetched as a script: that works from a stick too, where `fetch` is refused. */
class HandoutData {
  /** @type {Map<string, Promise<void>>} */
  static asked = new Map();

  /** @param {HandoutStretch} stretch @returns {Promise<Exercise>} */
  static words(stretch) {
    return HandoutData.once(stretch.data).then(() => bothsidesData[stretch.key].exercises[0]);
  }

  /** The figures of a stretch by side. @param {string} id @param {HandoutStretch} stretch @returns {Promise<HandoutFigures>} */
  static figures(id, stretch) {
    return HandoutData.once(stretch.figures).then(() => bothsidesFigures[id]);
  }

  /** Fetch a file of ours once; a failure may be tried again. @param {string} path from the root of the site @returns {Promise<void>} */
  static once(path) {
    const found = HandoutData.asked.get(path);
    if (found) return found;
    const made = HandoutData.script(new URL(path, bothsidesBase).href);
    made.catch(() => HandoutData.asked.delete(path));
    HandoutData.asked.set(path, made);
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

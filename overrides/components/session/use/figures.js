/** The figures of a session: those that stand on the page, else those of the stretch's own file, fetched when the session opens. */
class SessionFigures {
  /** @param {Plan} plan */
  constructor(plan) {
    this.plan = plan;
  }

  /** Fetch what the page does not hold. Without a network there are no figures, and the words are enough. @param {() => void} arrived */
  fetch(arrived) {
    for (const { id, figures } of this.plan.exercises) {
      if (!figures || document.querySelector(`[data-figures="${id}"]`) || SessionFigures.known(id)) continue;
      const node = document.createElement("script");
      node.addEventListener("load", arrived);
      node.addEventListener("error", () => node.remove());
      node.src = new URL(figures, bothsidesBase).href;
      document.head.append(node);
    }
  }

  /** @param {string} id */
  static known(id) {
    return typeof bothsidesFigures === "undefined" ? undefined : bothsidesFigures[id];
  }

  /** @param {Exercise} exercise @param {Side} side @param {string} [pose] @returns {Element | undefined} */
  find({ id }, side, pose) {
    if (!pose) return undefined;
    const part = side === "both" ? "" : `[data-side="${side}"] `;
    const shown = document.querySelector(`${part}[data-figures="${id}"] [data-pose="${pose}"]`);
    return shown ?? SessionFigures.made(SessionFigures.known(id)?.[side]?.find((figure) => figure.pose === pose));
  }

  /** @param {{pose: string, svg: string, caption: string} | undefined} drawn */
  static made(drawn) {
    if (!drawn) return undefined;
    const node = document.createElement("figure");
    node.className = "figure";
    node.dataset.pose = drawn.pose;
    node.innerHTML = drawn.svg;
    node.append(Object.assign(document.createElement("figcaption"), { textContent: drawn.caption }));
    return node;
  }
}

/*
 * Runs in the head, before the page is painted. Material's theme puts these things into inline scripts, which a strict
 * Content-Security-Policy refuses; here they are a file.
 */
(function () {
  "use strict";

  /* A folder opened without a server: browsers refuse workers there, so the search gets a frame in the place of one. */
  if (location.protocol === "file:") {
    const shim = new URL("../vendor/iframe-worker-1.0.4/shim.js", document.currentScript.src);
    document.write(`<script src="${shim.href}"></` + "script>");
  }

  const scope = new URL(document.currentScript.dataset.scope, location.href);

  /* What Material's bundle calls by these names. */
  window.__md_scope = scope;
  window.__md_hash = (text) => Array.from(text).reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
  window.__md_get = (key, storage = localStorage, from = scope) => {
    try {
      return JSON.parse(storage.getItem(`${from.pathname}.${key}`));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value, storage = localStorage, from = scope) => {
    try {
      storage.setItem(`${from.pathname}.${key}`, JSON.stringify(value));
    } catch {
      /* A full or forbidden storage: the choice lasts as long as the page. */
    }
  };

  /* What the bundle sets later, before there is a body: else everything is styled once more for each. */
  document.documentElement.classList.replace("no-js", "js");
  document.documentElement.classList.add("js-focus-visible");

  /* Light or dark before the body is painted: what was chosen here, else what the device prefers. */
  const chosen = window.__md_get("__palette");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const colours = chosen && chosen.color ? chosen.color : { scheme: dark ? "slate" : "default" };
  new MutationObserver((_, observer) => {
    if (document.body) {
      observer.disconnect();
      for (const [name, value] of Object.entries(colours)) {
        document.body.setAttribute(`data-md-color-${name}`, value);
      }
    }
  }).observe(document.documentElement, { childList: true });

  /* Tabs as they were left on the page before, or the one that the address names, as soon as they are read and before they are painted. */
  const remembered = window.__md_get("__tabs");
  const done = new WeakSet();
  const restore = () => {
    for (const set of document.querySelectorAll(".tabbed-set")) {
      const labels = Array.from(set.querySelectorAll(":scope > .tabbed-labels > label"));
      const inputs = set.querySelectorAll(":scope > input");
      if (done.has(set) || !labels.length || labels.length < inputs.length) continue;
      done.add(set);
      const names = Array.isArray(remembered) ? remembered : [];
      const found = names.map((name) => labels.find((label) => label.textContent.trim() === name)).find(Boolean);
      const input = Array.from(inputs).find((one) => `#${one.id}` === location.hash) || (found && found.control);
      if (input) input.checked = true;
    }
  };
  const reading = new MutationObserver(restore);
  reading.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    reading.disconnect();
    restore();
  });

  /*
   * Material fetches the search index and starts its worker as soon as a page opens. Both wait here until someone
   * turns to the search: by pointer, by focus, or by the keys that Material listens to.
   */
  const wanted = new Promise((resolve) => {
    const inSearch = (target) => target instanceof Element && target.closest(".md-search, [for=__search], #__search");
    const listen = (type, when) => addEventListener(type, (event) => when(event) && resolve(), { capture: true, passive: true });
    listen("pointerdown", (event) => inSearch(event.target));
    listen("click", (event) => inSearch(event.target));
    listen("focusin", (event) => inSearch(event.target));
    listen("keydown", (event) => ["f", "s", "/"].includes(event.key));
    if (new URLSearchParams(location.search).has("q")) resolve();
  });

  const send = XMLHttpRequest.prototype.send;
  const open = XMLHttpRequest.prototype.open;
  const held = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).endsWith("/search/search_index.json")) held.add(this);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (!held.delete(this)) return send.call(this, body);
    wanted.then(() => send.call(this, body));
  };

  const Started = window.Worker;
  if (!Started) return;
  window.Worker = class extends EventTarget {
    constructor(url, options) {
      super();
      this.waiting = [];
      wanted.then(() => {
        this.worker = new Started(url, options);
        this.worker.addEventListener("message", (event) => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
        this.waiting.forEach((message) => this.worker.postMessage(message));
      });
    }

    postMessage(message) {
      if (this.worker) this.worker.postMessage(message);
      else this.waiting.push(message);
    }

    terminate() {
      if (this.worker) this.worker.terminate();
    }
  };
})();

/**
 * Keeps one whole build of the pages that matter, and gives from it only when the network does not answer. A page is always
 * asked for from the network first: what was withdrawn there is not shown from here.
 */
class OfflineWorker {
  static prefix = "bothsides";
  static atOnce = 6;
  /** A name with the hash of its content cannot be outdated. */
  static hashed = /\.[0-9a-f]{8}\./;

  /** @param {ServiceWorkerGlobalScope} scope */
  constructor(scope) {
    this.scope = scope;
    this.root = new URL("./", scope.location.href);
    this.family = `${OfflineWorker.prefix} ${this.root.pathname} `;
    this.name = this.family + bothsidesVersion;
    this.files = new Map(bothsidesFiles);
    scope.addEventListener("install", (event) => event.waitUntil(this.install()));
    scope.addEventListener("activate", (event) => event.waitUntil(this.activate()));
    scope.addEventListener("fetch", (event) => this.answer(event));
  }

  /** Fetch everything or nothing: a file whose hash is another (a build being copied) fails the install, and the old one stays. */
  async install() {
    const older = await this.ours();
    const cache = await caches.open(this.name);
    const files = [...this.files];
    try {
      while (files.length)
        await Promise.all(files.splice(0, OfflineWorker.atOnce).map(([path, digest]) => this.keep(cache, older, path, digest)));
    } catch (error) {
      await caches.delete(this.name);
      throw error;
    }
    await this.scope.skipWaiting();
  }

  /** @param {Cache} cache @param {Cache[]} older @param {string} path @param {string} digest */
  async keep(cache, older, path, digest) {
    const key = this.key(path, digest);
    if (await cache.match(key)) return;
    for (const other of older) {
      const same = await other.match(key);
      if (same) return cache.put(key, same);
    }
    const answer = await fetch(new URL(path, this.root), { cache: "no-cache", integrity: `sha256-${digest}` });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await cache.put(key, answer.redirected ? await OfflineWorker.plain(answer) : answer);
  }

  /** A server may send us to another address of the same file; browsers refuse such an answer for a page. @param {Response} answer */
  static async plain(answer) {
    const headers = new Headers(answer.headers);
    for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
    return new Response(await answer.blob(), { headers });
  }

  /** Our caches, the newest first. @returns {Promise<Cache[]>} */
  async ours() {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.family)).reverse();
    return Promise.all(names.map((name) => caches.open(name)));
  }

  /** The build before this one stays for pages of it that are still open; nothing else of it is given out. */
  async activate() {
    const others = (await caches.keys()).filter((name) => name.startsWith(this.family) && name !== this.name);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await this.scope.clients.claim();
  }

  /** @param {FetchEvent} event */
  answer(event) {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || !url.href.startsWith(this.root.href)) return;
    const path = this.path(url);
    if (request.mode === "navigate") event.respondWith(this.page(request, path));
    else if (OfflineWorker.hashed.test(path)) event.respondWith(this.hashedFile(request, path));
    else if (this.files.has(path)) event.respondWith(fetch(request).catch(async () => (await this.kept(path)) ?? Response.error()));
  }

  /** The file that an address means. @param {URL} url */
  path(url) {
    const path = decodeURIComponent(url.pathname.slice(this.root.pathname.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }

  /** @param {string} path @param {string} digest */
  key(path, digest) {
    const url = new URL(path, this.root);
    url.searchParams.set("sha256", digest);
    return url.href;
  }

  /** @param {string} path */
  async kept(path) {
    const digest = this.files.get(path);
    return digest ? (await caches.open(this.name)).match(this.key(path, digest)) : undefined;
  }

  /** The network's answer whatever it is; without one the kept page, or the page that says what is missing. @param {Request} request @param {string} path */
  async page(request, path) {
    try {
      return await fetch(request, { cache: "no-cache" });
    } catch {
      const found = await this.kept(path);
      if (found) return found;
      const missing = new URL(bothsidesOffline, this.root);
      missing.hash = `page=${encodeURIComponent(path)}`;
      return Response.redirect(missing.href, 302);
    }
  }

  /** @param {Request} request @param {string} path */
  async hashedFile(request, path) {
    const found = await this.kept(path);
    if (found) return found;
    try {
      return await fetch(request);
    } catch {
      for (const cache of await this.ours()) {
        const older = await cache.match(request, { ignoreSearch: true });
        if (older) return older;
      }
      return Response.error();
    }
  }
}

new OfflineWorker(/** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self)));

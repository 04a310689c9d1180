"""A server on the loopback for tests and measuring: gzip and the headers of ``bothsides.policy``, and the site's own 404 page.

python tools/serve.py [FOLDER] [PORT]``
"""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bothsides import policy

GZIP_LEVEL = 6  # nginx's usual choice is 1 to 6
COMPRESSED = {"html", "css", "js", "json", "svg", "xml", "txt", "webmanifest"}
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "woff2": "font/woff2",
    "png": "image/png",
    "pdf": "application/pdf",
}


@lru_cache(maxsize=1024)
def packed(path: Path, changed: float) -> bytes:
    """The file with gzip; ``changed`` keeps an edited file from being served stale."""
    del changed
    return gzip.compress(path.read_bytes(), GZIP_LEVEL, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """GET and HEAD of files below ``root``."""

    root: Path
    down = False  # a test sets it: every connection is closed without an answer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
        """Stay quiet."""

    def do_GET(self) -> None:
        """Answer with the file, else with 404.html and status 404."""
        if self.down:
            self.close_connection = True
            self.connection.close()
            return
        path, status = self._find(), 200
        if path is None:
            path, status = self.root / "404.html", 404
        kind = path.suffix.removeprefix(".")
        zipped = kind in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = packed(path, path.stat().st_mtime) if zipped else path.read_bytes()
        self.send_response(status)
        for name, value in policy.headers().items():
            self.send_header(name, value)
        self.send_header("Content-Type", TYPES.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if kind == "html" else "max-age=3600")
        if zipped:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815  the base class names it so

    def _find(self) -> Path | None:
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root):
            return None
        if path.is_dir():
            path /= "index.html"
        return path if path.is_file() else None


class Server(ThreadingHTTPServer):
    """One that drops connections a browser closed, without a traceback."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A closed connection is the browser's business."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve ``folder`` on the loopback; gives the address, which ends without a slash."""
    with served_by(folder, port) as (address, _):
        yield address


@contextmanager
def served_by(folder: Path, port: int = 0) -> Iterator[tuple[str, type[Handler]]]:
    """Serve ``folder``; gives the address and the handler, whose ``down`` makes the server vanish."""
    handler = type("Bound", (Handler,), {"root": folder.resolve()})
    server = Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handler
    finally:
        server.shutdown()
        server.server_close()


def main() -> None:
    """Serve until stopped."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    with served(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 8000) as address:
        print(f"{folder} on {address}/ (Ctrl+C stops)")
        threading.Event().wait()


if __name__ == "__main__":
    main()

"""How long ``mkdocs serve`` takes from a saved edit to the page that shows it, on a copy of the default site.

Run ``python benchmarks/serve_speed.py``; it prints a table. It serves on the loopback address only. Where Linux tells it, the
CPU time of the server stands beside: on a machine that does other work too, only that is to be trusted.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = "stretches/half-kneeling.html"

# what is edited, where in it a mark goes, and the page that has to show it
EDITS: dict[str, tuple[str, Callable[[str, str], str], str]] = {
    "a stretch": ("stretches/half-kneeling.yml", lambda text, mark: text.replace("summary: ", f"summary: {mark} ", 1), PAGE),
    "an article": ("content/safety.md", lambda text, mark: f"{text}\n\n{mark}\n", "safety.html"),
    "a component's macro": (
        "overrides/components/stretch-page/macro.html",
        lambda text, mark: text.replace(" data-stretch=", f' data-mark="{mark}" data-stretch=', 1),
        PAGE,
    ),
    "a component's style": (
        "overrides/components/glance/glance.css",
        lambda text, mark: f"{text}\n/* {mark} */\n",
        "assets/stylesheets/bothsides.css",
    ),
    "a template": ("overrides/main.html", lambda text, mark: text.replace("{{ super() }}", f"{{{{ super() }}}}<!-- {mark} -->"), PAGE),
}


def main() -> None:
    """Serve, edit each file several times, and print how long each took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--repeat", type=int, default=5, help="edits of each kind; 5 if not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("content", "stretches", "overrides", "hooks"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", root)
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        environment = {**os.environ, "PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
        with subprocess.Popen(command, cwd=root, env=environment) as server:
            try:
                print(f"{'edited':<22} {'median s':>9} {'least to most s':>17} {'CPU s':>7}")
                wait_for(f"http://{address}/{PAGE}", "Half-kneeling", server)
                for name, edit in EDITS.items():
                    runs = [measure(root, f"http://{address}", edit, f"mark{number}", server) for number in range(options.repeat)]
                    wall, cpu = zip(*runs, strict=True)
                    spread = f"{min(wall):.2f} to {max(wall):.2f}"
                    print(f"{name:<22} {statistics.median(wall):>9.2f} {spread:>17} {statistics.median(cpu):>7.2f}", flush=True)
            finally:
                server.terminate()


def measure(
    root: Path, address: str, edit: tuple[str, Callable[[str, str], str], str], mark: str, server: subprocess.Popen[bytes]
) -> tuple[float, float]:
    """Make one edit, wait until the page shows it, put the file back, wait for that; the seconds and CPU seconds that the edit took."""
    name, change, page = edit
    path, url = root / name, f"{address}/{page}"
    before = path.read_text("utf-8")
    after = change(before, mark)
    if after == before:
        raise SystemExit(f"{name} has no place for a mark any more: mend EDITS")
    time.sleep(0.3 + 0.17 * int(mark[4:]) % 0.5)  # MkDocs looks every half second: do not always meet it at the same moment
    used, start = cpu_seconds(server.pid), time.perf_counter()
    path.write_text(after, "utf-8")
    wait_for(url, mark, server)
    taken, used = time.perf_counter() - start, cpu_seconds(server.pid) - used
    path.write_text(before, "utf-8")
    wait_for(url, mark, server, gone=True)
    return taken, used


def cpu_seconds(pid: int) -> float:
    """What a process has used so far, as Linux tells it; not a number elsewhere."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_for(url: str, mark: str, server: subprocess.Popen[bytes], gone: bool = False) -> None:
    """Ask for ``url`` until it holds ``mark``, or holds it no more."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if server.poll() is not None:
            raise SystemExit("mkdocs serve has ended; its messages stand above")
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                if (mark in answer.read().decode("utf-8")) != gone:
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{url} does not show the edit after a minute")


if __name__ == "__main__":
    main()

"""How long a build takes beside plain MkDocs with Material on the same content, already expanded to Markdown.

Run ``python benchmarks/build_speed.py``; it prints a table. ``pages`` is the site with its figures and everything else but the PDFs,
which plain MkDocs does not make either; ``with PDFs`` is the whole, with nothing kept from an earlier build. POSIX only: it asks the
system what each child process used.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import synthetic

SIZES = {20: 3, 1000: 3, 5000: 1}  # stretches: repetitions
ROW = "{:>9} {:<9} {:>9} {:>17} {:>9} {:>10} {:>7} {:>8}"


@dataclass(frozen=True)
class Run:
    """One build: CPU in user mode (s), time on the wall's clock is not measured, peak resident memory (MB)."""

    user: float
    memory: float


def main() -> None:
    """Build each size, ours and plain in turn, and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="numbers of stretches; 20, 1000 and 5000 if none is given")
    parser.add_argument("--repeat", type=int, help="builds of each; 3, and 1 at 5000, if not given")
    parser.add_argument("--no-search", action="store_true", help="leave the search plugin out of both")
    parser.add_argument("--no-pdfs", action="store_true", help="leave out the builds with PDFs, which take longest")
    parser.add_argument("--no-plain", action="store_true", help="leave out plain MkDocs, and the staging of what it builds")
    parser.add_argument("--without", nargs="*", default=[], metavar="FUSE", help="fuses to take out of ours, such as machines")
    options = parser.parse_args()
    print(ROW.format("stretches", "build", "user s", "least to most s", "ms/page", "MB (peak)", "pages", "of plain"), flush=True)
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            synthetic.make_project(Path(folder), size, search=not options.no_search, without=options.without)
            measure(Path(folder), size, options.repeat or SIZES.get(size, 3), pdfs=not options.no_pdfs, plain=not options.no_plain)


def measure(folder: Path, size: int, repeat: int, *, pdfs: bool, plain: bool) -> None:
    """Build the project in every way ``repeat`` times in turn (once with PDFs), staged for plain MkDocs, and print the medians."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    synthetic.make_pages(folder)
    if plain:
        stage = [sys.executable, "-m", "bothsides", "stage", "-f", "pages.yml", "tree"]
        subprocess.run(stage, cwd=folder, env=environment, check=True, stderr=subprocess.DEVNULL)
        synthetic.make_plain(folder)
    ways = {**({"plain": "plain.yml"} if plain else {}), "pages": "pages.yml", **({"with PDFs": "mkdocs.yml"} if pdfs else {})}
    runs: dict[str, list[Run]] = {name: [] for name in ways}
    pages: dict[str, int] = {}
    for number in range(repeat):
        for name, config in ways.items():
            if name == "with PDFs" and number:
                continue
            site = folder / f"site-{name.replace(' ', '-')}"
            for made in (site, folder / ".cache"):  # every build is a first one
                shutil.rmtree(made, ignore_errors=True)
            command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", config, "-d", str(site)]
            runs[name].append(run(command, folder, environment))
            pages[name] = len([*site.rglob("*.html")])
    beside = statistics.median(r.user for r in runs["plain"]) if plain else None
    for name, found in runs.items():
        user = statistics.median(r.user for r in found)
        spread = f"{min(r.user for r in found):.2f} to {max(r.user for r in found):.2f}"
        memory = max(r.memory for r in found)
        ratio = f"{user / beside:.2f}" if beside else ""
        row = (size, name, f"{user:.2f}", spread, f"{1000 * user / pages[name]:.2f}", f"{memory:.0f}", pages[name], ratio)
        print(ROW.format(*row), flush=True)


def run(command: list[str], folder: Path, environment: dict[str, str]) -> Run:
    """Run ``command`` in ``folder`` to its end; raises where it fails."""
    process = subprocess.Popen(command, cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    if process.returncode is None:
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kibibytes
    return Run(usage.ru_utime, usage.ru_maxrss * unit / 1e6)


if __name__ == "__main__":
    main()

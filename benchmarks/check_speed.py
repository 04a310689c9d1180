"""How fast ``bothsides check`` is, beside proselint and write-good, on the same Markdown, in one run.

    python benchmarks/check_speed.py [--without-others]

Two sets of files are made, the same in every run: 5 MB of varied Markdown, most of it without side words, and 1 MB dense with
them. Each tool runs over all files of a set in one process where it can, start-up included. Times are CPU seconds of the process
and its children.
proselint (pip) and write-good (npm) are installed into a temporary folder; a tool that cannot be installed is named and left out.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tests" / "sides" / "texts"
PROSE = (
    "The muscles at the front of the hip cross two joints and tire when we sit for long. Stand up every half hour and walk a little.",
    "A warm room, loose clothes and a mat are all that is needed; a chair within reach helps anyone who feels unsteady.",
    "Pain that wakes you at night, numbness, or weakness of a leg is a reason to see a doctor before you start.",
    "Breathe out slowly while the stretch comes on, and never bounce. What feels sharp is a sign to stop.",
    "Researchers measured how far the hip opens before and after six weeks; the difference was small, and it did not last.",
    "Write down how long you held each stretch. Most people need about a month before they notice anything.",
    "Cushions under the knee spare the kneecap. On a hard floor a folded blanket does as well as anything you can buy.",
    "The exercise should feel like a strong pull and nothing worse. All right? Then go on for another week.",
)
SHAPES = (
    "{}\n\n",
    "- {}\n",
    "1. {}\n",
    "> {}\n\n",
    "!!! note\n    {}\n\n",
    "## {}\n\n",
    "| a | {} |\n",
    "```\ncode()\n```\n\n{}\n\n",
    "[link](https://example.org/a) {}\n\n",
)


def make(folder: Path, size: int, dense: bool, chance: random.Random) -> int:
    """Fill a folder with Markdown files of some 10 KB each; returns how many bytes there are."""
    own = [text.strip() for path in sorted(TEXTS.glob("*.txt")) for text in path.read_text("utf-8").split("\n\n")]
    total = number = 0
    while total < size:
        parts, length = [f"# Page {number}\n\n"], 0
        while length < 10_000:
            text = chance.choice(own) if dense or chance.random() < 0.04 else chance.choice(PROSE)
            words = text.split(" ")
            if not dense:
                chance.shuffle(words) if chance.random() < 0.3 and "right" not in text and "left" not in text else None
            parts.append(chance.choice(SHAPES[:6] if dense else SHAPES).format(" ".join(words)))
            length += len(parts[-1])
        content = "".join(parts)
        (folder / f"page-{number:04d}.md").write_text(content, "utf-8")
        total += len(content.encode())
        number += 1
    return total


def cpu(command: list[str], folder: Path) -> tuple[float, int]:
    """CPU seconds of a command and its children, and its exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=_environment())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


_CACHE = tempfile.TemporaryDirectory()


def _environment() -> dict[str, str]:
    """With modules compiled once, as an installer leaves them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": _CACHE.name}


def peak(command: list[str], folder: Path) -> int:
    """The most memory, in KB, that a command held."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=folder, capture_output=True, text=True, check=True, env=_environment()
    )
    return int(done.stdout)


def install(folder: Path) -> dict[str, list[str]]:
    """The other tools' commands; what cannot be installed is said and left out."""
    found: dict[str, list[str]] = {}
    venv = folder / "venv"
    try:
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True, capture_output=True)
        subprocess.run([str(venv / "bin" / "python"), "-m", "pip", "install", "-q", "proselint"], check=True, capture_output=True)
        proselint = str(venv / "bin" / "proselint")
        found["proselint"] = [proselint, "check"] if _takes_check(proselint) else [proselint]
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"proselint could not be installed: {error}")
    npm = shutil.which("npm")
    if npm is None:
        print("write-good could not be installed: there is no npm")
        return found
    try:
        subprocess.run([npm, "install", "--silent", "--prefix", str(folder / "node"), "write-good"], check=True, capture_output=True)
        found["write-good"] = [str(folder / "node" / "node_modules" / ".bin" / "write-good")]
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"write-good could not be installed: {error}")
    return found


def _takes_check(proselint: str) -> bool:
    done = subprocess.run([proselint, "--help"], capture_output=True, text=True, check=False)
    return "check" in done.stdout


def main() -> None:
    """Make the texts, run the tools, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-others", action="store_true", help="measure bothsides only")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        chance = random.Random(1)
        sets = {}
        for label, size, dense in (("5 MB, few side words", 5_000_000, False), ("1 MB, dense", 1_000_000, True)):
            folder = base / label.replace(" ", "-")
            folder.mkdir()
            sets[label] = (folder, make(folder, size, dense, chance))
        ours = [sys.executable, "-m", "bothsides", "check", "--format", "json"]
        tools = {"bothsides check": ours, **({} if arguments.without_others else install(base))}
        cpu([*ours, "--help"], base)
        cpu([*ours, "."], next(iter(sets.values()))[0])
        print(f"{'KB/s of CPU time':22s}" + "".join(f"{label:>24s}" for label in sets))
        for tool, command in tools.items():
            row = [f"{tool:22s}"]
            for folder, size in sets.values():
                files = ["."] if tool.startswith("bothsides") else sorted(p.name for p in folder.iterdir())
                seconds, _ = cpu([*command, *files], folder)
                row.append(f"{size / 1000 / seconds:24,.0f}")
            print("".join(row))
        empty = base / "empty"
        empty.mkdir()
        wall = []
        for _ in range(7):
            start = time.perf_counter()
            cpu([*ours, "."], empty)
            wall.append(time.perf_counter() - start)
        print(f"start-up, seconds (median of 7): {sorted(wall)[3]:.3f}")
        few = base / "few"
        few.mkdir()
        for path in sorted(sets["5 MB, few side words"][0].iterdir())[:20]:
            shutil.copy(path, few)
        print(f"most memory, KB: 20 files {peak([*ours, '.'], few):,}, 500 files {peak([*ours, '.'], sets['5 MB, few side words'][0]):,}")


if __name__ == "__main__":
    main()

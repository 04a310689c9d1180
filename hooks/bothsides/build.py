"""``bothsides build``: a strict build by MkDocs, the built site checked from outside, and what it holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

from .check_site import check_site
from .problem import errors, in_order


def build_site(config_file: Path, site_dir: Path | None, kept: bool = True) -> int:
    """Build, check and count; returns the exit code. A site that is not ``kept`` is not named."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config_file)]
    if site_dir is not None:
        command += ["--site-dir", str(site_dir.resolve())]
    if subprocess.run(command, check=False).returncode:
        print("The site was not made. Put right what is listed above.", file=sys.stderr)
        return 1
    folder = site_dir or config_file.parent / _site_dir(config_file)
    expected = [path.stem for path in (config_file.parent / "stretches").glob("*.yml")]
    problems = in_order(check_site(folder, expected=expected))
    for found in problems:
        print(found, file=sys.stderr)
    if errors(problems):
        print(f"The site in {folder} has {len(errors(problems))} errors. Put right what is listed above.", file=sys.stderr)
        return 1
    stretches, articles, words = count(folder)
    held = f"{stretches} stretches, {articles} articles, {words:,} words."
    print(
        f"The site lies in {folder.as_posix()}/: {held}\nOpen {folder / 'index.html'} in a browser." if kept else f"The site holds {held}"
    )
    return 0


def _site_dir(config_file: Path) -> str:
    """``site_dir`` of a mkdocs.yml, which may hold tags that only MkDocs knows."""
    for line in config_file.read_text("utf-8").splitlines():
        if line.startswith("site_dir:"):
            return str(yaml.safe_load(line)["site_dir"])
    return "site"


def count(folder: Path) -> tuple[int, int, int]:
    """Stretches, articles and words of the built site; words of the main content only, each side counted."""
    stretches = articles = words = 0
    for path in sorted(folder.rglob("*.html")):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        main = tree.css_first("article") or tree.css_first("main")
        if main is None or path.name == "404.html":
            continue
        found = tree.css_first("[data-stretch]") is not None
        stretches += found
        articles += not found
        words += len(main.text(separator=" ").split())
    return stretches, articles, words

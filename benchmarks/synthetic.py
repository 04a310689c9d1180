"""Synthetic projects: as many stretches as wanted, each as rich as our own, no two with the same words."""

import random
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SEED = 20261122
_TABLE = re.compile(r"^\{\{ stretch_table\(.*\) \}\}$", re.MULTILINE)
_TEXTS = ("summary", "feel", "get_in", "steps", "get_out", "mistakes", "precautions", "evidence")
_KEPT = {"limb", "pose", "references", "inferred", "outcome", "strength"}


def make_project(folder: Path, count: int, *, search: bool = True, without: Sequence[str] = ()) -> None:
    """Write to ``folder`` our own project with ``count`` stretches: our own, then variations of them.

    Tables that list every stretch are left out: their length grows with ``count``, and they would be measured instead of pages.
    """
    for name in ("content", "stretches", "overrides", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    for fuse in without:
        config = config.replace(f"  - hooks/{fuse}.py\n", "")
    (folder / "mkdocs.yml").write_text(
        config if search else re.sub(r"^plugins:\n(?: .*\n)+", "plugins: []\n", config, flags=re.MULTILINE), "utf-8"
    )
    for path in (folder / "content").rglob("*.md"):
        text = path.read_text("utf-8")
        path.write_text(_TABLE.sub("", text), "utf-8")
    own = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((folder / "stretches").glob("*.yml"))}
    names, chance = sorted(own), random.Random(SEED)
    for number in range(len(own), count):
        base = names[number % len(names)]
        record = _vary(own[base], chance, number)
        path = folder / "stretches" / f"{base}-{number}.yml"
        path.write_text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=120), "utf-8")


def make_pages(folder: Path) -> None:
    """Write beside a project's mkdocs.yml the one that makes no PDFs."""
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "pages.yml").write_text(text.replace("  - hooks/handouts.py\n", ""), "utf-8")


def make_plain(folder: Path) -> None:
    """Write beside a project that has been staged to ``tree`` the mkdocs.yml that builds the tree without us."""
    text = (folder / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"^hooks:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    text = re.sub(r"^watch:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    text = re.sub(r"^exclude_docs: \|\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    text = text.replace("docs_dir: content", "docs_dir: tree").replace("  custom_dir: overrides\n", "")
    text += "\nextra_css: [assets/stylesheets/bothsides.css]\nnot_in_nav: |\n  stretches/*\n"
    (folder / "plain.yml").write_text(text, "utf-8")


def _vary(record: dict[str, Any], chance: random.Random, number: int) -> dict[str, Any]:
    """A record of the same shape whose every sentence is its own."""
    varied = {**record, "title": f"{record['title']} {number}"}
    for key in _TEXTS:
        varied[key] = _vary_text(record[key], chance)
    return varied


def _vary_text(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        return {key: part if key in _KEPT else _vary_text(part, chance) for key, part in value.items()}
    if isinstance(value, list):
        return [_vary_text(part, chance) for part in value]
    return f"{value} ({chance.randrange(10_000)} of {chance.randrange(10_000)})"

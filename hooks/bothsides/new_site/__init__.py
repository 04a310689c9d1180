"""``bothsides new-site``: a dozen files that make a clinic's own site, with the whole handbook under it."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from importlib.resources import as_file, files
from pathlib import Path

from .. import __version__, resources
from ..brand.model import Brand

_HOSTING = {"hosting/github-pages/pages.yml": ".github/workflows/pages.yml", "hosting/gitlab-pages/gitlab-ci.yml": ".gitlab-ci.yml"}
_TEXT = {".md", ".yml", ".txt", ""}


class NewSiteError(Exception):
    """A folder that cannot be made or a name that cannot be shown; the message is for the person who called."""


def new_site(folder: Path, name: str = "Your clinic", today: dt.date | None = None) -> list[str]:
    """Write the site for the clinic ``name`` to ``folder``, which must be new or empty; gives the paths that were written.

    It is made beside and renamed: there is either all of it or nothing.
    """
    try:
        brand = Brand.model_validate({"name": name})
    except ValueError as error:
        raise NewSiteError(f"“{name[:80]}” cannot be the name of a clinic: one line, at most 80 characters") from error
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NewSiteError(f"{folder} is there already; name a folder that is new or empty")
    if not folder.parent.is_dir():
        raise NewSiteError(f"there is no folder {folder.parent}; make it first")
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        _write(beside, str(brand.name), today or dt.datetime.now(dt.UTC).date())
        if folder.is_dir():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise NewSiteError(f"cannot write to {folder}: {error.strerror or error}") from error
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def fuses() -> list[str]:
    """The fuses of the handbook's own mkdocs.yml, in its order."""
    return re.findall(r"^  - (hooks/\w+\.py)\b", (resources.base() / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)


def _write(folder: Path, name: str, today: dt.date) -> None:
    with as_file(files(__package__) / "template") as template:
        shutil.copytree(template, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "dot-gitignore").rename(folder / ".gitignore")
    (folder / "hooks").mkdir()
    hooks = fuses()
    for hook in hooks:
        shutil.copyfile(resources.base() / hook, folder / hook)
    for source, target in _HOSTING.items():
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resources.base() / source, folder / target)
    plain = "".join(f"&#{ord(c)};" if c in "\\`*_{}[]<>#!|&@" else c for c in name)  # the name as Markdown
    values = {
        "@NAME@": json.dumps(name, ensure_ascii=False),  # a text of JSON is one of YAML
        "@PLAIN_NAME@": plain,
        "@HOOKS@": "\n".join(f"  - {hook}" for hook in hooks),
        "@VERSION@": __version__,
        "@DUE@": today.replace(year=today.year + 1, day=min(today.day, 28)).isoformat(),
    }
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in _TEXT:
            text = re.sub("|".join(values), lambda found: values[found[0]], path.read_text("utf-8"))
            path.write_text(text, "utf-8", newline="\n")

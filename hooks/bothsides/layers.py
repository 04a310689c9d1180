"""What a site is made of: its own files first and, where it builds on the handbook, the handbook's for all the rest.

A file of the same path replaces the handbook's. Records of muscles.yml and references.yml replace those of the same id;
content/safety.yml of a clinic can only add. ``leave_out`` takes pages out, except those that keep readers safe.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from . import resources
from .article import Article, load_article
from .brand import Brand
from .load import DANGLING, lent, load_records, load_safety, load_stretches, nearest
from .model import Muscle, Reference, Safety, Stretch
from .problem import Place, Problem, code, problem
from .safety import add_safety, with_disclaimer, with_emergency

NO_FOLDER = code("missing-folder", "A folder that every project has is missing.")
KEPT = code("page-must-stay", "A page that keeps readers safe is left out, or replaced by one that says less.")
OWN_PAGE = code("own-page-left-out", "A site leaves out a page that is its own.")

ALWAYS = ("index.md", "safety.md", "privacy.md", "about/index.md", "stretches/index.md")
SAYS = ("warning_cards", "pain_rule", "which_side")
R = TypeVar("R", bound=BaseModel)


@dataclass
class Layers:
    """Everything a site is made of. ``own`` are the pages that were typed in the site itself, ``left_out`` those it does not want.

    ``typed_stretches`` are the ids of all files of a stretch, ``unread`` the kinds of record whose file cannot be read.
    """

    stretches: dict[str, Stretch] = field(default_factory=dict)
    muscles: dict[str, Muscle] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    safety: Safety | None = None
    articles: dict[str, Article] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    own_references: set[str] = field(default_factory=set)
    left_out: dict[str, Stretch | None] = field(default_factory=dict)
    typed_stretches: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def load_layers(root: Path, docs: Path, brand: Brand | None = None, with_base: bool = False) -> Layers:
    """Load the site in ``root`` whose articles lie in ``docs``; ``with_base`` lays the handbook under it."""
    layers = Layers()
    with_base = with_base and not resources.is_own(root)
    bases = [resources.base()] if with_base else []
    _load_stretches(layers, [*bases, root], root)
    _load_articles(layers, [*((base, base / "content") for base in bases), (root, docs)], root)
    layers.muscles, _ = _records(layers, Muscle, "muscles", root, bases)
    layers.references, layers.own_references = _records(layers, Reference, "references", root, bases)
    _load_safety(layers, root, brand, with_base)
    if brand is not None:
        _leave_out(layers, brand)
    if with_base:
        layers.problems += _kept(layers)
    return layers


def _load_stretches(layers: Layers, roots: list[Path], root: Path) -> None:
    for place in roots:
        folder = place / "stretches"
        if folder.is_dir():
            found, problems = load_stretches(folder, place)
            layers.stretches.update(found)
            layers.typed_stretches |= {path.stem for path in folder.glob("*.y*ml")}
            layers.problems += problems
            for name in found:
                layers.paths[f"stretches/{name}.md"] = next(p for p in (folder / f"{name}.yml", folder / f"{name}.yaml") if p.is_file())
                (layers.own.add if place == root else layers.own.discard)(f"stretches/{name}.md")
        elif len(roots) == 1:
            hint = "Make it, with one .yml file per stretch."
            layers.problems.append(problem(Place("stretches"), NO_FOLDER, "There is no folder “stretches”", hint))
    layers.stretches = dict(sorted(layers.stretches.items()))
    if len(roots) > 1:  # else they have been lent to each other
        layers.stretches = lent(layers.stretches, layers.typed_stretches)


def _load_articles(layers: Layers, places: list[tuple[Path, Path]], root: Path) -> None:
    for owner, folder in places:
        for path in sorted(folder.rglob("*.md")):
            uri = path.relative_to(folder).as_posix()
            if any(part.startswith((".", "_")) for part in uri.split("/")):
                continue
            article, problems = load_article(path, owner, uri)
            layers.problems += problems
            if article is not None:
                layers.articles[uri] = article
                layers.paths[uri] = path
                (layers.own.add if owner == root else layers.own.discard)(uri)


def _records(layers: Layers, kind: type[R], name: str, root: Path, bases: list[Path]) -> tuple[dict[str, R], set[str]]:
    """The records of ``content/<name>.yml``, the handbook's first, and the ids of the site's own."""
    records: dict[str, R] = {}
    own: set[str] = set()
    path = Path("content", f"{name}.yml")
    roots = [*bases, *([root] if (root / path).exists() or not bases else [])]
    for place in roots:
        file = place / path
        found, problems = load_records(kind, file if file.exists() else resources.file(path.as_posix(), root), resources.owner(file, root))
        layers.problems += problems
        layers.unread |= {kind.__name__.lower()} if problems else set()
        records |= found
        own = set(found) if place == root else set()
    return records, own


def _load_safety(layers: Layers, root: Path, brand: Brand | None, with_base: bool) -> None:
    own = root / "content" / "safety.yml"
    path = resources.base() / "content" / "safety.yml" if with_base or not own.exists() else own
    safety, problems = load_safety(path, resources.owner(path, root))
    if safety is not None and with_base and own.exists():
        safety, more = add_safety(safety, own, root)
        problems = problems + more
    if safety is not None:
        update = {"disclaimer": with_disclaimer(safety.disclaimer, brand.disclaimer if brand else None)}
        safety = with_emergency(safety.model_copy(update=update), brand.emergency_number if brand else None)
    layers.safety = safety
    layers.problems += problems


def _leave_out(layers: Layers, brand: Brand) -> None:
    pages = {*layers.articles, *(f"stretches/{id_}.md" for id_ in layers.stretches)}
    for uri in brand.leave_out:
        name = str(uri)
        if name in ALWAYS:
            told = f"“{name}” cannot be left out"
            layers.problems.append(problem(uri.place(), KEPT, told, "It keeps readers safe. You can add to it: put your own in content/."))
        elif name not in pages:
            layers.problems.append(problem(uri.place(), DANGLING, f"There is no page “{name}”", nearest(name, pages)))
        elif name in layers.own:
            told = f"“{name}” is this site's own page"
            layers.problems.append(problem(uri.place(), OWN_PAGE, told, f"Delete {layers.paths[name].name}, or do not leave it out."))
        else:
            layers.articles.pop(name, None)
            stem = name.removeprefix("stretches/").removesuffix(".md")
            layers.typed_stretches.discard(stem if name.startswith("stretches/") else "")
            layers.left_out[name] = layers.stretches.pop(stem, None) if name.startswith("stretches/") else None


def _kept(layers: Layers) -> list[Problem]:
    """A clinic's own safety page says at least what the handbook's does: all cards, the pain rule, which side."""
    page = layers.articles.get("safety.md")
    if page is None or "safety.md" not in layers.own:
        return []
    missing = [name for name in SAYS if f"{name}()" not in page.body.replace(" ", "")]
    hint = "Keep {{ " + "() }}, {{ ".join(missing) + "() }} in it, and add your own words around."
    told = "This safety page leaves out what the handbook's says"
    return [problem(page.body.place(0, 1), KEPT, told, hint)] if missing else []

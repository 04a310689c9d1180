"""The law of imports: what each module of the package may import. The table mirrors the design's."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "hooks" / "bothsides"

GROUND = {"problem", "source", "language", "atomic", "remembered"}
RECORDS = GROUND | {"model", "load", "body", "sides", "agreement", "figure", "references", "article", "calls", "readability"}
VIEWS = RECORDS | {"components", "page", "handout", "brand", "resources", "safety", "layers", "review"}

# module: what it may import of the package. The door modules at the end may import everything, and nobody imports them.
LAW: dict[str, set[str]] = {
    "remembered": set(),
    "problem": set(),
    "atomic": set(),
    "source": {"problem"},
    "language": set(),
    "model": {"source"},
    "load": {"problem", "source", "model", "remembered"},
    "long_lists": set(),
    "readability": {"long_lists"},
    "body": {"problem", "model"},
    "sides": {"problem", "source", "language"},
    "agreement": {"problem", "model", "sides", "body"},
    "figure": {"model", "body", "language", "remembered"},
    "references": {"problem", "source", "model"},
    "templates": {"source"},
    "components": {"problem", "source", "load", "templates"},
    "calls": set(),
    "article": {"problem", "source", "model", "load", "components", "remembered", "calls"},
    "page": {"problem", "atomic", "source", "model", "language", "sides", "figure", "references", "components", "brand", "review"},
    "handout": {
        *("problem", "atomic", "source", "model", "load", "language", "sides", "figure", "references"),
        *("components", "page", "resources", "brand", "review"),
    },
    "policy": set(),
    "lean": set(),
    "brand": {"problem", "source", "load"},
    "safety": {"problem", "source", "model", "load"},
    "layers": {"problem", "source", "model", "load", "article", "brand", "safety", "resources"},
    "review": {"problem", "source", "model", "load", "article"},
    "resources": set(),
    "kept": {"problem", "page", "components"},
    "project": VIEWS | {"kept"},
    "check_site": {"problem", "source"},
    "search": set(),
    "offline": {"check_site", "long_lists"},
    "build": {"problem", "check_site"},
    "hosting": {"policy"},
    "new_site": {"resources", "brand"},
    "privacy": {"policy", "components"},
    "docs": {"components", "resources", "hosting", "privacy", "sides"},
    "pack": set(),
    "figure_files": {"atomic", "model", "language", "figure", "handout"},
    "sign": VIEWS | {"project"},
    "stage": VIEWS | {"project", "export"},
    "export": VIEWS | {"lean"},
    "report": VIEWS | {"project"},
    "check": VIEWS | {"project", "report", "record_texts"},
    "record_texts": {"problem", "sides", "source", "model"},
}
DOORS = {"adapters", "cli", "cli_check", "cli_handout", "cli_figures", "__main__"}
LIBRARIES_OF_DOORS = {"mkdocs", "material"}


def modules() -> Iterator[tuple[str, Path]]:
    """Every file of the package, with the module of the table that it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        relative = path.relative_to(PACKAGE)
        yield (relative.parts[0].removesuffix(".py") if relative != Path("__init__.py") else ""), path


def imports(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that ``source`` imports, wherever it stands (under TYPE_CHECKING and in functions too)."""
    here = ("bothsides", *path.relative_to(PACKAGE).with_suffix("").parts)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*here[: len(here) - node.level]] if node.level else []
            base += (node.module or "").split(".") if node.module else []
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in {"import_module", "__import__"} and node.args and isinstance(node.args[0], ast.Constant):
                yield node.lineno, str(node.args[0].value)


def breaches(owner: str, path: Path, source: str) -> list[str]:
    """What ``source`` imports against the law, each as ``path:line: …``."""
    found = []
    for line, name in imports(source, path):
        top, _, rest = name.partition(".")
        wanted = rest.split(".")[0]
        where = f"{path.relative_to(PACKAGE.parent).as_posix()}:{line}"
        if owner not in DOORS and top in LIBRARIES_OF_DOORS:
            found.append(f"{where}: only {', '.join(sorted(DOORS))} may import {top}")
        if top != "bothsides" or wanted in {"", owner, "__version__"} or owner in DOORS:
            continue
        if wanted in DOORS:
            found.append(f"{where}: {wanted} is a door; nobody imports it")
        elif wanted not in LAW:
            found.append(f"{where}: {wanted} has no row in LAW (tests/test_laws.py) nor in the design's table")
        elif wanted not in LAW.get(owner, set()):
            found.append(f"{where}: {owner or 'the package'} may not import {wanted} (LAW in tests/test_laws.py)")
    return found


def breach(owner: str, source: str, file: str = "") -> str:
    found = breaches(owner, PACKAGE / (file or f"{owner}.py"), source)
    assert len(found) == 1, found
    return found[0]


def test_an_import_that_the_table_allows_is_no_breach() -> None:
    assert breaches("load", PACKAGE / "load.py", "import re\nfrom . import model\nfrom .problem import Place") == []


def test_a_package_may_import_itself_and_through_its_parents() -> None:
    source = "from ..problem import code\nfrom .words import mirror\nfrom . import words\nfrom bothsides.sides import words"
    assert breaches("sides", PACKAGE / "sides" / "engine.py", source) == []


def test_the_version_is_for_everybody() -> None:
    assert breaches("brand", PACKAGE / "brand.py", "from . import __version__") == []


def test_the_doors_may_import_everything() -> None:
    assert breaches("adapters", PACKAGE / "adapters" / "mkdocs.py", "import mkdocs.plugins\nfrom .. import project") == []


@pytest.mark.parametrize(
    "source",
    [
        "from . import sides",
        "from .sides import words",
        "from .sides.words import mirror",
        "import bothsides.sides.words",
        "from bothsides import sides",
        "def f():\n    from .sides import words",
        "if TYPE_CHECKING:\n    from .sides.words import Side",
        "import importlib\nimportlib.import_module('bothsides.sides')",
    ],
)
def test_an_import_that_the_table_does_not_name_is_a_breach_however_it_is_written(source: str) -> None:
    assert "body may not import sides" in breach("body", source)


def test_a_breach_names_file_and_line() -> None:
    assert breach("sides", "\n\nfrom ..body import joints", "sides/engine.py").startswith("bothsides/sides/engine.py:3: ")


def test_only_the_doors_may_import_the_engine() -> None:
    assert "may import mkdocs" in breach("page", "from mkdocs.structure.pages import Page")


def test_nobody_may_import_a_door() -> None:
    assert "cli is a door" in breach("project", "from .cli import main")


def test_a_module_without_a_row_is_named_with_the_table() -> None:
    assert "novelty has no row in LAW" in breach("project", "from .novelty import x")


def test_the_package_itself_imports_none_of_its_modules() -> None:
    assert "the package may not import model" in breach("", "from .model import Stretch", "__init__.py")


def test_the_law_has_no_circles() -> None:
    settled: set[str] = set()
    while ready := {module for module, allowed in LAW.items() if module not in settled and allowed <= settled}:
        settled |= ready
    assert set(LAW) == settled


def test_every_module_has_a_row() -> None:
    assert {owner for owner, _ in modules()} <= {"", *LAW, *DOORS}


def test_there_are_modules_to_hold_to_the_law() -> None:
    assert {"problem", "source", "model", "load", "sides", "language"} <= {owner for owner, _ in modules()}


def test_every_module_keeps_the_law() -> None:
    found = [b for owner, path in modules() for b in breaches(owner, path, path.read_text("utf-8"))]
    assert found == []

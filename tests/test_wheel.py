"""The wheel, as a clinic gets it: built, installed in a clean environment, and a branded site made from it without the clone."""

import hashlib
import json
import os
import site
import subprocess
import sys
import textwrap
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.xdist_group("wheel")

CLINIC = {
    "name": "Clínica São João & Sons",
    "logo": "assets/logo.svg",
    "colours": {"primary": "#7a1f5c"},
    "phone": "+44 (0)20 7946 0123",
    "email": "desk@example.org",
    "booking": "https://example.org/book?a=1&b=2",
    "address": ["1 North Street", "Anytown"],
    "opening_hours": ["Mo-Fr 08:00-18:00"],
    "country": "GB",
    "languages": ["en", "pl"],
    "disclaimer": "We are closed on public holidays.",
    "report": "mailto:desk@example.org",
    "leave_out": ["causes.md", "stretches/low-lunge.md", "programmes/on-the-floor.md"],
}
OWN = """\
---
title: Our classes
description: When our stretching classes are held, where to park, and what to bring along.
review: {due: 2027-11-22}
health: false
---
# Our classes

Come as you are. See {{ stretch("half-kneeling") }} and [the causes](causes.md), or {{ stretch("low-lunge") }}.
"""


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it; ``pinned`` is false where its dependencies had to be lent by this one."""

    python: Path
    folder: Path
    pinned: bool

    def run(self, *module: str, code: int = 0, **env: str) -> subprocess.CompletedProcess[str]:
        command = ["-m", *module] if module[0] != "-c" else module
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST", "VIRTUAL_ENV"))}
        done = subprocess.run([self.python, *command], cwd=self.folder, env={**kept, **env}, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stdout + done.stderr
        return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, cwd=folder, capture_output=True, text=True)
    (made,) = folder.glob("bothsides-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder / "env", with_pip=False)
    python = next(p for p in (folder / "env/bin/python", folder / "env/Scripts/python.exe") if p.exists())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python), "install", "--quiet"]
    wanted = [*pip, "--require-hashes", "-r", str(ROOT / "requirements/site.txt")]
    pinned = subprocess.run(wanted, check=False, capture_output=True, timeout=300).returncode == 0
    if not pinned:
        (packages,) = (folder / "env").glob("lib/python*/site-packages")
        (packages / "lent.pth").write_text("\n".join(site.getsitepackages()) + "\n", "utf-8")
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True, capture_output=True)
    return Installed(python, folder, pinned)


@pytest.fixture(scope="module")
def branded(installed: Installed) -> Path:
    """A clinic's site made by the installed wheel, with the clinic's own name, page, and pages left out; built."""
    installed.run("bothsides", "new-site", "clinic", "--name", str(CLINIC["name"]))
    folder = installed.folder / "clinic"
    path = folder / "mkdocs.yml"
    head = path.read_text("utf-8").partition("  clinic:")[0]
    path.write_text(head + textwrap.indent(yaml.safe_dump({"clinic": CLINIC}, allow_unicode=True), "  "), "utf-8")
    (folder / "content/classes.md").write_text(OWN, "utf-8")
    done = installed.run("bothsides", "build", "-f", "clinic/mkdocs.yml", SOURCE_DATE_EPOCH="1795300000")
    assert "18 stretches" in done.stdout
    return folder / "site"


def page(branded: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((branded / name).read_text("utf-8"))


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    node = tree.css_first(selector)
    assert node is not None, selector
    return node


def test_the_wheel_is_the_same_bytes_whenever_it_is_made(tmp_path: Path) -> None:
    digests = set()
    for zone in ("UTC", "Asia/Tokyo"):
        folder = tmp_path / zone
        folder.mkdir(parents=True)
        command = [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            str(folder),
            str(ROOT),
        ]
        env = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "TZ": zone}
        subprocess.run(command, check=True, cwd=folder, capture_output=True, env=env)
        (made,) = folder.glob("bothsides-*.whl")
        digests.add(hashlib.sha256(made.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_pinned_dependencies_install_in_a_clean_environment(installed: Installed) -> None:
    if not installed.pinned:
        pytest.skip("NO PACKAGE REGISTRY: the wheel was tried with this environment's packages, not with the pinned ones in a clean one")
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(installed.python), "check"], capture_output=True, text=True, check=False
    )
    assert listed.returncode == 0, listed.stdout


def test_the_wheel_runs_without_the_clone(installed: Installed) -> None:
    done = installed.run("bothsides", "--help")
    assert "new-site" in done.stdout
    where = installed.run("-c", "import bothsides; print(bothsides.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed.folder)


def test_the_wheel_holds_every_article_stretch_and_template(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for kind in ("content", "stretches", "overrides", "hosting"):
        tracked = subprocess.run(["git", "-C", str(ROOT), "ls-files", kind], capture_output=True, text=True, check=True).stdout.splitlines()
        assert tracked
        assert {f"bothsides/_data/{name}" for name in tracked} <= names
    assert not any("__pycache__" in name or name.endswith(".pyc") for name in names)


def test_the_branded_site_passes_the_check_from_outside(installed: Installed, branded: Path) -> None:
    done = installed.run("bothsides", "check-site", str(branded))
    assert done.stderr.endswith("0 errors, 0 warnings\n")


def test_every_page_shows_the_clinic_above_and_below_and_keeps_the_disclaimer(branded: Path) -> None:
    pages = sorted(branded.rglob("*.html"))
    assert len(pages) > 40
    for path in pages:
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert [n.attributes["data-clinic"] for n in tree.css("[data-clinic]")] == ["bar", "card"], path
        bar = one(tree, "[data-clinic=bar]")
        assert "Clínica São João & Sons" in bar.text()
        assert {a.attributes["href"] for a in bar.css("a")} == {"tel:+442079460123", "https://example.org/book?a=1&b=2"}
        card = " ".join(one(tree, "[data-clinic=card]").text(separator=" ").split())
        assert "Monday to Friday: 08:00 to 18:00" in card
        assert "In an emergency call 999" in card
        said = one(tree, "[data-disclaimer]").text()
        assert "This handbook is general education." in said
        assert said.strip().endswith("We are closed on public holidays.")


def test_the_emergency_number_stands_everywhere(branded: Path) -> None:
    for path in branded.rglob("*.html"):
        assert "112, 911" not in path.read_text("utf-8"), path
    assert "Call 999 now" in one(page(branded, "stretches/half-kneeling.html"), "[data-warnings]").text()
    assert "Call 999." in one(page(branded, "cannot-get-on-the-floor.html"), "article").text()


def test_reports_of_a_wrong_instruction_go_to_the_clinic(branded: Path) -> None:
    review = one(page(branded, "stretches/half-kneeling.html"), "[data-review]")
    assert one(review, "a").attributes["href"] == "mailto:desk@example.org"


def test_what_is_left_out_is_gone_and_links_to_it_are_words(branded: Path) -> None:
    assert not (branded / "causes.html").exists()
    assert not (branded / "stretches/low-lunge.html").exists()
    own = one(page(branded, "classes.html"), "article")
    assert "the causes" in own.text()
    hrefs = {a.attributes.get("href") for a in own.css("a")}
    assert "stretches/half-kneeling.html" in hrefs
    for path in branded.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "causes.html" not in text, path
        assert "low-lunge.html" not in text, path


def test_own_pages_stand_in_the_navigation_under_the_clinics_name(branded: Path) -> None:
    nav = one(page(branded, "index.html"), ".md-nav--primary").text()
    assert "Clínica São João & Sons" in nav
    assert {"from-us.html", "classes.html"} & {a.attributes.get("href") for a in page(branded, "index.html").css(".md-nav a, .md-tabs a")}


def test_search_engines_are_told_of_the_clinic(branded: Path) -> None:
    graph = json.loads(one(page(branded, "index.html"), 'script[type="application/ld+json"]').text())["@graph"]
    (clinic,) = [thing for thing in graph if thing["@type"] == "MedicalClinic"]
    assert (clinic["name"], clinic["telephone"]) == (CLINIC["name"], CLINIC["phone"])


def test_the_clinics_colours_and_logo_are_there(branded: Path) -> None:
    css = (branded / "assets/stylesheets/bothsides.css").read_text("utf-8")
    assert "--bs-brand: #7a1f5c;" in css
    assert css.index("--bs-paper:") < css.index("--bs-brand: #7a1f5c")
    logos = {img.attributes["src"] for img in page(branded, "safety.html").css(".md-logo img")}
    assert logos == {"assets/logo.svg"}
    assert (branded / "assets/logo.svg").is_file()


def test_a_plain_mkdocs_build_stops_where_a_template_has_lost_the_disclaimer(installed: Installed, branded: Path) -> None:
    folder = branded.parent
    path = folder / "overrides/main.html"
    path.write_text('{% extends "base.html" %}\n', "utf-8")
    try:
        done = installed.run("mkdocs", "build", "-f", "clinic/mkdocs.yml", "-d", str(installed.folder / "lost"), code=1)
    finally:
        path.unlink()
    assert "macro-says-less: This page has lost the disclaimer. Look at what overrides/ of this site replaces." in done.stderr
    assert "Traceback" not in done.stderr


def test_signatures_and_the_zip_work_from_the_wheel(installed: Installed, branded: Path) -> None:
    installed.run("bothsides", "sign", "-f", "clinic/mkdocs.yml", "safety", "--reviewer", "A. Example", "--due", "2099-11-22")
    listed = installed.run("bothsides", "reviews", "-f", "clinic/mkdocs.yml", "--all")
    assert "reviewed                     safety.md (due 2099-11-22, signed by A. Example" in listed.stdout
    (branded.parent / "reviews.yml").unlink()
    packed = installed.run("bothsides", "pack", "--site", str(branded), "-o", "handbook.zip")
    assert packed.stdout.split()[1] == "handbook.zip"

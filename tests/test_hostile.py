"""What is thrown at a build through YAML, macros, file names and extra.clinic is escaped or refused."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bothsides.check_site import check_site
from bothsides.new_site import new_site
from bothsides.stage import load_site

ROOT = Path(__file__).resolve().parent.parent
EVIL = "<script data-evil>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1) data-evil>"
BREAK = "\"><b data-evil onclick='alert(1)'>"
ALL = f"{EVIL} {IMAGE} {BREAK}"


def yaml_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def appended(typed: str, pattern: str, text: str) -> str:
    """``typed`` with ``text`` behind the first value that ``pattern`` finds (key, value)."""
    match = re.search(pattern, typed, re.MULTILINE)
    assert match, pattern
    return f"{typed[: match.start(2)]}{yaml_text(f'{match[2]} {text}')}{typed[match.end(2) :]}"


def stretch_with(text: str) -> str:
    """A stretch of the handbook with ``text`` in every kind of text that a record has."""
    typed = (ROOT / "stretches/bed-edge.yml").read_text("utf-8")
    for key in ("^title", "^summary", "^feel", "body", "mistake", "instead", "who", "advice", "finding"):
        typed = appended(typed, rf"({key}: )(.+)$", text)
    for value in ("Supine edge stretch", "a firm bed that is not too high", "Keep your lower back down and breathe."):
        typed = appended(typed, rf"(  - )({value})$", text)
    return typed


def build(site: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": ""}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(site / "mkdocs.yml"), "-d", str(site / "site")]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic's site that carries the attack wherever a text can stand, built."""
    site = tmp_path_factory.mktemp("hostile") / "clinic"
    new_site(site, "x")
    values = {"name": f"Clinic {IMAGE}", "disclaimer": f"No advice. {ALL}", "address": [ALL[:100]]}
    head = (site / "mkdocs.yml").read_text("utf-8").partition("  clinic:")[0]
    (site / "mkdocs.yml").write_text(f"{head}  clinic: {json.dumps(values)}\n", "utf-8")
    (site / "stretches/bed-edge.yml").write_text(stretch_with(ALL), "utf-8")
    front = {"title": f"Our page {ALL}", "description": f"Said {ALL}"}
    typed = "".join(f"{key}: {yaml_text(value)}\n" for key, value in front.items())
    calls = [f'stretch("low-lunge", {yaml_text(ALL)})', 'stretch_cards("bed-edge")', "stretch_table()"]
    body = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
    (site / "content/ours.md").write_text(f"---\n{typed}review: {{due: 2027-11-22}}\n---\n# Our page\n\n{body}\n", "utf-8")
    sign = {"cards": [{"level": "today", "signs": [{"text": f"A sign. {ALL}"}]}]}
    (site / "content/safety.yml").write_text(json.dumps(sign), "utf-8")
    review = f"  due: 2027-11-22\n  date: 2026-11-22\n  reviewer: {yaml_text('A. ' + IMAGE)}\n  hash: 1-00\n"
    (site / "reviews.yml").write_text(f"stretches/low-lunge.md:\n{review}", "utf-8")
    done = build(site)
    assert done.returncode == 0, done.stderr
    return site / "site"


def test_no_page_holds_an_element_or_handler_of_the_attack(built: Path) -> None:
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 40
    for path in pages:
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert tree.css("[data-evil], [onerror], [onclick], script:not([src]):not([type$=json])") == [], path


def test_the_attack_is_shown_as_the_words_it_is_made_of(built: Path) -> None:
    page = LexborHTMLParser((built / "stretches/bed-edge.html").read_text("utf-8"))
    heading = page.css_first("h1")
    assert heading is not None
    assert EVIL in heading.text()
    title = page.css_first("title")
    assert title is not None
    assert EVIL in title.text()
    described = page.css_first("meta[name=description]")
    assert described is not None
    assert EVIL in (described.attributes["content"] or "")
    ours = LexborHTMLParser((built / "ours.html").read_text("utf-8"))
    link = next(a for a in ours.css("article a") if a.attributes["href"] == "stretches/low-lunge.html")
    assert EVIL in link.text()
    signed = LexborHTMLParser((built / "stretches/low-lunge.html").read_text("utf-8")).css_first("[data-review]")
    assert signed is not None
    assert IMAGE in signed.text()


def test_data_inside_pages_cannot_end_its_element(built: Path) -> None:
    for path in built.rglob("*.html"):
        for found in re.findall(r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', path.read_text("utf-8"), re.DOTALL):
            assert "<" not in found, path
            json.loads(found)


def test_the_search_index_holds_no_element_of_the_attack(built: Path) -> None:
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))
    for entry in index["docs"]:
        for value in (entry["title"], entry["text"]):  # Material sets both as HTML
            assert LexborHTMLParser(value).css("[data-evil], script, [onerror], [onclick]") == [], entry["location"]


NAMES = ["%2e%2e%2fevil", "Evil", "a b", "a.b", "ä", "-a", "a--b", "con:aux", "a\u202eb", "x" * 61]
IDS = ["../bed-edge", "/etc/passwd", "bed-edge/", "bed edge", "bed-edge\\u0000", "BED-EDGE", "<b>", "javascript:alert(1)"]
MACROS = ["''.__class__.__mro__", "stretch.__globals__", "self.__init__", "range(10000000)|list", "cycler.__init__.__globals__.os"]
FRONT = "---\ntitle: x\ndescription: y\nreview: {due: 2027-11-22}\n---\n# x\n\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_that_cannot_be_an_address_is_refused(clinic_site: Path, name: str) -> None:
    path = clinic_site / "stretches" / f"{name}.yml"
    path.write_text((ROOT / "stretches/bed-edge.yml").read_text("utf-8"), "utf-8")
    found = [str(p) for p in load_site(clinic_site / "mkdocs.yml").errors]
    assert len(found) == 1
    assert "bad-id" in found[0]


@pytest.mark.parametrize("id_", IDS)
def test_an_id_that_tries_a_path_is_refused(clinic_site: Path, id_: str) -> None:
    text = (ROOT / "stretches/bed-edge.yml").read_text("utf-8").replace("easier: [knee-to-chest", f'easier: ["{id_}"', 1)
    (clinic_site / "stretches/bed-edge.yml").write_text(text, "utf-8")
    found = [str(p) for p in load_site(clinic_site / "mkdocs.yml").errors]
    assert len(found) == 1
    assert found[0].startswith("stretches/bed-edge.yml:")


def test_a_link_that_leads_out_of_the_site_is_not_followed(clinic_site: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("password: x\n", "utf-8")
    (clinic_site / "stretches/secret.yml").symlink_to(secret)
    (clinic_site / "content/secret.md").symlink_to(secret)
    found = [str(p) for p in load_site(clinic_site / "mkdocs.yml").errors]
    assert [line.split(": ")[1] for line in found] == ["link-outside", "link-outside"]
    assert not any("password" in line for line in found)


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("stretches/big.yml", "title: " + "x" * 300_000, "huge-file"),
        ("content/references.yml", "- id: a\n" + "  x: y\n" * 200_000, "huge-file"),
        ("reviews.yml", "safety.md:\n  reviewer: " + "x" * 1_100_000, "huge-file"),
        ("content/big.md", FRONT + "x" * 1_100_000, "huge-file"),
        ("stretches/deep.yml", "title: " + "[" * 100_000, "yaml-syntax"),
        ("stretches/bomb.yml", "a: &a [x]\nb: [*a, *a]\n", "yaml-alias"),
        ("stretches/tag.yml", "title: !!python/object/apply:os.system [id]\n", "yaml-alias"),
        ("content/config.md", FRONT + "{{ config.extra }}\n", "unknown-macro"),
        ("content/import.md", FRONT + '{% include "/etc/passwd" %}\n', "macro-syntax"),
    ],
)
def test_what_is_too_large_too_deep_or_runs_code_is_refused(clinic_site: Path, file: str, content: str, code: str) -> None:
    (clinic_site / file).write_text(content, "utf-8")
    if code == "macro-syntax":  # the sandbox refuses when the page is made, not when it is read
        done = build(clinic_site)
        assert done.returncode == 1
        assert f"{file}:8:" in done.stderr
        assert "root:" not in done.stderr
    else:
        assert code in {p.code for p in load_site(clinic_site / "mkdocs.yml").errors if p.place.path == file}


@pytest.mark.parametrize("macro", MACROS)
def test_a_macro_cannot_reach_what_is_behind_it(clinic_site: Path, macro: str) -> None:
    (clinic_site / "content/evil.md").write_text(f"{FRONT}{{{{ {macro} }}}}\n", "utf-8")
    done = build(clinic_site)
    assert done.returncode == 1
    assert "content/evil.md:8:" in done.stderr
    assert "Traceback" not in done.stderr


def test_markdown_that_an_author_types_is_caught_by_the_check_from_outside(clinic_site: Path) -> None:
    text = '[a](javascript:alert(1))\n\n<b onclick="alert(1)">b</b>\n'
    (clinic_site / "content/evil.md").write_text(FRONT + text, "utf-8")
    assert build(clinic_site).returncode == 0
    found = {p.code for p in check_site(clinic_site / "site") if p.place.path.endswith("evil.html")}
    assert {"link-runs-code", "inline-code"} <= found

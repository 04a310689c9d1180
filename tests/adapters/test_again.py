"""A preview makes again only what an edit changed; what it shows is what a first build would show."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

STRETCH = "stretches/half-kneeling.yml"
PAGE = "stretches/half-kneeling.html"

# what is edited, what becomes of it, the file of the site that has to show it, and what it then holds
EDITS = (
    (STRETCH, "summary: Kneel", "summary: Marka. Kneel", PAGE, "Marka."),
    (STRETCH, "knee flexion: 92", "knee flexion: 90", PAGE, ""),
    ("content/safety.md", "\n## ", "\nMarkb.\n\n## ", "safety.html", "Markb."),
    ("content/muscles.yml", "plain: psoas major and", "plain: markc psoas major and", PAGE, "markc"),
    ("content/references.yml", '"Anatomy, Bony Pelvis', '"Markd, Bony Pelvis', "sources.html", "Markd"),
    ("content/safety.yml", "text: New numbness", "text: Marke numbness", "safety.html", "Marke numbness"),
    ("overrides/main.html", "{{ super() }}", "{{ super() }}<!-- markf -->", "index.html", "<!-- markf -->"),
    ("overrides/components/stretch-page/macro.html", " data-stretch=", ' data-markg="" data-stretch=', PAGE, "data-markg"),
    (
        "overrides/components/glance/glance.css",
        "",
        ".glance{--markh:1;width:var(--markh)}\n",
        "assets/stylesheets/bothsides.css",
        "--markh",
    ),
    ("mkdocs.yml", "site_name: The", "site_name: Marki", "about/index.html", "Marki"),
    ("content/synonyms.yml", "words: [", "words: [markj, ", "search/search_index.json", "markj"),
    ("mkdocs.yml", "toc: {permalink: false}", "toc: {permalink: true}", "safety.html", "headerlink"),
)

# Each line of the input is a folder: the site is built into it, as one process of `mkdocs serve` does it again and again.
BUILDS = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
load_config("mkdocs.yml").plugins.on_startup(command="serve", dirty=False)
for line in sys.stdin:
    try:
        build(load_config("mkdocs.yml", site_dir=line.strip()))
        print("made", flush=True)
    except Exception as error:
        print(type(error).__name__, flush=True)
"""


class Preview:
    """A process that builds the site of ``root`` whenever it is asked to."""

    def __init__(self, root: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1790000000"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", BUILDS], cwd=root, env=environment, stdin=-1, stdout=-1, stderr=subprocess.DEVNULL, text=True
        )

    def build(self, site: Path) -> str:
        assert self.process.stdin
        assert self.process.stdout
        print(site, file=self.process.stdin, flush=True)
        return self.process.stdout.readline().strip()

    def close(self) -> None:
        self.process.communicate()


@pytest.fixture
def preview(copy: Path) -> Preview:
    return Preview(copy)


def differing(one: Path, other: Path) -> list[str]:
    """The files that two folders do not have alike."""
    names = {path.relative_to(folder).as_posix() for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    return [name for name in sorted(names) if not _alike(one / name, other / name)]


def _alike(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def test_every_edit_is_shown_and_the_last_preview_is_what_a_first_build_makes(copy: Path, preview: Preview, tmp_path: Path) -> None:
    assert preview.build(tmp_path / "site") == "made"
    before = ""
    for name, old, new, page, mark in EDITS:
        path = copy / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")
        shown = (tmp_path / "site" / page).read_text("utf-8")
        assert not mark or mark not in shown
        assert preview.build(tmp_path / "site") == "made"
        after = (tmp_path / "site" / page).read_text("utf-8")
        assert mark in after, f"{page} does not show the edit of {name}"
        assert after != shown, f"{page} is as it was before the edit of {name}"
        before = after
    assert before
    preview.close()
    first = Preview(copy)
    assert first.build(tmp_path / "first") == "made"
    first.close()
    assert differing(tmp_path / "site", tmp_path / "first") == []


def test_an_error_stops_a_preview_each_time_until_it_is_mended(copy: Path, preview: Preview, tmp_path: Path) -> None:
    path = copy / STRETCH
    text = path.read_text("utf-8")
    assert preview.build(tmp_path / "site") == "made"
    path.write_text(text.replace("laterality: unilateral", "laterality: sideways"), "utf-8")
    assert [preview.build(tmp_path / "site"), preview.build(tmp_path / "site")] == ["Abort", "Abort"]
    path.write_text(text.replace("Kneel on one knee", "Marka. Kneel on one knee"), "utf-8")
    assert preview.build(tmp_path / "site") == "made"
    assert "Marka." in (tmp_path / "site" / PAGE).read_text("utf-8")
    preview.close()


def test_a_figure_that_changes_leaves_no_older_one_behind(copy: Path, preview: Preview, tmp_path: Path) -> None:
    folder = tmp_path / "site" / "assets" / "bothsides" / "figures"
    assert preview.build(tmp_path / "site") == "made"
    shown = sorted(folder.glob("*"))
    path = copy / STRETCH
    path.write_text(path.read_text("utf-8").replace("knee flexion: 92", "knee flexion: 90"), "utf-8")
    assert preview.build(tmp_path / "site") == "made"
    now = sorted(folder.glob("*"))
    assert len(now) == len(shown)
    assert now != shown
    preview.close()

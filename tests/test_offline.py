"""What the service worker keeps: pages by their marks, with what they fetch, each with its hash."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from bothsides.offline import kept, write_worker

HEAD = '<link rel="stylesheet" href="{up}style.css"><link rel="canonical" href="{up}other.html">'
PAGE = f"<!doctype html><html><head>{HEAD}</head><body>{{body}}</body></html>"
STRETCH = """<div data-stretch="a"><img src="a.svg" alt=""><img src="https://x.example/b.png" alt="">
<a href="../other.html">o</a><script src="../search/x.js"></script></div>"""
FILES = {
    "index.html": PAGE.format(up="", body="<p>Home</p>"),
    "offline.html": PAGE.format(up="", body="<p>Offline</p>"),
    "other.html": PAGE.format(up="", body='<p>Other</p><img src="other.png" alt="">'),
    "stretches/a.html": PAGE.format(up="../", body=STRETCH),
    "style.css": '@font-face { src: url("fonts/f.woff2") } b { background: url(data:image/png;base64,AA) }',
    "fonts/f.woff2": "font",
    "stretches/a.svg": "<svg/>",
    "other.png": "png",
    "search/x.js": "large",
    "assets/bothsides/session/a.12345678.js": "data",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_pages_with_marks_are_kept_with_what_they_fetch_and_nothing_else(small: Path) -> None:
    wanted = {"index.html", "offline.html", "stretches/a.html", "stretches/a.svg", "style.css", "fonts/f.woff2"}
    assert kept(small) == {*wanted, "assets/bothsides/session/a.12345678.js"}


def test_each_file_stands_with_the_hash_that_browsers_check(small: Path) -> None:
    names = write_worker(small, "// the worker\n")
    text = (small / "sw.js").read_text("utf-8")
    found = re.search(r"bothsidesFiles = (.*);", text)
    assert found
    files = dict(json.loads(found[1]))
    assert sorted(files) == names
    assert files["style.css"] == base64.b64encode(hashlib.sha256(FILES["style.css"].encode()).digest()).decode()
    assert text.endswith("// the worker\n")


def test_a_second_build_of_the_same_files_writes_the_same_worker(small: Path) -> None:
    write_worker(small, "x")
    first = (small / "sw.js").read_bytes()
    write_worker(small, "x")
    assert (small / "sw.js").read_bytes() == first


def test_an_address_that_leads_out_of_the_site_is_not_followed(small: Path) -> None:
    page = small / "stretches" / "a.html"
    outside = small.parent / "secret.svg"
    outside.write_text("no", "utf-8")
    page.write_text(page.read_text("utf-8").replace("a.svg", "../../secret.svg"), "utf-8")
    assert not any("secret" in name for name in kept(small))


@pytest.mark.parametrize(
    ("picture", "fetches"),
    [
        ('<svg><path d="M1 2"/></svg>', False),
        ('<svg><use href="#a"/></svg>', False),
        ('<svg><image href="../other.png"/></svg>', True),
        ('<svg><path d="M1"/></svg><svg><use href="#a"/></svg><svg><image href="../other.png"/></svg>', True),
        ('<svg><svg><path d="M1"/></svg></svg><img src="../other.png" alt="">', True),
        ('<svg><svg></svg><image href="../other.png"/></svg>', True),
        ('<svg style="background: url(../other.png)"></svg>', True),
        ('<svg><path d="M1"/>', False),
    ],
)
def test_what_a_picture_fetches_is_kept(small: Path, picture: str, fetches: bool) -> None:
    (small / "stretches" / "a.html").write_text(PAGE.format(up="../", body=f"{STRETCH}{picture}"), "utf-8")
    assert ("other.png" in kept(small)) == fetches


@pytest.mark.parametrize(
    ("element", "fetches"),
    [
        ('<a href="../other.png">o</a>', False),
        ('<area href="../other.png">', False),
        ('<div data-source="../other.png"></div>', False),
        ('<div style="background: url(../other.png)"></div>', True),
        ("<style>b { background: url(../other.png) }</style>", True),
        ('<a ping="../other.png" href="../other.html">o</a>', True),
        ('<object data="../other.png"></object>', True),
        ('<input type="image" src="../other.png">', True),
        ('<source srcset="../other.png 2x">', True),
        ('<img alt="a > b" src="../other.png">', True),
        ("<img alt='a \"> b' src=../other.png>", True),
        ('<IMG SRC="../other.png">', True),
        ('<img\n  src="../other.png"/>', True),
        ('<a PING="../other.png" href="../other.html">o</a>', True),
        ('<p STYLE="background: url(../other.png)">', True),
        ('<meta http-equiv="refresh" content="9; url=../other.png">', True),
        ('<svg><image xlink:href="../other.png"/></svg>', True),
        ('<image src="../other.png">', True),
        ('<!-- <img src="../other.png"> -->', False),
        ('<template><b title="<img src=../other.png>"></b></template>', False),
        ('<textarea><img src="../other.png"></textarea>', False),
        ('<imgs src="../other.png">', False),
        ('<img src="../other.png"', True),  # it ends with the next tag
    ],
)
def test_what_an_element_fetches_by_itself_is_kept(small: Path, element: str, fetches: bool) -> None:
    (small / "stretches" / "a.html").write_text(PAGE.format(up="../", body=f"{STRETCH}{element}"), "utf-8")
    assert ("other.png" in kept(small)) == fetches


@pytest.mark.parametrize(
    ("body", "is_kept"),
    [
        ("<p>nothing</p>", False),
        ("<p data-stretches='a'>another mark</p>", False),
        ("<p>data-stretch</p>", False),
        ("<p title='data-stretch'>a word</p>", False),
        ("<!-- <p data-stretch='a'></p> -->", False),
        ("<p DATA-STRETCH='a'>capitals</p>", True),
        ("<p title='a > b' data-warnings='short'>behind a bracket</p>", True),
        ("<p>data-programme</p><p data-programme>behind the word</p>", True),
    ],
)
def test_a_page_is_kept_for_a_mark_on_an_element(small: Path, body: str, is_kept: bool) -> None:
    (small / "other.html").write_text(PAGE.format(up="", body=body), "utf-8")
    assert ("other.html" in kept(small)) == is_kept

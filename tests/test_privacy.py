"""Each promise of the privacy page is held by a check that fails when it is broken; quiet pages stay quiet."""

import re
from pathlib import Path

import pytest

from bothsides import policy
from bothsides.check_site import check_site
from bothsides.components import Components
from bothsides.privacy import PAGE, PROMISES, privacy_page
from bothsides.problem import CODES
from bothsides.resources import folders

ROOT = Path(__file__).resolve().parent.parent
PAGE_HTML = """<!doctype html><html lang="en"><head><title>T</title><meta name="description" content="D">{head}</head>
<body><h1>T</h1><p data-disclaimer>General education.</p>{body}</body></html>"""


def told(folder: Path, body: str = "", head: str = "", script: str = "", strict: bool = True) -> list[str]:
    (folder / "index.html").write_text(PAGE_HTML.format(head=head, body=body), "utf-8")
    (folder / "a.js").write_text(script, "utf-8")
    if strict:
        (folder / "_headers").write_text(f"/*\n  Content-Security-Policy: {policy.content_security_policy()}\n", "utf-8")
    return [p.code for p in check_site(folder)]


@pytest.mark.parametrize(
    "body",
    [
        '<script src="a.js" defer></script>',
        '<script type="application/json">{"a": 1}</script><script type="application/ld+json">{}</script>',
        '<form name="search"><input type="text" name="q"></form>',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<a href="mailto:a@example.org">a</a> <a href="tel:999">b</a> <a href="https://example.org/javascript:">c</a>',
        "<p>javascript: a language. style=x onclick=y</p><code>&lt;script&gt;</code>",
        '<p data-on="x" data-style="y">z</p>',
    ],
)
def test_these_are_no_problems(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []


@pytest.mark.parametrize(
    "script", ["localStorage.setItem('a', '1')", "// a cookie is not set", "const documents = cookies;", "fetch('a.json')"]
)
def test_a_script_that_keeps_to_itself_is_no_problem(tmp_path: Path, script: str) -> None:
    assert told(tmp_path, script=script) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<script>alert(1)</script>", "inline-code"),
        ('<script type="module">1</script>', "inline-code"),
        ("<style>p {}</style>", "inline-code"),
        ('<p style="color: red">x</p>', "inline-code"),
        ('<p onclick="alert(1)">x</p>', "inline-code"),
        ("<svg><path ONLOAD=alert(1) /></svg>", "inline-code"),
        ('<a href="javascript:alert(1)">x</a>', "link-runs-code"),
        ('<a href=" &#106;ava&Tab;script:alert(1)">x</a>', "link-runs-code"),
        ('<a href="data:text/html,<script>1</script>">x</a>', "link-runs-code"),
        ('<iframe src="javascript:1" title="x"></iframe>', "link-runs-code"),
        ('<form method="POST"><input name="a"></form>', "form-sends"),
        ('<form action="https://example.org/"></form>', "foreign-request"),
        ('<img src="https://example.org/pixel.png" alt="">', "foreign-request"),
        ('<a href="http://example.org/">x</a>', "plain-http"),
    ],
)
def test_a_broken_promise_is_a_problem(tmp_path: Path, body: str, code: str) -> None:
    assert code in told(tmp_path, body)


@pytest.mark.parametrize(
    "script",
    [
        "document.cookie='a=1'",
        "document . cookie",
        "cookieStore.set('a', 1)",
        "navigator.sendBeacon('/x')",
        "new WebSocket('wss://x')",
        "navigator.geolocation.watchPosition(f)",
        "gtag('config')",
    ],
)
def test_a_script_that_tracks_is_a_problem(tmp_path: Path, script: str) -> None:
    assert told(tmp_path, script=script) == ["script-tracks"]


def test_a_site_that_promises_no_policy_is_not_held_to_one(tmp_path: Path) -> None:
    assert told(tmp_path, "<style>p {}</style><p style='color: red'>x</p>", strict=False) == []


def test_every_promise_names_checks_that_there_are() -> None:
    assert PROMISES
    for promise in PROMISES:
        assert promise.codes
        assert set(promise.codes) <= set(CODES)


def test_the_page_is_what_the_checks_and_the_components_say() -> None:
    components = Components(folders("overrides", ROOT))
    page = (ROOT / PAGE).read_text("utf-8")
    assert page == privacy_page(components)
    assert all(promise.text in page for promise in PROMISES)


def test_a_component_that_keeps_something_on_the_device_says_so() -> None:
    """What a script keeps, its folder's options.yml tells the privacy page; Material's own settings are told there too."""
    components = Components(folders("overrides", ROOT))
    keeping = {
        p
        for p in (ROOT / "overrides/components").rglob("*.js")
        if re.search(r"\b(?:local|session)Storage\b|indexedDB", p.read_text("utf-8"))
    }
    silent = [c.name for c in components.known.values() if not c.options.keeps and any(p.is_relative_to(c.folder) for p in keeping)]
    assert silent == []
    elsewhere = {p.name for p in (ROOT / "overrides/assets").rglob("*.js") if "Storage" in p.read_text("utf-8")}
    assert elsewhere <= {"early.js"}  # the colour scheme and the linked tabs, as Material keeps them

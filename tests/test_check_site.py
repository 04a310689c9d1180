"""A built site, checked from outside."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bothsides.check_site import check_site, survey
from bothsides.check_site.privacy import check_script
from bothsides.problem import CODES, Problem, Severity

Site = Callable[..., Path]

DISCLAIMER = "<p data-disclaimer>This is no medical advice.</p>"


def html(body: str = "", *, title: str = "A page", head: str = "", lang: str = 'lang="en"', end: str = DISCLAIMER) -> str:
    """A whole page, with nothing wrong but what ``body`` and the others bring."""
    description = '<meta name="description" content="What it is about.">'
    main = body if "<h1" in body else f"<h1>Heading</h1>\n{body}"
    return f"<!doctype html>\n<html {lang}><head><title>{title}</title>{description}{head}</head>\n<body>\n{main}\n{end}\n</body></html>\n"


def stretch(right: str = "Bend your right knee.", left: str = "Bend your left knee.", laterality: str = "unilateral") -> str:
    sides = f'<section data-side="right">{right}</section><section data-side="left">{left}</section>'
    rest = "<p data-warnings>Stop if it hurts.</p><p data-review>No clinician has reviewed this page.</p>"
    return f'<article data-stretch="half-kneeling" data-laterality="{laterality}">{sides}</article>{rest}'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Writes a site of these files and goes where it is "site"."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str | bytes] | None = None, **pages: str) -> Path:
        shutil.rmtree("site", ignore_errors=True)
        for name, content in {**(files or {}), **{f"{key}.html": page for key, page in pages.items()}}.items():
            path = Path("site", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Path("site")

    return write


def said(problems: list[Problem]) -> list[str]:
    return [f"{p.place}: {p.code}" for p in problems]


def codes(folder: Path, **options: str) -> list[str]:
    return [p.code for p in check_site(folder, **options)]


# ---- sites with nothing wrong


def test_a_whole_page_has_no_problem(site: Site) -> None:
    assert check_site(site(index=html())) == []


def test_a_site_of_several_kinds_of_page_has_no_problem(site: Site) -> None:
    folder = site(
        {
            "index.html": html('<a href="stretches/half-kneeling/#steps">Go</a> <a href="404.html">404</a>', title="Home"),
            "404.html": html('<a href="/">Home</a><img src="/a.png" alt="">', title="Home"),
            "stretches/half-kneeling/index.html": html('<p id="steps"></p><a href="../..">Up</a>' + stretch(), title="Half-kneeling"),
            "old/index.html": html(title="Half-kneeling", head='<meta http-equiv="refresh" content="0; url=../stretches/half-kneeling/">'),
            "a.png": b"\x89PNG",
        }
    )
    found = survey(folder)
    assert found.problems == []
    assert (found.pages, found.stretch_pages) == (4, 1)
    assert found.summary == "4 pages, 1 of them of a stretch"


@pytest.mark.parametrize(
    "body",
    [
        '<a href="">Here</a><a href="#">Top</a><a href="#top">Top</a><a href="?q=1">Ask</a>',
        '<p id="é b">x</p><a href="#%C3%A9%20b">there</a><a href="#é b">there</a>',
        '<a name="old">x</a><a href="#old">there</a>',
        '<a href="other">no slash</a><a href="other/">slash</a><a href="./other/../other/index.html?x#y">all</a>',
        '<a href="b%20c.pdf#page=2">a file</a><a href=" b%20c.pdf ">spaces around</a>',
        '<a href="https://example.org/x#y">out</a><a href="mailto:a@example.org">mail</a><a href="tel:+49">call</a>',
        '<img src="pic.png" srcset="pic.png 1x, pic.png?2 2x" alt=""><picture><source srcset="pic.png 100w,pic.png"></picture>',
        '<img src="data:image/png;base64,AA,==" alt="dot">',
        '<video poster="pic.png" src="pic.png"></video><script src="a.js"></script><link rel="stylesheet" href="a.css">',
        '<svg role="img" aria-label="x"><use href="#g"/><use xlink:href="s.svg#g"/><g id="g"/></svg>',
        '<link rel="canonical" href="https://example.org/"><link rel="alternate" href="https://example.org/de/">',
        '<p style="background:url(pic.png)">x</p><style>p{background:url("pic.png")}/* url(http://x/y) */</style>',
        '<form action=""><input formaction="other/"></form>',
        "<h2>Two</h2><h3>Three</h3><h2>Two</h2>",
        "<pre>{{ cite('x') }} [[name]] TODO None</pre><p><code>{% if %} <b>{{ x }}</b></code></p><script>var a = {{}}; // TODO</script>",
        "<p>Any, none, undefined words: None of them; [1] and {a}. Todo lists. 5 % } and { %.</p>",
        '<video preload="none"></video><p data-note="None of it">x</p>',
        '<template><p id="a">{{ x }}</p><img src="none.png"></template><p id="a">x</p>',
        '<aside data-stretch="child" data-laterality="bilateral"></aside><p data-warnings>w</p><p data-review>r</p>',
        stretch(right="Your <b data-side='right'>right</b> knee, not your <b data-side='left'>left</b>."),
        "<main data-health><p>Advice</p><p data-review>Due in May.</p></main>",
    ],
)
def test_these_are_no_problems(site: Site, body: str) -> None:
    files: dict[str, str | bytes] = {
        "other/index.html": html('<p id="y">x</p>', title="Other"),
        "b c.pdf": b"%PDF",
        "pic.png": b"x",
        "a.js": "",
        "a.css": "@import 'b.css'; p { background: url( other/../pic.png ) url(data:x) url('#f') }",
        "b.css": "",
        "s.svg": '<svg><g id="g"/></svg>',
    }
    assert check_site(site(files, index=html(body))) == []


def test_a_base_element_moves_where_relative_links_start(site: Site) -> None:
    page = html('<a href="b.html">b</a>', head='<base href="../">')
    assert codes(site({"a/index.html": page, "b.html": html(title="B")})) == []


def test_absolute_links_are_held_against_the_path_that_the_site_is_served_under(site: Site) -> None:
    folder = site(
        {"404.html": html('<a href="/book/other/">x</a><img src="/book/p.png" alt="">'), "other/index.html": html(), "p.png": b""}
    )
    assert codes(folder, root="/book/") == []
    assert codes(folder) == ["broken-link", "broken-link"]


def test_the_canonical_address_of_the_first_page_says_where_the_site_is_served(site: Site) -> None:
    canonical = '<link rel="canonical" href="https://example.org/book/index.html">'
    home = html(head=canonical, title="Home")
    folder = site({"404.html": html('<a href="/book/other/">x</a>', title="404"), "other/index.html": html(), "index.html": home})
    assert codes(folder) == []
    assert "broken-link" in codes(folder, root="/")


# ---- folders that hold no site


def test_a_folder_that_is_not_there_is_one_clear_problem(tmp_path: Path) -> None:
    (found,) = check_site(tmp_path / "nowhere")
    assert found.code == "no-site"
    assert "There is no such folder" in str(found)
    assert "Build the site first" in found.hint


def test_an_empty_folder_a_file_and_a_folder_without_pages_are_no_sites(site: Site, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x")
    folder = site({"a.css": ""})
    assert [codes(tmp_path / "empty"), codes(tmp_path / "file"), codes(folder)] == [["no-site"]] * 3


def test_a_page_that_is_not_utf_8_is_named_with_the_place_of_the_byte(site: Site) -> None:
    assert said(check_site(site({"index.html": b"<p>a\n<p>\xe4"}))) == ["site/index.html:2:4: unreadable-page"]


@pytest.mark.parametrize("content", [b"", b"no markup at all", b"\x00\x01\x02"])
def test_a_page_without_html_is_named(site: Site, content: bytes) -> None:
    assert codes(site({"index.html": content})) == ["unreadable-page"]


def test_a_huge_page_is_named_and_not_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bothsides.check_site.markup.MAX_BYTES", 1000)
    assert codes(site({"index.html": html("x" * 1000)})) == ["unreadable-page"]


def test_one_bad_page_does_not_hide_the_others(site: Site) -> None:
    found = said(check_site(site({"a.html": b"\xff<", "b.html": html(end="")})))
    assert found == ["site/a.html:1:1: unreadable-page", "site/b.html:1:1: no-disclaimer"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["<", "<a href=", "'", '"', ">", "</", "<!--", "data-stretch", "=", "../", "&#", "#x"]), st.text(max_size=5)
        )
    )
)
def test_whatever_a_page_holds_there_is_never_a_traceback(site: Site, pieces: list[str]) -> None:
    content = "".join(pieces).encode("utf-8", "replace")
    for problem in check_site(site({"index.html": content, "x.css": content})):
        assert str(problem).startswith("site/")


# ---- marks


@pytest.mark.parametrize(
    "end",
    [
        "",
        "<p data-disclaimer></p>",
        "<p data-disclaimer> \n </p>",
        "<p data-disclaimer hidden>No advice</p>",
        '<footer class="x md-footer"><div><p data-disclaimer>No advice</p></div></footer>',
        '<div class="no-print"><p data-disclaimer>No advice</p></div>',
        '<p data-disclaimer style="display: none">No advice</p>',
        "<template><p data-disclaimer>No advice</p></template>",
        "<noscript><p data-disclaimer>No advice</p></noscript>",
        "<!-- <p data-disclaimer>No advice</p> -->",
    ],
)
def test_a_page_whose_disclaimer_does_not_reach_the_paper_is_a_problem(site: Site, end: str) -> None:
    assert codes(site(index=html(end=end))) == ["no-disclaimer"]


def test_the_page_for_missing_addresses_needs_the_disclaimer_too(site: Site) -> None:
    folder = site({"index.html": html(), "404.html": html(end="")})
    assert said(check_site(folder)) == ["site/404.html:1:1: no-disclaimer"]


def test_a_unilateral_stretch_needs_both_sides(site: Site) -> None:
    assert codes(site(index=html(stretch(left=" ")))) == ["side-missing"]
    assert codes(site(index=html(stretch(right="", left="<b> </b>")))) == ["side-missing", "side-missing"]


def test_two_sides_in_the_same_words_are_one_side_twice(site: Site) -> None:
    (found,) = check_site(site(index=html(stretch(left="Bend your\n<i>right</i> knee."))))
    assert found.code == "side-missing"
    assert "say the same" in found.message


def test_a_side_named_only_inside_the_other_side_is_missing(site: Site) -> None:
    body = stretch(right="Your <b data-side='left'>left</b> knee", left="")
    assert codes(site(index=html(body))) == ["side-missing"]


def test_a_side_that_is_never_shown_is_missing(site: Site) -> None:
    assert codes(site(index=html(stretch().replace('data-side="left"', 'data-side="left" hidden')))) == ["side-missing"]


def test_a_mark_beside_the_blocks_counts_for_the_page(site: Site) -> None:
    body = '<i data-stretch="x" data-laterality="unilateral"></i><p data-side="right">right</p><p data-side="left">left</p>'
    assert codes(site(index=html(body + "<p data-warnings>w</p><p data-review>r</p>"))) == []


def test_of_two_stretches_on_a_page_each_needs_its_own_sides(site: Site) -> None:
    other = '<div data-stretch="x" data-laterality="unilateral"><p data-side="right">right</p></div>'
    assert codes(site(index=html(stretch() + other))) == ["side-missing"]


@pytest.mark.parametrize(
    "marks", ['data-stretch="x"', 'data-stretch="x" data-laterality="one-sided"', 'data-stretch data-laterality="bilateral"']
)
def test_half_a_mark_is_a_problem(site: Site, marks: str) -> None:
    assert codes(site(index=html(f"<p {marks}></p><p data-warnings>w</p><p data-review>r</p>"))) == ["bad-marks"]


def test_a_stretch_page_needs_warning_signs_and_a_review_line(site: Site) -> None:
    body = '<p data-stretch="x" data-laterality="bilateral"></p>'
    assert sorted(codes(site(index=html(body)))) == ["no-review-line", "no-warnings"]
    assert sorted(codes(site(index=html(body + "<p data-warnings></p><p data-review> </p>")))) == ["no-review-line", "no-warnings"]


def test_a_page_about_health_needs_a_review_line(site: Site) -> None:
    assert codes(site(index=html("<main data-health></main>"))) == ["no-review-line"]


def test_a_stretch_that_should_have_a_page_and_has_none_is_named(site: Site) -> None:
    found = check_site(site(index=html(stretch())), expected=["half-kneeling", "low-lunge"])
    assert [(p.code, "low-lunge" in p.message) for p in found] == [("stretch-page-missing", True)]


# ---- leftovers


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("<p>See {{ cite('x') }}</p>", "5:8"),
        ("<p>{% if x %}</p>", "5:4"),
        ("<p>[[muscle]]</p>", "5:4"),
        ("<p>TODO: more</p>", "5:4"),
        ("<p>Lorem ipsum dolor</p>", "5:4"),
        ("<p>a\ue000b</p>", "5:5"),
        ("<p>\x02wzxhzdk:0\x03</p>", "5:4"),
        ("<p>{: .card }</p>", "5:4"),
        ("<p title='{{ x }}'>x</p>", "5:11"),
        ("<p title='None'>x</p>", "5:1"),
        ("<p data-dose=Undefined>x</p>", "5:1"),
        ("<div><code>{{ ok }}</code>\n<em>}}</em></div>", None),
    ],
)
def test_what_was_never_filled_in_is_found_where_it_stands(site: Site, body: str, place: str | None) -> None:
    found = check_site(site(index=html(body)))
    assert {p.code for p in found} == {"raw-placeholder"}
    if place:
        assert f"{found[0].place.line}:{found[0].place.column}" == place


def test_an_empty_macro_call_in_a_title_is_found(site: Site) -> None:
    assert codes(site(index=html(title="{{ title }}"))) == ["raw-placeholder", "raw-placeholder"]


# ---- links


@pytest.mark.parametrize(
    ("body", "code", "column"),
    [
        ('<a href="none/">x</a>', "broken-link", 1),
        ('<p><a href="none.pdf">x</a>', "broken-link", 4),
        ('<a class="x" href="Other/">wrong capital</a>', "broken-link", 1),
        ('<a href="a&amp;b.html">x</a>', "broken-link", 1),
        ('<a href="empty/">a folder without a page</a>', "broken-link", 1),
        ('<img src="none.png" alt="">', "broken-link", 1),
        ('<img srcset="pic.png 1x, none.png 2x" alt="">', "broken-link", 1),
        ('<script src="none.js?v=1"></script>', "broken-link", 1),
        ('<link rel="stylesheet" href="none.css">', "broken-link", 1),
        ('<video poster="none.png"></video>', "broken-link", 1),
        ('<svg><use href="none.svg#x"/></svg>', "broken-link", 6),
        ('<p style="background: url(none.png)">x</p>', "broken-link", 1),
        ('<a href="file:///home/me/x.html">x</a>', "broken-link", 1),
        ('<a href="#none">x</a>', "broken-anchor", 1),
        ('<a href="other/#none">x</a>', "broken-anchor", 1),
        ('<a href="s.svg#none">x</a>', "broken-anchor", 1),
        ('<svg><use xlink:href="#none"/></svg>', "broken-anchor", 6),
        ('<a href="../x.html">x</a>', "link-above-site", 1),
        ('<img src="../../x.png" alt="">', "link-above-site", 1),
        ('<a href="%2e%2e/x.html">x</a>', "link-above-site", 1),
        ('<a href="/other/">x</a>', "absolute-link", 1),
        ('<a href="http://example.org/">x</a>', "plain-http", 1),
        ('<script src="https://cdn.example.org/x.js"></script>', "foreign-request", 1),
        ('<script src="//cdn.example.org/x.js"></script>', "foreign-request", 1),
        ('<link rel="preload stylesheet" href="https://example.org/x.css">', "foreign-request", 1),
        ('<link rel="icon" href="http://example.org/x.ico">', "foreign-request", 1),
        ('<link rel="preconnect" href="https://fonts.example.org">', "foreign-request", 1),
        ('<img src="HTTPS://example.org/x.png" alt="">', "foreign-request", 1),
        ('<img srcset="https://example.org/x.png 2x" alt="">', "foreign-request", 1),
        ('<iframe src="https://example.org/"></iframe>', "foreign-request", 1),
        ('<video><source src="https://example.org/x.mp4"></video>', "foreign-request", 8),
        ('<audio src="https://example.org/x.mp3"></audio>', "foreign-request", 1),
        ('<object data="https://example.org/x"></object>', "foreign-request", 1),
        ('<embed src="https://example.org/x">', "foreign-request", 1),
        ('<form action="https://example.org/x"></form>', "foreign-request", 1),
        ('<svg><image href="https://example.org/x.png"/></svg>', "foreign-request", 6),
        ('<p style="background:url(https://example.org/x.png)">x</p>', "foreign-request", 1),
        ('<style>@import "https://example.org/x.css";</style>', "foreign-request", 1),
        ('<a ping="https://example.org/x" href="other/">x</a>', "foreign-request", 1),
        ('<meta http-equiv="Refresh" content="5; URL=\'https://example.org/\'">', "foreign-request", 1),
    ],
)
def test_what_a_page_leads_to_is_checked_and_found_where_it_stands(site: Site, body: str, code: str, column: int) -> None:
    files: dict[str, str | bytes] = {
        "other/index.html": html(title="Other"),
        "empty/x.txt": "",
        "pic.png": b"",
        "s.svg": "<svg/>",
    }
    assert said(check_site(site(files, index=html(body)))) == [f"site/index.html:5:{column}: {code}"]


def test_the_second_of_two_like_links_is_found_at_its_own_place(site: Site) -> None:
    body = '<a href="none/">a</a>\n<p><a href="none/">b</a></p>'
    assert said(check_site(site(index=html(body)))) == ["site/index.html:5:1: broken-link", "site/index.html:6:4: broken-link"]


def test_a_link_to_a_place_in_a_page_that_is_read_later_is_checked(site: Site) -> None:
    folder = site(
        {"a.html": html('<a href="b.html#x">ok</a><a href="b.html#y">no</a>', title="A"), "b.html": html('<p id="x">', title="B")}
    )
    (found,) = check_site(folder)
    assert (found.code, found.place.line, found.place.column) == ("broken-anchor", 5, 26)
    assert "b.html" in found.message


def test_a_base_on_another_host_is_a_problem(site: Site) -> None:
    assert codes(site(index=html(head='<base href="https://example.org/">'))) == ["foreign-request"]


def test_a_redirect_to_nowhere_is_a_problem(site: Site) -> None:
    assert codes(site(index=html(head='<meta http-equiv="refresh" content="0;url=none/">'))) == ["broken-link"]


def test_a_stylesheet_is_checked_too(site: Site) -> None:
    css = "p { background: url(../p.png) }\n@import 'https://example.org/x.css';\na { background: url( 'none.png' ) }\n"
    found = check_site(site({"index.html": html(), "css/a.css": css, "p.png": b""}))
    assert said(found) == ["site/css/a.css:2:10: foreign-request", "site/css/a.css:3:23: broken-link"]


def test_warnings_are_those_that_harm_nobody_here(site: Site) -> None:
    warnings = {name for name in ("absolute-link", "plain-http", "heading-level") if CODES[name].severity is Severity.WARNING}
    assert len(warnings) == 3
    assert all(CODES[name].severity is Severity.ERROR for name in ("no-disclaimer", "side-missing", "broken-link", "foreign-request"))


# ---- outline


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (html("<h1>One</h1><h1>Two</h1>"), "not-one-top-heading"),
        (html().replace("h1>", "h2>"), "not-one-top-heading"),
        (html("<h3>Three</h3>"), "heading-level"),
        (html(title=" "), "no-title"),
        (html().replace("<title>A page</title>", ""), "no-title"),
        (html().replace("<title>A page</title>", "<svg><title>x</title></svg>"), "no-title"),
        (html().replace("What it is about.", " "), "no-description"),
        (html().replace("description", "keywords"), "no-description"),
        (html(lang=""), "no-language"),
        (html(lang='lang=" "'), "no-language"),
        (html('<p id="a">x</p>\n<p id="a">y</p>'), "same-id"),
        (html('<p id="">x</p>'), "same-id"),
        (html('<img src="data:x,">'), "no-alt"),
        (html('<svg role="img"><path d=""/></svg>'), "no-alt"),
    ],
)
def test_what_a_page_needs_and_lacks_is_named(site: Site, page: str, code: str) -> None:
    assert code in codes(site(index=page))


def test_the_second_of_two_like_ids_is_the_one_that_is_pointed_at(site: Site) -> None:
    assert said(check_site(site(index=html('<p id="a">x</p>\n<p id="a">y</p>')))) == ["site/index.html:6:1: same-id"]


def test_two_pages_of_one_title_are_named_with_each_other(site: Site) -> None:
    (found,) = check_site(site(a=html(), b=html()))
    assert (found.code, found.place.path) == ("same-title", "site/b.html")
    assert "site/a.html" in found.hint


def test_several_problems_of_several_pages_come_at_once_in_order(site: Site) -> None:
    found = said(check_site(site(b=html('<a href="none">x</a>', end=""), a=html('<img src="none.png">', title="B"))))
    assert found == [
        "site/a.html:5:1: broken-link",
        "site/a.html:5:1: no-alt",
        "site/b.html:1:1: no-disclaimer",
        "site/b.html:5:1: broken-link",
    ]


@pytest.mark.parametrize(
    "script",
    [
        "document . cookie = 1",
        "cookieStore.get('a')",
        "navigator.sendBeacon('/x')",
        "new WebSocket(a)",
        "new EventSource(a)",
        "new WebTransport(a)",
        "new RTCPeerConnection()",
        "navigator.geolocation",
        "navigator.mediaDevices.getUserMedia()",
        "navigator.getBattery()",
        "navigator.deviceMemory",
        "https://www.google-analytics.com/a.js",
        "https://www.googletagmanager.com/a.js",
        "gtag('config')",
        "matomo.js",
        "plausible.js",
    ],
)
def test_every_way_of_tracking_is_found_in_a_script(tmp_path: Path, script: str) -> None:
    (tmp_path / "a.js").write_text(f"var quiet = 1;\n{script};\n", "utf-8")
    assert [(p.code, p.place.line) for p in check_script(tmp_path, "a.js", "a.js")] == [("script-tracks", 2)]


def test_a_script_that_speaks_of_biscuits_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("var cookies = ['oat']; var socket = 'Web' + 'Socket';\n", "utf-8")
    assert check_script(tmp_path, "a.js", "a.js") == []

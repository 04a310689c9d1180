"""A lean style sheet loses nothing that a page can use."""

from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest

from bothsides.lean import blocks, classes_of, lean, squeezed, tight, words_of

USED = {"a", "b", "data-md-color-scheme=slate"}


@pytest.mark.parametrize(
    "css",
    [
        ".a{color:red}",
        ".a .b>p{color:red}",
        "p,:root,[data-x]{color:red}",
        "#top{color:red}",
        ":not(.gone){color:red}",
        ".a:not(.gone):hover{color:red}",
        ":is(.gone,p){color:red}",
        ".a:has(> .gone:not(.b)) p{color:red}",
        "@media print{.a{color:red}}",
        "@supports (gap:1px){@media print{.a{color:red}}}",
        '@font-face{font-family:"X";src:url(x.woff2)}',
        "@keyframes gone{0%{opacity:0}to{opacity:1}}",
        "@charset \"utf-8\";",
        '.a::before{content:"{;}.gone{"}',
        ".a{background:url(data:image/svg+xml;charset=utf-8,<svg>{}</svg>)}",
        ".a{background:url('data:;)}')}",
        '.a[title="x,.gone"]{color:red}',
        ".md\\:a{color:red}",
        "[data-md-color-scheme=slate] .a{color:red}",
        ":not([data-md-color-primary=red]){color:red}",
        ":root{--x:1px}.a{margin:var(--x)}",
        ":root{--x:1px}.a{margin:var( --x , 2px)}",
    ],
)  # fmt: skip
def test_what_a_page_can_use_stays(css: str) -> None:
    assert lean(css, USED) == css


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".gone{color:red}", ""),
        (".a.gone{color:red}", ""),
        (".gone .a{color:red}", ""),
        (".a,.gone{color:red}", ".a{color:red}"),
        (".a{color:red}.gone{color:red}.b{color:red}", ".a{color:red}.b{color:red}"),
        ("@media print{.gone{color:red}}", ""),
        ("@media print{.gone{color:red}.a{top:0}}", "@media print{.a{top:0}}"),
        (".gone:not(.a){color:red}", ""),
        ("[data-md-color-primary=red]{color:red}", ""),
        (":root{--gone:url(data:;)}.a{color:red}", ".a{color:red}"),
        (".a{--gone:1px;color:red}", ".a{color:red}"),
        ("[data-md-color-switching] *{transition-duration:0s}", ""),
    ],
)
def test_what_no_page_can_use_goes(css: str, left: str) -> None:
    assert lean(css, USED) == left


def test_a_property_that_another_sheet_or_a_script_reads_stays() -> None:
    css = ":root{--x:1px}"
    assert lean(css, USED, [".z{top:var(--x)}"]) == css
    assert lean(css, USED, ["e.style.getPropertyValue('--x')"]) == css


def test_classes_are_found_however_they_are_quoted() -> None:
    assert classes_of('<p class="a b"><i class=\'c\'><b class=d><p data-class="e">') == {"a", "b", "c", "d"}


def test_the_colours_that_a_page_offers_are_found() -> None:
    assert classes_of('<body data-md-color-scheme="slate" data-md-color-media="">') == {"data-md-color-scheme=slate"}


def test_every_class_that_a_script_may_set_is_among_its_words() -> None:
    assert {"md-search-result__item", "is-open"} <= words_of('x("li",{class:"md-search-result__item is-open"})')


def test_tight_css_keeps_what_stands_in_quotation_marks() -> None:
    assert tight('/* gone */ .a > .b ,\n .c {\n content: " ; , /* kept */ " ;\n}\n') == '.a > .b,.c{content: " ; , /* kept */ "}'


def test_the_themes_own_sheet_is_read_to_its_end() -> None:
    (sheet,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css")
    css = sheet.read_text("utf-8")
    assert sum(inside is not None for _, inside in blocks(css)) > 400
    everything = words_of(css) | classes_of(css)
    assert len(lean(css, everything, [css])) > 0.97 * len(css)


def test_tabs_beyond_the_longest_set_of_tabs_go() -> None:
    used = classes_of('<div class="tabbed-set" data-tabs="1:2"></div><div class="tabbed-set" data-tabs=2:3></div>')
    rule = ".tabbed-set>input:nth-child({}):checked~p{{color:red}}"
    assert lean(rule.format(3), used) == rule.format(3)
    assert lean(rule.format(4), used) == ""
    assert lean(rule.format(4), {"tabbed-set"}) == rule.format(4)


def test_empty_lines_and_indentation_of_a_page_go_and_words_stay_apart() -> None:
    assert squeezed("<p>one\n\n   two</p>\n\t\n  <p>three</p>\n") == "<p>one\ntwo</p>\n<p>three</p>\n"


@pytest.mark.parametrize("inside", ["<pre>a\n\n  b</pre>", "<textarea>a\n\n  b</textarea>"])
def test_a_page_where_space_counts_stays_as_it_is(inside: str) -> None:
    assert squeezed(f"<p>\n\n</p>{inside}") == f"<p>\n\n</p>{inside}"

"""Author Markdown: macros are checked where they were typed, run in a sandbox, and never pass through Markdown."""

from pathlib import Path

import pytest
from markupsafe import Markup

from bothsides.article import Article, UnrenderedError, expand, load_article, put_back, read_calls
from bothsides.components import Component, Options
from bothsides.problem import Problem

FRONT = "---\ntitle: A page\ndescription: What this page is about.\nreview:\n  due: 2027-01-01\n---\n"
KNOWN: dict[str, set[str]] = {"stretch": {"half-kneeling", "low-lunge"}, "reference": {"owen-2020", "hatefi-2021"}, "muscle": set()}
COMPONENTS = {
    "cite": Component(
        "cite",
        Path(),
        Options.model_validate(
            {
                "description": "Cites.",
                "author": True,
                "block": False,
                "params": [{"name": "ids", "type": "reference", "many": True, "description": "Ids."}],
            }
        ),
    ),
    "stretch": Component(
        "stretch",
        Path(),
        Options.model_validate(
            {
                "description": "Links.",
                "author": True,
                "block": False,
                "params": [
                    {"name": "id", "type": "stretch", "description": "The id."},
                    {"name": "words", "required": False, "description": "What the link says."},
                    {"name": "big", "type": "flag", "required": False, "keyword": True, "description": "Large or not."},
                    {"name": "size", "type": "number", "required": False, "keyword": True, "description": "How large."},
                    {
                        "name": "tone",
                        "type": "choice",
                        "choices": ["calm", "loud"],
                        "required": False,
                        "keyword": True,
                        "description": "Tone.",
                    },
                ],
            }
        ),
    ),
    "count": Component("count", Path(), Options.model_validate({"description": "Counts.", "author": True})),
}


def read(tmp_path: Path, body: str, front: str = FRONT) -> tuple[Article | None, list[Problem]]:
    path = tmp_path / "page.md"
    path.write_bytes((front + body).encode())
    article, problems = load_article(path, tmp_path, "page.md")
    if article is not None:
        problems = problems + read_calls(article, COMPONENTS, KNOWN)
    return article, problems


def said(tmp_path: Path, body: str) -> list[str]:
    return [str(p) for p in read(tmp_path, "# A page\n\n" + body)[1]]


@pytest.mark.parametrize(
    "body",
    [
        "Nothing to see.\n",
        '{{ cite("owen-2020") }}\n',
        'Two: {{ cite("owen-2020", "hatefi-2021") }}.\n',
        '{{ stretch("half-kneeling", "kneel") }} and {{ stretch("low-lunge", big=true, size=3, tone="calm") }}\n',
        '{% raw %}{{ nothing("here") }}{% endraw %}\n',
        "## A heading {#with-an-id}\n",
        "{% for n in [1, 2] %}{{ n }}{% endfor %}\n",
        "A } brace { alone.\n",
    ],
)
def test_what_is_right_is_silent(tmp_path: Path, body: str) -> None:
    assert said(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('Say {{ ciet("owen-2020") }}.\n', "page.md:9:8: unknown-macro: There is no macro “ciet”. Did you mean “cite”?"),
        ("{{ count }}\n", "page.md:9:4: unknown-macro: There is no value “count”. Call it: count()."),
        ("{{ cuont }}\n", "page.md:9:4: unknown-macro: There is no value “cuont”. Did you mean “count”?"),
        ('a\n\nb {{ cite("owen-2021") }}\n', "page.md:11:12: unknown-id: No reference has the id “owen-2021”. Did you mean “owen-2020”?"),
        (
            '{{ stretch("half-kneling") }}\n',
            "page.md:9:13: unknown-id: No stretch has the id “half-kneling”. Did you mean “half-kneeling”?",
        ),
        ("{{ cite() }}\n", "page.md:9:4: macro-argument: cite: the argument “ids” is missing. Ids."),
        ("{{ cite(5) }}\n", 'page.md:9:9: macro-argument: cite: “ids” must be a text in "…". Ids.'),
        ('{{ count("x") }}\n', "page.md:9:11: macro-argument: count: there are too many arguments. It takes no arguments."),
        ('{{ stretch("low-lunge", bg=true) }}\n', "page.md:9:25: macro-argument: stretch: there is no argument “bg”. Did you mean “big”?"),
        ('{{ stretch("low-lunge", big=1) }}\n', "page.md:9:29: macro-argument: stretch: “big” must be true or false. Large or not."),
        ('{{ stretch("low-lunge", size=true) }}\n', "page.md:9:30: macro-argument: stretch: “size” must be a whole number. How large."),
        (
            '{{ stretch("low-lunge", tone="lout") }}\n',
            "page.md:9:31: macro-argument: stretch: “lout” is not possible for “tone”. Did you mean “loud”?",
        ),
        ("{{ cite(*x) }}\n", "page.md:9:9: macro-argument: cite: arguments with stars are not read. Write them out."),
        (
            "x\n{{ cite('owen-2020' }}\n",
            "page.md:10:1: macro-syntax: unexpected '}', expected ')'. Close every {{ with }}, or use {% raw %}.",
        ),
        ("a \ue000 b\n", "page.md:9:3: reserved-character: A private-use character stands here. Take it out."),
    ],
)
def test_what_is_wrong_is_told_where_it_was_typed(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in said(tmp_path, body)


def test_two_wrong_calls_on_one_line_have_two_columns(tmp_path: Path) -> None:
    told = said(tmp_path, '{{ cite("a") }} and {{ cite("b") }}\n')
    assert [t.split(": ")[0] for t in told] == ["page.md:9:10", "page.md:9:30"]


@pytest.mark.parametrize(
    "body",
    [
        '{{ stretch("[[half-kneling]]") }}',
        '{{ stretch("low-lunge") }}, {{ stretch("[[half-kneling]]") }}',
        '{{ stretch("low-lunge", tone="[[lout]]") }} and {{ stretch("half-kneeling", tone="loud") }}',
        "{{ stretch('low-lunge', 'she said \"stretch(\\'low-lunge\\')\"', tone='[[lout]]') }}",
        '{{ "stretch(\'half-kneling\')" }} {{ stretch("[[half-kneling]]") }}',
        '{{ stretch(\n  "low-lunge",\n  "words (of a link), with a comma",\n  tone = "[[lout]]"\n) }}',
        '{{ stretch("[[half-kneling]]") if cite("owen-2020") else stretch("low-lunge") }}',
        '{{ cite("owen-2020", "[[owen]]", "hatefi-2021") }}',
        '{{ cite("owen-2020") if stretch("low-lunge") else cite("[[owen]]") }}',
        '{{ stretch("low-lunge", words=[["a, b)"|length]], size=2) }}',
        '{% raw %}{{ stretch("half-kneling") }}{% endraw %}{{ stretch("[[half-kneling]]") }}',
        '{## {{ stretch("half-kneling") }} ##}{{ stretch("[[half-kneling]]") }}',
        '{%- if true -%}\n   {{- cite("[[owen]]") -}}\n{%- endif -%}',
        '{{ cite("owen-2020")|replace("a", cite("[[owen]]")) }}',
        '{{ count("[[x]]") }}',
        "{{ count([[*('x',)]]) }}",
        '{{ stretch("low-lunge", [[bg]]=true) }}',
        '{{ cite("owen-2020", "[[a\\"b]]") }}',
    ],
)
def test_the_place_is_that_of_the_wrong_argument(tmp_path: Path, body: str) -> None:
    start, end = body.index("[["), body.index("]]") - 2
    _, problems = read(tmp_path, "# A page\n\n" + body.replace("[[", "").replace("]]", "") + "\n")
    assert len(problems) == 1, problems
    place, before = problems[0].place, body[:start]
    first = len(before) - len(before.rpartition("\n")[2])
    assert (place.line, place.column, place.end_column) == (9 + before.count("\n"), start - first + 1, end - first + 1)


def test_a_text_over_two_lines_is_pointed_at_to_the_end_of_the_first(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '# A page\n\n{{ cite("owen\n2020") }}\n')
    assert [(p.place.line, p.place.column, p.place.end_column) for p in problems] == [(9, 10, 14)]


def test_an_argument_that_is_missing_is_told_at_the_name_of_the_macro(tmp_path: Path) -> None:
    assert [str(p.place) for p in read(tmp_path, "# A page\n\n{{ stretch(size=2) }}\n")[1]] == ["page.md:9:4"]


def test_arguments_are_found_behind_windows_line_ends(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '# A page\r\n\r\n{{ cite(\r\n"owen-2020",\r\n "owen") }}\r\n', FRONT.replace("\n", "\r\n"))
    assert [str(p.place) for p in problems] == ["page.md:11:3"]


def test_places_survive_windows_line_ends(tmp_path: Path) -> None:
    _, problems = read(tmp_path, '# A page\r\n\r\nSay {{ ciet("x") }}.\r\n', FRONT.replace("\n", "\r\n"))
    assert [str(p.place) for p in problems] == ["page.md:9:8"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("# No front matter\n", "no-front-matter"),
        ("---\ntitle: x\n", "no-front-matter"),
        (FRONT + "No heading\n", "no-heading"),
        (FRONT, "no-heading"),
        (FRONT.replace("title: A page\n", ""), "missing-key"),
        (FRONT.replace("title", "titel") + "# x\n", "unknown-key"),
        (FRONT.replace("2027-01-01", "soon") + "# x\n", "wrong-type"),
        ("---\ntitle: {x} y\n---\n# x\n", "unquoted-brace"),
    ],
)
def test_front_matter_that_is_wrong_is_a_problem(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "page.md"
    path.write_text(content, "utf-8")
    assert code in {p.code for p in load_article(path, tmp_path, "page.md")[1]}


def rendered(tmp_path: Path, body: str, **macros: object) -> str:
    article, _ = read(tmp_path, "# A page\n\n" + body)
    assert article is not None
    text, stash = expand(article, {name: (False, value) for name, value in macros.items()})  # type: ignore[misc]
    return put_back(text, stash)


def test_html_of_a_macro_comes_back_untouched(tmp_path: Path) -> None:
    html = Markup("<b>*not emphasis* & “so”</b>")
    assert html in rendered(tmp_path, "x {{ cite('owen-2020') }} y\n", cite=lambda _: html)


def test_a_block_loses_the_paragraph_around_it(tmp_path: Path) -> None:
    article, _ = read(tmp_path, "# A page\n\n{{ count() }}\n")
    assert article is not None
    text, stash = expand(article, {"count": (True, lambda: Markup("<ul></ul>"))})
    token = text.splitlines()[2]
    assert put_back(f"<p>{token}</p>", stash) == "<ul></ul>"
    assert put_back(f"<p>a {token}</p>", stash) == "<p>a <ul></ul></p>"


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cite.__globals__ }}",
        "{{ [].append(1) }}",
        "{% for n in range(10000000) %}x{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ cite('a').nothing.more }}",
    ],
)
def test_what_breaks_or_reaches_out_is_stopped_with_its_line(tmp_path: Path, body: str) -> None:
    with pytest.raises(UnrenderedError) as caught:
        rendered(tmp_path, "one\n\n" + body + "\n", cite=lambda _: Markup("x"))
    assert str(caught.value.problem.place).startswith("page.md:11:")


def test_plain_values_are_escaped(tmp_path: Path) -> None:
    assert "&lt;script&gt;" in rendered(tmp_path, "{{ '<script>' }}\n")

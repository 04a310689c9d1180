"""Every component keeps the same promises, through its own examples."""

import re
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from bothsides import resources
from bothsides.article import Article, expand, put_back, read_calls
from bothsides.components import Components
from bothsides.docs import gallery, stale_docs
from bothsides.model import Front
from bothsides.page import Here, author_macros
from bothsides.page.markdown import Markdown
from bothsides.project import Project
from bothsides.sides.words import Side
from bothsides.source import SourceFile, Text
from bothsides.templates import NamedMacro, shown

ROOT = Path(__file__).resolve().parent.parent
COMPONENTS = Components(resources.folders("overrides", ROOT))
EXAMPLES = [
    pytest.param(name, example.call, id=f"{name}: {example.name}")
    for name, component in sorted(COMPONENTS.for_authors.items())
    for example in component.options.examples
]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def article(handbook: Project, call: str) -> Article:
    """An article that makes one call, with front matter of a muscle's page and a programme's in one."""
    muscle = handbook.articles["hip-flexors/psoas-major.md"].front.muscle
    programme = handbook.articles["programmes/in-bed.md"].front.programme
    front = handbook.articles["causes.md"].front
    both = Front.model_construct(**{**dict(front), "muscle": muscle, "programme": programme})
    file = SourceFile("page.md", "# A page\n\n{{ " + call + " }}\n")
    return Article("page.md", file, both, file.text())


def rendered(handbook: Project, call: str) -> str:
    page = article(handbook, call)
    assert handbook.library is not None
    here = Here(handbook.library, page.path, page.front)
    return put_back(*expand(page, author_macros(here)))


def test_there_is_a_component_in_every_folder() -> None:
    folders = [f.name for f in (ROOT / "overrides/components").iterdir() if f.is_dir()]
    assert sorted(f.replace("-", "_") for f in folders) == sorted(COMPONENTS.known)
    assert COMPONENTS.problems == []


@pytest.mark.parametrize("name", sorted(COMPONENTS.known))
def test_a_component_has_a_macro_of_its_folders_name_and_only_its_own_files(name: str) -> None:
    component = COMPONENTS.known[name]
    assert callable(COMPONENTS.macro(name))
    allowed = {"macro.html", "options.yml", "page.md", *(f"{component.folder.name}.{end}" for end in ("css", "js"))}
    if component.options.script:
        allowed |= {"dialog.html", "use", "worker", *(f.name for f in component.folder.glob("*.js"))}
    assert {f.name for f in component.folder.iterdir()} <= allowed


@pytest.mark.parametrize("name", sorted(n for n, c in COMPONENTS.known.items() if c.options.script))
def test_a_script_of_a_component_holds_one_class_of_its_files_name(name: str) -> None:
    folder = COMPONENTS.known[name].folder
    assert (folder / f"{folder.name}.js").is_file()
    for path in folder.glob("*.js"):
        kind = "".join(part.capitalize() for part in path.stem.split("-"))
        assert re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE) == [kind]


@pytest.mark.parametrize("name", sorted(COMPONENTS.for_authors))
def test_what_authors_may_call_has_an_example(name: str) -> None:
    assert COMPONENTS.known[name].options.examples


@pytest.mark.parametrize(("name", "call"), EXAMPLES)
def test_an_example_can_be_called(handbook: Project, name: str, call: str) -> None:
    page = article(handbook, call)
    known = {"stretch": set(handbook.stretches), "muscle": set(handbook.muscles), "reference": set(handbook.references)}
    assert read_calls(page, COMPONENTS.for_authors, known) == []
    assert [c.name for c in page.calls] == [name]


@pytest.mark.parametrize(("name", "call"), EXAMPLES)
def test_an_example_makes_whole_html(handbook: Project, name: str, call: str) -> None:
    html = rendered(handbook, call).removeprefix("# A page\n\n").strip()
    assert html
    assert not re.search(r"\bNone\b|Undefined|\{\{|\{%|[\ue000-\uf8ff]", html)
    opened: list[str] = []
    for closing, tag in re.findall(r"<(/?)([a-z][a-z0-9]*)\b(?:[^>]*[^>/])?>", html):
        if tag in VOID:
            continue
        if closing:
            assert opened
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert opened == []
    ids = [node.attributes["id"] for node in LexborHTMLParser(html).css("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "call"), EXAMPLES)
def test_an_example_has_no_inline_style_or_script(handbook: Project, name: str, call: str) -> None:
    tree = LexborHTMLParser(rendered(handbook, call))
    assert tree.css("script:not([src]), style, [style], [onclick], [onload], iframe") == []


def test_awkward_words_are_escaped(handbook: Project) -> None:
    html = rendered(handbook, r'stretch("half-kneeling", "<b>kneel</b> & \"hold\"")')
    assert "&lt;b&gt;kneel&lt;/b&gt; &amp; &#34;hold&#34;" in html


def test_the_gallery_of_components_is_up_to_date() -> None:
    assert stale_docs(ROOT) == []
    text = gallery(COMPONENTS)
    assert all(f"## `{name}`" in text for name in COMPONENTS.for_authors)


def test_hidden_examples_leave_the_gallery() -> None:
    hidden = [e.call for c in COMPONENTS.for_authors.values() for e in c.options.examples if e.hidden]
    assert hidden
    assert not any(call in gallery(COMPONENTS) for call in hidden)


def test_a_projects_own_component_comes_first(copy: Path) -> None:
    (copy / "overrides/components/which-side/macro.html").write_text("{% macro which_side(here) %}Ours.{% endmacro %}", "utf-8")
    own = Components([copy / "overrides", ROOT / "overrides"])
    assert own.render("which_side", None) == "Ours."
    assert own.known["cite"].folder.is_relative_to(copy)


def test_options_that_are_wrong_are_problems_with_a_place(copy: Path) -> None:
    path = copy / "overrides/components/which-side/options.yml"
    path.write_text("description: x\nautor: true\n", "utf-8")
    told = [str(p) for p in Components([copy / "overrides"]).problems]
    assert told == ["overrides/components/which-side/options.yml:2:1: unknown-key: There is no key “autor” here. Did you mean “author”?"]


def test_the_style_sheet_holds_tokens_first_and_every_component_but_those_that_link_to_their_own() -> None:
    style = COMPONENTS.style()
    assert style.index("--bs-right") < style.index(".side--right")
    for component in COMPONENTS.known.values():
        sheet = component.folder / f"{component.folder.name}.css"
        if sheet.exists():
            assert (sheet.read_text("utf-8").strip() in style) is not component.options.own_style
            linked = f"here.asset('{component.folder.name}.css')" in (component.folder / "macro.html").read_text("utf-8")
            assert linked is component.options.own_style


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ('{% macro m(a, b=1) %}{{ a }}{{ b }}{% endmacro %}{{ m("<", b=2) }}{{ m(*["p"], **{"b": 3}) }}', "&lt;2p3"),
        ('{% macro m() %}<p>{{ caller("x") }}</p>{% endmacro %}{% call(y) m() %}[{{ y }}]{% endcall %}', "<p>[x]</p>"),
        ("{% for n in range(2) %}{{ loop.cycle('a', 'b') }}{% endfor %}", "ab"),
        ("{% set seen = namespace(n=1) %}{% set seen.n = seen.n + 1 %}{{ seen.n }}", "2"),
        ("{{ 'a{}'.format('<') }}", "a&lt;"),
    ],
)
def test_our_templates_call_as_jinja_does(template: str, made: str) -> None:
    assert COMPONENTS.env.from_string(template).render() == made


@pytest.mark.parametrize("value", ["a<b", Text("a&b"), Markup("<p>"), 3, None, Side.RIGHT, Markdown("*a*"), "", Text("'\"")])
def test_what_stands_in_a_page_is_escaped_as_jinja_does(value: object) -> None:
    assert shown(value) == str(escape(value))
    assert COMPONENTS.env.from_string("{{ value }}").render(value=value) == str(escape(value))


def called(template: str, *args: object, **kwargs: object) -> tuple[object, object]:
    """What a macro of ``template`` gives, called by its name and by Jinja itself."""
    macro = COMPONENTS.env.from_string(template).make_module().__dict__["m"]
    return NamedMacro(lambda: macro)(*args, **kwargs), macro(*args, **kwargs)


@pytest.mark.parametrize(
    ("template", "args", "kwargs"),
    [
        ("{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}", ("<",), {}),
        ("{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}", (), {"a": "<"}),
        ("{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}", ("<",), {}),
        ("{% macro m(a) %}{{ a }}{{ varargs }}{% endmacro %}", ("<", 1, 2), {}),
        ("{% macro m(a) %}{{ a }}{{ varargs }}{% endmacro %}", ("<",), {}),
        ("{% macro m(a) %}{{ a }}{{ kwargs }}{% endmacro %}", ("<",), {"b": 1}),
        ("{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}", ("<",), {"caller": str}),
    ],
)
def test_a_macro_called_by_its_name_gives_what_jinja_gives(template: str, args: tuple[object, ...], kwargs: dict[str, object]) -> None:
    one, other = called(template, *args, **kwargs)
    assert one == other
    assert isinstance(one, Markup)


def test_a_macro_with_too_many_arguments_is_refused() -> None:
    with pytest.raises(TypeError, match="not more than 1"):
        called("{% macro m(a) %}{{ a }}{% endmacro %}", 1, 2)


def test_what_is_not_there_cannot_be_called() -> None:
    with pytest.raises(jinja2.UndefinedError, match="nothing"):
        COMPONENTS.env.from_string("{{ nothing() }}").render()

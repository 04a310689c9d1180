"""The staged tree: plain Markdown that another builder makes the same site of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from bothsides.check_site import check_site
from bothsides.cli import main
from bothsides.project import Project
from bothsides.stage import MARKER, STYLE, StageError, read_settings, stage

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"

PLAIN = """
site_name: Plain
docs_dir: tree
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
extra_css: [assets/stylesheets/bothsides.css]
markdown_extensions: [admonition, attr_list, def_list, fenced_code, tables, toc]
validation: {links: {anchors: warn}}
"""


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default site, staged."""
    out = tmp_path_factory.mktemp("plain") / "tree"
    problems, pages = stage(CONFIG, out)
    assert problems == []
    assert pages == len([*out.rglob("*.md")])
    return out


@pytest.fixture(scope="session")
def plain_site(tree: Path) -> Path:
    """The staged tree, built by MkDocs and Material alone."""
    (tree.parent / "mkdocs.yml").write_text(PLAIN, "utf-8")
    build(tree.parent / "mkdocs.yml", tree.parent / "site")
    return tree.parent / "site"


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default site, built with our hooks."""
    site = tmp_path_factory.mktemp("own")
    build(CONFIG, site)
    return site


def build(config: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(config), "-d", str(site)]
    subprocess.run(command, check=True, capture_output=True)


def small(root: Path, config: str = "docs_dir: content\n") -> Path:
    """A project with nothing but a mkdocs.yml and an empty docs folder."""
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(config, "utf-8")
    return root / "mkdocs.yml"


def text_of(page: Path) -> str:
    tree = LexborHTMLParser(page.read_text("utf-8"))
    article = tree.css_first("article")
    assert article is not None
    for extra in article.css(".disclaimer, .headerlink"):
        extra.decompose()
    return " ".join(article.text(separator=" ").split())


@pytest.mark.xdist_group("stage")
def test_another_builder_makes_a_whole_site_of_the_tree(plain_site: Path) -> None:
    problems = [p for p in check_site(plain_site) if not p.place.path.endswith("/404.html")]  # 404.html is that builder's own
    assert problems == []


@pytest.mark.xdist_group("stage")
def test_articles_say_the_same_words_in_another_builders_site(plain_site: Path, own_site: Path, handbook: Project) -> None:
    for uri in handbook.articles:
        name = uri.removesuffix(".md") + ".html"
        assert text_of(plain_site / name) == text_of(own_site / name)


@pytest.mark.xdist_group("stage")
def test_stretches_name_the_same_sides_in_another_builders_site(plain_site: Path, own_site: Path, handbook: Project) -> None:
    for id_ in handbook.stretches:
        pages = [LexborHTMLParser((site / f"stretches/{id_}.html").read_text("utf-8")) for site in (plain_site, own_site)]
        sides = [[n.text() for n in page.css("ol .side")] for page in pages]
        steps = [
            [" ".join(n.text().split()) for n in page.css("ol > li") if not n.css_first("[id]") and "id" not in n.attributes]
            for page in pages
        ]
        assert sides[0] == sides[1]
        assert steps[0] == steps[1]
        assert steps[0]


def test_the_tree_needs_nothing_of_ours(tree: Path) -> None:
    for path in tree.rglob("*.md"):
        assert not any("\ue000" <= character <= "\uf8ff" for character in path.read_text("utf-8"))
    assert not [*tree.rglob("*.yml"), *tree.rglob("*.csl")]
    assert ".side--left" in (tree / STYLE).read_text("utf-8")


def test_every_page_keeps_its_title_and_description(tree: Path, handbook: Project) -> None:
    wanted = {uri: (article.front.title, article.front.description) for uri, article in handbook.articles.items()}
    wanted |= {f"stretches/{id_}.md": (stretch.title, stretch.summary) for id_, stretch in handbook.stretches.items()}
    for uri, (title, description) in wanted.items():
        front = yaml.safe_load((tree / uri).read_text("utf-8").split("---\n")[1])
        assert (front["title"], front["description"]) == (title, description)


def test_macros_within_a_line_link_to_markdown_files(tree: Path) -> None:
    assert "[Half-kneeling hip flexor stretch](../stretches/half-kneeling.md)" in (tree / "programmes/on-the-floor.md").read_text("utf-8")


def test_blocks_of_html_hold_no_blank_line_and_stand_apart(tree: Path) -> None:
    lines = (tree / "index.md").read_text("utf-8").splitlines()
    blocks = [number for number, line in enumerate(lines) if line.startswith(("<aside", "<ul", "<div", "<section"))]
    assert len(blocks) >= 4
    for number in blocks:
        assert lines[number - 1] == ""
        assert number + 1 == len(lines) or lines[number + 1] == ""


def test_titles_with_signs_of_markdown_stay_titles(copy: Path) -> None:
    path = copy / "stretches/low-lunge.yml"
    title = "# 1. A *low* lunge_ [x] `y` <b> & {z}"
    path.write_text(path.read_text("utf-8").replace("title: Low lunge", f"title: '{title}'"), "utf-8")
    problems, pages = stage(copy / "mkdocs.yml", copy / "tree")
    assert problems == []
    assert pages
    (copy / "plain.yml").write_text(PLAIN, "utf-8")
    build(copy / "plain.yml", copy / "site")
    page = LexborHTMLParser((copy / "site/stretches/low-lunge.html").read_text("utf-8"))
    heading = page.css_first("h1")
    assert heading is not None
    assert heading.text(deep=False).strip() == title
    links = LexborHTMLParser((copy / "site/programmes/on-the-floor.html").read_text("utf-8")).css('a[href$="low-lunge.html"]')
    assert title in [" ".join(link.text().split()) for link in links]


def test_other_files_are_copied_and_hidden_ones_are_not(copy: Path) -> None:
    (copy / "content/images").mkdir()
    (copy / "content/images/a.svg").write_text("<svg/>", "utf-8")
    (copy / "content/.notes").write_text("mine", "utf-8")
    stage(copy / "mkdocs.yml", copy / "tree")
    assert (copy / "tree/images/a.svg").read_text("utf-8") == "<svg/>"
    assert not (copy / "tree/.notes").exists()


def test_a_link_out_of_the_project_is_not_followed(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("secret", "utf-8")
    (copy / "content/a.txt").symlink_to(secret)
    problems, pages = stage(copy / "mkdocs.yml", copy / "tree")
    assert [(p.code, p.place.path) for p in problems] == [("link-outside", "content/a.txt")]
    assert pages == 0
    assert not (copy / "tree").exists()


def test_an_article_at_the_address_of_a_stretch_is_refused(copy: Path) -> None:
    (copy / "content/stretches/low-lunge.md").write_text((copy / "content/glossary.md").read_text("utf-8"), "utf-8")
    problems, pages = stage(copy / "mkdocs.yml", copy / "tree")
    assert ("same-address", "content/stretches/low-lunge.md") in [(p.code, p.place.path) for p in problems]
    assert pages == 0


def test_an_earlier_stage_is_replaced_as_a_whole(copy: Path) -> None:
    stage(copy / "mkdocs.yml", copy / "tree")
    (copy / "stretches/zz.yml").write_text((copy / "stretches/low-lunge.yml").read_text("utf-8"), "utf-8")
    stage(copy / "mkdocs.yml", copy / "tree")
    assert (copy / "tree/stretches/zz.md").is_file()
    (copy / "stretches/zz.yml").unlink()
    stage(copy / "mkdocs.yml", copy / "tree")
    assert not (copy / "tree/stretches/zz.md").exists()
    assert not [path for path in copy.iterdir() if path.name.startswith(".tree")]


def test_two_stages_are_the_same_to_the_byte(copy: Path, tree: Path) -> None:
    stage(CONFIG, copy / "tree")
    files = {p.relative_to(tree): p.read_bytes() for p in tree.rglob("*") if p.is_file()}
    assert files == {p.relative_to(copy / "tree"): p.read_bytes() for p in (copy / "tree").rglob("*") if p.is_file()}


def test_an_empty_folder_is_taken(copy: Path) -> None:
    (copy / "tree").mkdir()
    assert stage(copy / "mkdocs.yml", copy / "tree")[1]


def test_an_error_leaves_the_earlier_stage_as_it_was(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stage(copy / "mkdocs.yml", copy / "tree")
    before = (copy / "tree/index.md").read_bytes()
    path = copy / "content/index.md"
    path.write_text(path.read_text("utf-8") + '\n{{ stretch("nobody") }}\n', "utf-8")
    assert main(["stage", str(copy / "tree"), "-f", str(copy / "mkdocs.yml")]) == 1
    assert "content/index.md:" in capsys.readouterr().err
    assert (copy / "tree/index.md").read_bytes() == before


def test_the_command_says_how_many_pages_it_wrote(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stage", str(copy / "tree"), "-f", str(copy / "mkdocs.yml")]) == 0
    assert f"{len([*(copy / 'tree').rglob('*.md')])} pages in" in capsys.readouterr().err


@pytest.mark.parametrize("out", [".", "content", "content/sub", "stretches", "overrides/x", "hooks", ".."])
def test_the_project_itself_is_never_written_to(tmp_path: Path, out: str, capsys: pytest.CaptureFixture[str]) -> None:
    config = small(tmp_path / "project")
    assert main(["stage", str(tmp_path / "project" / out), "-f", str(config)]) == 2
    assert "choose another folder" in capsys.readouterr().err


def test_a_docs_folder_elsewhere_is_not_written_to_either(tmp_path: Path) -> None:
    config = small(tmp_path / "project", "docs_dir: ../words\n")
    (tmp_path / "words/sub").mkdir(parents=True)
    for out in ("words", "words/sub/new"):
        with pytest.raises(StageError, match="choose another folder"):
            stage(config, tmp_path / out)


def test_a_folder_with_files_of_others_is_refused(tmp_path: Path) -> None:
    config = small(tmp_path / "project")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/letter.txt").write_text("mine", "utf-8")
    with pytest.raises(StageError, match="not empty"):
        stage(config, tmp_path / "out")
    assert (tmp_path / "out/letter.txt").read_text("utf-8") == "mine"


def test_a_file_that_somebody_added_to_a_stage_is_not_lost(tmp_path: Path) -> None:
    config = small(tmp_path / "project")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / MARKER).write_text("index.md\n", "utf-8")
    (tmp_path / "out/letter.txt").write_text("mine", "utf-8")
    with pytest.raises(StageError, match=r"letter\.txt; move it away"):
        stage(config, tmp_path / "out")


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    config = small(tmp_path / "project")
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(StageError, match="is a file"):
        stage(config, tmp_path / "out")


def test_a_folder_that_cannot_be_written_is_said_in_one_line(copy: Path) -> None:
    (copy / "file").write_text("", "utf-8")
    with pytest.raises(StageError, match="cannot write to"):
        stage(copy / "mkdocs.yml", copy / "file/tree")


@pytest.mark.parametrize(
    "typed",
    [
        "docs_dir: content\n",
        "docs_dir: !ENV [NOT_SET_ANYWHERE, content]\n",
        "docs_dir: !ENV WORDS\n",
        "docs_dir: content\nmarkdown_extensions:\n  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }\n",
        "docs_dir: content\nplugins:\n  - x: !relative $config_dir\n  - y: !!python/object/apply:os.system ['false']\n",
    ],
)
def test_tags_that_only_mkdocs_knows_do_no_harm(tmp_path: Path, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORDS", "content")
    settings = read_settings(small(tmp_path, typed))
    assert settings.docs == (tmp_path / "content").resolve()
    assert settings.language == "en"
    assert settings.directory_urls


def test_settings_are_inherited_as_in_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("docs_dir: content\nuse_directory_urls: false\ntheme: {name: material, language: en}\n", "utf-8")
    settings = read_settings(small(tmp_path / "own", "INHERIT: ../base.yml\ntheme: {font: false}\n"))
    assert not settings.directory_urls
    assert settings.language == "en"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("docs_dir: [\n", "cannot be read"),
        ("- a\n", "holds no settings"),
        ("docs_dir: nowhere\n", "is not a folder"),
        ("docs_dir: content\ntheme: {language: xx}\n", "no language “xx”"),
        ("INHERIT: mkdocs.yml\n", "inherits from itself"),
    ],
)
def test_a_mkdocs_yml_that_cannot_be_used_is_said_in_one_line(
    tmp_path: Path, typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = small(tmp_path, typed)
    assert main(["stage", str(tmp_path / "out"), "-f", str(config)]) == 2
    shown = capsys.readouterr().err
    assert told in shown
    assert shown.count("\n") == 1


def test_staging_never_imports_mkdocs(tmp_path: Path) -> None:
    call = f"main(['stage', {str(tmp_path / 'out')!r}, '-f', {str(CONFIG)!r}])"
    script = f"import sys; from bothsides.cli import main; {call}; print('mkdocs' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment)
    assert done.stdout.strip() == "False"

"""A clinic's site lies on the handbook: what it adds, replaces and leaves out, and what it cannot take out."""

import shutil
from pathlib import Path

import pytest

from bothsides.layers import ALWAYS
from bothsides.model import Level
from bothsides.project import Project
from bothsides.stage import load_site, stage

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = "---\ntitle: {0}\ndescription: What {0} says.\nreview: {{due: 2027-11-22}}\n---\n# {0}\n\n{1}\n"


def load(site: Path) -> Project:
    return load_site(site / "mkdocs.yml")


def told(site: Path) -> list[str]:
    return [str(p) for p in load(site).problems]


def clinic(site: Path, line: str) -> None:
    path = site / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("    logo: assets/logo.svg\n", f"    logo: assets/logo.svg\n    {line}\n"), "utf-8")


def article(site: Path, name: str, text: str = "Words.") -> None:
    path = site / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ARTICLE.format("Our own page", text), "utf-8")


def withdraw(site: Path, name: str) -> None:
    text = (ROOT / "stretches" / f"{name}.yml").read_text("utf-8")
    status = "status:\n  withdrawn: Our bed is too soft for it.\n  replacement: knee-to-chest\n"
    (site / "stretches" / f"{name}.yml").write_text(text + status, "utf-8")


def test_a_new_site_has_the_whole_handbook_and_no_problem(clinic_site: Path, handbook: Project) -> None:
    project = load(clinic_site)
    assert project.problems == []
    assert set(project.stretches) == set(handbook.stretches)
    assert set(project.articles) == {*handbook.articles, "from-us.md"}


def test_a_stretch_of_its_own_is_added_and_one_of_the_same_name_replaces(clinic_site: Path, handbook: Project) -> None:
    text = (ROOT / "stretches/low-lunge.yml").read_text("utf-8")
    (clinic_site / "stretches/our-lunge.yml").write_text(text, "utf-8")
    (clinic_site / "stretches/low-lunge.yml").write_text(text.replace("title: ", "title: Our ", 1), "utf-8")
    project = load(clinic_site)
    assert project.problems == []
    assert set(project.stretches) == {*handbook.stretches, "our-lunge"}
    assert project.stretches["low-lunge"].title.startswith("Our ")
    assert list(project.stretches) == sorted(project.stretches)


def test_an_article_of_the_same_path_replaces_the_handbooks(clinic_site: Path) -> None:
    article(clinic_site, "causes.md")
    project = load(clinic_site)
    assert project.problems == []
    assert project.articles["causes.md"].front.title == "Our own page"


def test_what_is_wrong_in_a_file_of_the_site_is_shown_with_its_own_path(clinic_site: Path) -> None:
    article(clinic_site, "more.md", '{{ stretch("knee-to-chst") }}')
    assert told(clinic_site) == ["content/more.md:8:13: unknown-id: No stretch has the id “knee-to-chst”. Did you mean “knee-to-chest”?"]


def test_a_source_of_its_own_is_added_to_the_handbooks(clinic_site: Path) -> None:
    text = (ROOT / "content/references.yml").read_text("utf-8")
    entry = text[text.index("- id: owen-2020") :].split("\n- id:")[0].replace("owen-2020", "ours-2026")
    (clinic_site / "content/references.yml").write_text(entry + "\n", "utf-8")
    article(clinic_site, "more.md", 'Some words. {{ cite("ours-2026", "owen-2020") }}')
    assert told(clinic_site) == []


def test_a_source_of_its_own_that_nobody_cites_is_told_but_none_of_the_handbooks(clinic_site: Path) -> None:
    text = (ROOT / "content/references.yml").read_text("utf-8")
    entry = text[text.index("- id: owen-2020") :].split("\n- id:")[0].replace("owen-2020", "ours-2026")
    (clinic_site / "content/references.yml").write_text(entry + "\n", "utf-8")
    clinic(clinic_site, "leave_out: [causes.md, questions.md, what-stretching-does.md, how-long-how-often.md]")
    assert [line.split(": ")[2] for line in told(clinic_site)] == [
        "No page cites “ours-2026”. Cite it with {{ cite(…) }} where it supports a sentence, or take it out."
    ]


def test_pages_and_stretches_can_be_left_out(clinic_site: Path) -> None:
    clinic(clinic_site, "leave_out: [causes.md, stretches/low-lunge.md]")
    project = load(clinic_site)
    assert project.problems == []
    assert "causes.md" not in project.articles
    assert "low-lunge" not in project.stretches


def test_a_programme_that_lists_a_stretch_that_is_left_out_is_a_problem(clinic_site: Path) -> None:
    clinic(clinic_site, "leave_out: [stretches/knee-drops.md]")
    found = told(clinic_site)
    assert found
    assert all("withdrawn-offered: “knee-drops” is left out by extra.clinic. Leave programmes/" in line for line in found)


@pytest.mark.parametrize("page", ALWAYS)
def test_a_page_that_keeps_readers_safe_cannot_be_left_out(clinic_site: Path, page: str) -> None:
    clinic(clinic_site, f"leave_out: [{page}]")
    found = told(clinic_site)
    assert len(found) == 1
    assert f"page-must-stay: “{page}” cannot be left out" in found[0]
    assert found[0].startswith("mkdocs.yml:")


def test_leaving_out_what_is_not_there_or_is_its_own_is_a_problem(clinic_site: Path) -> None:
    clinic(clinic_site, "leave_out: [cause.md, from-us.md]")
    first, second = told(clinic_site)
    assert first.endswith("unknown-id: There is no page “cause.md”. Did you mean “causes.md”?")
    assert second.endswith("own-page-left-out: “from-us.md” is this site's own page. Delete from-us.md, or do not leave it out.")


def test_a_safety_page_of_its_own_has_to_say_at_least_as_much(clinic_site: Path) -> None:
    article(clinic_site, "safety.md", "All is well.")
    found = told(clinic_site)
    assert any("page-must-stay: This safety page leaves out what the handbook's says" in line for line in found)
    article(clinic_site, "safety.md", "{{ warning_cards() }}\n\n{{ pain_rule() }}\n\n{{ which_side() }}\n\nAnd more.")
    assert not any("page-must-stay" in line for line in told(clinic_site))


def test_the_safety_record_is_added_to(clinic_site: Path, handbook: Project) -> None:
    more = (
        "cards:\n  - level: today\n    signs:\n      - text: Anything after our own procedure.\n"
        "pain_rule:\n  - text: Stop when we told you to.\ndisclaimer: We are a clinic.\n"
    )
    (clinic_site / "content/safety.yml").write_text(more, "utf-8")
    project = load(clinic_site)
    assert project.problems == []
    assert project.safety is not None
    assert handbook.safety is not None
    today = {card.level: [str(s.text) for s in card.signs] for card in project.safety.cards}[Level.TODAY]
    assert today[-1] == "Anything after our own procedure."
    assert len(today) == len({card.level: card.signs for card in handbook.safety.cards}[Level.TODAY]) + 1
    assert str(project.safety.pain_rule[-1].text) == "Stop when we told you to."
    assert project.safety.disclaimer == f"{handbook.safety.disclaimer} We are a clinic."


def test_nothing_can_be_taken_out_of_the_safety_record(clinic_site: Path) -> None:
    text = (ROOT / "content/safety.yml").read_text("utf-8")
    first, second = text.index("      - text: Trouble starting to pee."), text.index("      - text: Losing control")
    text = text[:first] + text[second:]
    (clinic_site / "content/safety.yml").write_text(text, "utf-8")
    found = told(clinic_site)
    assert found
    assert all("content/safety.yml:" in line and "This file adds to the handbook's safety record" in line for line in found)


def test_the_disclaimer_of_a_clinic_stands_behind_the_handbooks(clinic_site: Path, handbook: Project) -> None:
    clinic(clinic_site, "disclaimer: We are closed at night.")
    project = load(clinic_site)
    assert project.safety is not None
    assert handbook.safety is not None
    assert project.safety.disclaimer == f"{handbook.safety.disclaimer} We are closed at night."


def test_the_number_of_the_country_replaces_the_general_words_everywhere(clinic_site: Path) -> None:
    clinic(clinic_site, "country: GB")
    project = load(clinic_site)
    assert project.problems == []
    assert project.safety is not None
    emergency = project.safety.cards[0]
    assert emergency.title == "Call 999 now"
    assert str(emergency.do).startswith("Call 999 now.")
    assert project.safety.emergency == "999"


def test_no_article_or_record_types_the_emergency_numbers_itself() -> None:
    texts = [p for folder in ("content", "stretches") for p in (ROOT / folder).rglob("*.*") if p.suffix in {".md", ".yml"}]
    typed = [p for p in texts if "112, 911" in p.read_text("utf-8")]
    assert [p.name for p in typed] == ["safety.yml"]
    assert typed[0].read_text("utf-8").count("112, 911") == 1


def test_without_a_number_the_general_words_stay(handbook: Project) -> None:
    assert handbook.safety is not None
    assert "{emergency" not in handbook.safety.model_dump_json()
    assert handbook.safety.cards[0].title == "Call an emergency number now"
    assert "your local emergency number (112, 911, 999 …)" in handbook.safety.cards[0].do


def test_a_withdrawn_stretch_keeps_its_address_and_is_offered_nowhere(clinic_site: Path) -> None:
    from bothsides.page import Here, make_stretch

    withdraw(clinic_site, "bed-edge")
    project = load(clinic_site)
    assert project.errors == []
    library = project.library
    assert library is not None
    page = make_stretch(project.stretches["bed-edge"], library).html
    assert "Our bed is too soft for it." in page
    assert 'href="knee-to-chest.html"' in page
    assert 'data-warnings="short"' in page
    assert 'class="steps' not in page
    here = Here(library, "index.md")
    components = library.components
    for offer in ("stretch_cards", "stretch_table"):
        ids = list(project.stretches) if offer == "stretch_cards" else []
        html = str(components.render(offer, here, *ids))
        assert "knee-to-chest.html" in html
        assert "bed-edge.html" not in html
    for stretch in project.stretches.values():
        if stretch.id != "bed-edge" and "bed-edge" in (*stretch.easier, *stretch.harder):
            assert "bed-edge.html" not in make_stretch(stretch, library).html


def test_an_article_that_asks_for_the_card_of_a_withdrawn_stretch_is_warned(clinic_site: Path) -> None:
    withdraw(clinic_site, "bed-edge")
    article(clinic_site, "more.md", '{{ stretch_cards("knee-to-chest", "bed-edge") }}')
    project = load(clinic_site)
    assert project.errors == []
    found = [str(p) for p in project.problems if p.place.path == "content/more.md"]
    expected = "withdrawn-card: “bed-edge” is withdrawn, so its card is not shown. Name “knee-to-chest” instead."
    assert found == [f"content/more.md:8:36: {expected}"]


def test_a_programme_that_lists_a_withdrawn_stretch_is_a_problem_with_a_hint(clinic_site: Path) -> None:
    withdraw(clinic_site, "knee-drops")
    found = [line for line in told(clinic_site) if "withdrawn-offered" in line]
    assert found
    assert all("“knee-drops” is withdrawn: Our bed is too soft for it. Offer “knee-to-chest” instead." in line for line in found)


def test_what_is_offered_in_place_of_a_withdrawn_stretch_is_on_offer(clinic_site: Path) -> None:
    withdraw(clinic_site, "bed-edge")
    clinic(clinic_site, "leave_out: [stretches/knee-to-chest.md]")
    found = [line for line in told(clinic_site) if "bed-edge.yml" in line]
    assert len(found) == 1
    assert found[0].endswith("“knee-to-chest” is left out by extra.clinic. Name a stretch that readers can do instead.")


def test_the_staged_tree_of_a_clinic_holds_the_handbook_and_the_clinic(clinic_site: Path, tmp_path: Path) -> None:
    clinic(clinic_site, "leave_out: [causes.md, stretches/low-lunge.md]")
    problems, pages = stage(clinic_site / "mkdocs.yml", tmp_path / "tree")
    assert problems == []
    assert pages == len(list((tmp_path / "tree").rglob("*.md")))
    tree = {path.relative_to(tmp_path / "tree").as_posix(): path.read_text("utf-8") for path in (tmp_path / "tree").rglob("*.md")}
    assert {"from-us.md", "safety.md", "stretches/half-kneeling.md"} <= set(tree)
    assert not {"causes.md", "stretches/low-lunge.md"} & set(tree)
    linked = {name: text for name, text in tree.items() if not name.startswith(("for-clinics/", "for-authors/"))}  # examples
    assert not [name for name, text in linked.items() if "causes.md" in text or "low-lunge.md" in text or "low-lunge.html" in text]
    assert all("North Street Physiotherapy" in text and "data-disclaimer" in text for text in tree.values())
    assert "--bs-brand" in (tmp_path / "tree/assets/stylesheets/bothsides.css").read_text("utf-8")


def test_a_site_without_a_base_has_only_what_it_holds_itself(tmp_path: Path) -> None:
    (tmp_path / "stretches").mkdir()
    shutil.copy(ROOT / "stretches/knee-to-chest.yml", tmp_path / "stretches")
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\n", "utf-8")
    project = load(tmp_path)
    assert list(project.stretches) == ["knee-to-chest"]
    assert project.articles == {}

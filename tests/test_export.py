"""What the browser gets: session data from the same record as the page, scripts under names that their content gives."""

import gzip
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from bothsides.export import lean, publish
from bothsides.handout.index import pictures
from bothsides.model import Withdrawn
from bothsides.page import Here, Library, make_stretch
from bothsides.project import Project
from bothsides.source import Text

BUDGET = 25_000  # bytes with gzip: every script of ours, over Material's own
ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


@pytest.fixture(scope="module")
def library(handbook: Project) -> Library:
    assert handbook.library is not None
    return handbook.library


@pytest.fixture(scope="module")
def published(library: Library) -> tuple[Library, Mapping[str, str]]:
    return publish(library)


def items(html: str, side: str, part: str) -> list[str]:
    return [" ".join(n.text().split()) for n in LexborHTMLParser(html).css(f".side-block--{side} .steps--{part} > li")]


def plans(library: Library) -> dict[str, dict[str, Any]]:
    """The plan of every session by its key, as the browser gets it."""
    _, files = publish(library)
    made = [json.loads(text.partition("] = ")[2].rstrip(";\n")) for path, text in files.items() if "/session/" in path]
    return {plan["key"]: plan for plan in made}


def plain(html: str) -> str:
    return " ".join(LexborHTMLParser(f"<p>{html}</p>").text().split())


def test_a_session_says_what_its_page_says_word_for_word_on_either_side(library: Library) -> None:
    made = plans(library)
    for stretch in library.stretches.values():
        html = make_stretch(stretch, library).html
        (exercise,) = made[f"stretches/{stretch.id}"]["exercises"]
        for side, words in exercise["sides"].items():
            shown = "right" if side == "both" else side
            for part in ("get_in", "steps", "get_out"):
                assert [plain(step["text"]) for step in words[part]] == items(html, shown, part), (stretch.id, side, part)


def test_a_session_times_what_the_record_says(library: Library) -> None:
    for key, plan in plans(library).items():
        for exercise in plan["exercises"]:
            dose = library.stretches[exercise["id"]].dose
            assert exercise["rest"] == dose.rest.most, key
            assert exercise["limits"]["hold"] == [dose.limits.hold.least, dose.limits.hold.most]
            if key.startswith("stretches/"):
                assert exercise["hold"] == [dose.hold.least, dose.hold.most]
                assert exercise["repetitions"] == [dose.repetitions.least, dose.repetitions.most]


def test_a_stretch_with_two_sides_has_words_for_both_and_any_other_for_one(library: Library) -> None:
    for plan in plans(library).values():
        for exercise in plan["exercises"]:
            sides = ["right", "left"] if library.stretches[exercise["id"]].heading else ["both"]
            assert list(exercise["sides"]) == sides


def test_a_programme_has_its_own_doses_and_notes_in_its_own_order(library: Library) -> None:
    front = library.articles["programmes/in-bed.md"].programme
    assert front is not None
    made = plans(library)["programmes/in-bed"]["exercises"]
    assert [e["id"] for e in made] == [str(item.stretch) for item in front.stretches]
    changed = next(e for e in made if e["id"] == "bed-leg-slide")
    assert changed["hold"] == [15, 15]
    assert changed["note"] == "Slide only as far as your back stays still."


def test_a_withdrawn_stretch_has_no_session_and_is_in_none(library: Library) -> None:
    withdrawn = Withdrawn(withdrawn=Text("For this test."), replacement=Text("bed-edge"))
    gone = library.stretches["knee-drops"].model_copy(update={"status": withdrawn})
    made = plans(replace(library, stretches={**library.stretches, "knee-drops": gone}))
    assert "stretches/knee-drops" not in made
    assert "knee-drops" not in json.dumps(made)


def test_names_follow_the_content_and_pages_ask_for_those_names(published: tuple[Library, Mapping[str, str]]) -> None:
    library, files = published
    assert set(library.assets.values()) == set(files)
    assert all(re.search(r"\.[0-9a-f]{8}\.(?:js|css|svg)$", name) for name in files)
    here = Here(library, "stretches/bed-edge.md")
    html = str(library.components.render("session", here, "stretches/bed-edge", "Bed-edge"))
    asked = re.findall(r'(?:src|data-source)="\.\./([^"]+)"', html)
    assert len(asked) == 2
    assert set(asked) <= set(files)


def test_two_builds_of_one_source_give_the_same_files(library: Library, published: tuple[Library, Mapping[str, str]]) -> None:
    assert publish(library)[1] == published[1]


def test_a_page_asks_for_a_script_once_however_often_it_carries_the_component(published: tuple[Library, Mapping[str, str]]) -> None:
    here = Here(published[0], "index.md")
    assert "<script" in here.script("session")
    assert here.script("session") == here.script("practice_log") == here.script("side_tabs") == ""
    assert "<script" in here.script("chooser")


def test_a_clinic_may_say_that_its_devices_are_shared(library: Library, published: tuple[Library, Mapping[str, str]]) -> None:
    _, files = publish(replace(library, shared_device=True))
    script = next(text for name, text in files.items() if "/exercise." in name)
    assert "bothsidesShared = true" in script
    assert all("bothsidesShared = true" not in text for text in published[1].values())


def test_all_scripts_of_readers_together_keep_their_budget(published: tuple[Library, Mapping[str, str]]) -> None:
    library, files = published
    clinics = {"handout.js", "handout-index.js", "qr.js"}  # the builder of handouts, on one page of its own
    own = [name for name in library.assets if name.endswith(".js") and "/" not in name and name not in clinics]
    scripts = [files[library.assets[name]].encode() for name in own]
    assert {"site.js", "exercise.js", "session.js", "motion.js", "chooser.js"} <= set(own)
    folder = Path(__file__).parent.parent / "overrides" / "components"
    later = [(folder / "offline/worker/sw.js").read_bytes()]
    others = [
        path.read_bytes() for name in ("scripts", "vendor") for path in sorted((ASSETS / name).rglob("*.js")) if path.stem != "lean-qr"
    ]
    assert sum(len(gzip.compress(text, 6)) for text in [*scripts, *later, *others]) < BUDGET


@pytest.mark.parametrize(
    "line",
    [
        'const address = "https://example.org/";',
        "a = b * c;",
        "const two = 2 /* or more */ + n;",
        'say("/* no comment */");',
    ],
)
def test_lines_that_do_something_stay_as_they_are(line: str) -> None:
    assert lean(f"  {line}\n") == f"{line}\n"


def test_types_of_jsdoc_within_a_line_are_left_out() -> None:
    assert lean("const two = (/** @type {number} */ n) => n;\n/** @type {A} */ (node).run();\n") == "const two = (n) => n;\n(node).run();\n"


@pytest.mark.parametrize("line", ["// a word", "/** A word. */", "/** @type {string} */", " * more of it", " */", "/**"])
def test_lines_that_are_comments_are_left_out(line: str) -> None:
    assert lean(f"{line}\nrun();\n") == "run();\n"


class Reached(Text):
    """A step that names the pose it reaches."""

    pose: str | None = None


def step(text: str, pose: str | None = None) -> Reached:
    made = Reached(text)
    made.pose = pose
    return made


def test_a_step_shows_the_last_pose_that_was_reached_and_getting_in_shows_where_it_leads(library: Library) -> None:
    steps = {
        "get_in": (step("Sit."),),
        "steps": (step("Bend.", "bent"), step("Wait."), step("Lean.", "far"), step("Stay.")),
        "get_out": (step("Rise."), step("Rest.")),
    }
    stretch = library.stretches["bed-edge"].model_copy(update=steps)
    made = plans(replace(library, stretches={**library.stretches, "bed-edge": stretch}))["stretches/bed-edge"]["exercises"][0]["sides"][
        "left"
    ]
    assert [s.get("pose") for s in made["get_in"]] == ["bent"]
    assert [s.get("pose") for s in made["steps"]] == ["bent", "bent", "far", "far"]
    assert [s.get("pose") for s in made["get_out"]] == ["far", None]


def held(library: Library, id_: str) -> dict[str, Any]:
    words: dict[str, Any] = plans(library)[f"stretches/{id_}"]["exercises"][0]["sides"]
    side: dict[str, Any] = words.get("right") or words["both"]
    return side


def test_a_hold_shows_where_to_stay_and_after_a_rest_the_way_there_again(library: Library) -> None:
    words = held(library, "half-kneeling")
    assert words["held"] == 4
    (hold,) = words["holds"]
    assert hold["pose"] == "eased"
    assert plain(hold["text"]) == "Stay there and breathe."
    assert plain(hold["again"]).startswith("Ease your hips forward until you feel a mild pull")
    assert plain(hold["again"]).endswith("Stay there and breathe.")


def test_a_stretch_that_ends_where_it_began_is_held_before_it_goes_back(library: Library) -> None:
    words = held(library, "bed-leg-slide")
    (hold,) = words["holds"]
    assert (plain(hold["text"]), hold["pose"]) == ("Stay there and breathe.", "long")
    assert plain(words["steps"][words["held"] + 1]["text"]).startswith("Slide your right heel back")


def test_where_sides_alternate_each_hold_shows_the_way_to_its_side(library: Library) -> None:
    words = held(library, "knee-drops")
    assert words["held"] == len(words["steps"])
    left, right = words["holds"]
    assert (left["pose"], right["pose"]) == ("to-the-left", "to-the-right")
    assert "sink slowly to the left" in plain(left["text"])
    assert "to the right" not in plain(left["text"])


def test_every_step_and_hold_of_a_session_names_a_pose_that_has_a_figure(
    library: Library, published: tuple[Library, Mapping[str, str]]
) -> None:
    for stretch in library.stretches.values():
        sides = plans(library)[f"stretches/{stretch.id}"]["exercises"][0]["sides"]
        drawn = pictures(stretch, library)
        for side, words in sides.items():
            shown = {figure["pose"] for figure in drawn[side]}
            assert {hold["pose"] for hold in words["holds"]} <= shown
            assert {step["pose"] for step in words["get_in"] + words["steps"]} <= shown
            assert words["get_out"][0]["pose"] in shown

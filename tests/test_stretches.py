"""What is promised of our own stretches, file by file."""

import pytest

from bothsides.model import Stretch
from bothsides.page.stretch import sided_texts
from bothsides.project import Project
from bothsides.sides.words import mirror, understand

from .conftest import ROOT

IDS = sorted(p.stem for p in (ROOT / "stretches").glob("*.yml"))
SEED = {
    "standing-hip-flexor": "hip-flexor",
    "half-kneeling": "hip-flexor",
    "chair-half-kneeling": "hip-flexor",
    "half-kneeling-with-stick": "hip-flexor",
    "low-lunge": "hip-flexor",
    "bed-edge": "hip-flexor",
    "knee-to-chest": "hip-flexor",
    "figure-four": "companion",
    "knee-drops": "companion",
    "butterfly": "companion",
    "childs-pose": "companion",
}


@pytest.fixture
def stretch(handbook: Project, request: pytest.FixtureRequest) -> Stretch:
    return handbook.stretches[request.param]


each = pytest.mark.parametrize("stretch", IDS, indirect=True)


def test_all_eleven_of_the_seed_are_here_in_their_role_and_at_least_seven_more(handbook: Project) -> None:
    assert {id_: handbook.stretches[id_].role.value for id_ in SEED} == SEED
    assert len(handbook.stretches) >= len(SEED) + 7


def test_there_is_one_for_bed_chair_and_standing_without_kneeling(handbook: Project) -> None:
    for setting in ("bed", "chair", "standing"):
        fitting = [s for s in handbook.stretches.values() if setting in s.setting and s.role == "hip-flexor" and not s.kneeling]
        assert fitting, setting


@each
def test_a_companion_says_that_it_is_no_hip_flexor_stretch(stretch: Stretch) -> None:
    assert ("not a hip-flexor stretch" in stretch.summary) == (stretch.role == "companion")


@each
def test_steps_are_one_action_in_a_short_sentence(stretch: Stretch) -> None:
    for text in (*stretch.get_in, *stretch.steps, *stretch.get_out):
        for sentence in text.rstrip(".").split(". "):
            assert len(sentence.split()) <= 22, text


@each
def test_standing_on_one_leg_comes_with_a_hand_hold(stretch: Stretch) -> None:
    words = " ".join((*stretch.get_in, *stretch.steps)).lower()
    if "standing" in stretch.setting or stretch.balance != "none":
        assert "hold" in words or "hand" in words


@each
def test_who_goes_down_to_the_floor_is_told_how_to_get_up(stretch: Stretch) -> None:
    if stretch.getting_down == "to the floor":
        out = " ".join(stretch.get_out).lower()
        assert any(word in out for word in ("stand", "get up", "chair", "hands and knees"))


@each
def test_every_text_reads_for_the_left_side_and_back(stretch: Stretch) -> None:
    for text in sided_texts(stretch):
        assert mirror(mirror(text)) == text


@each
def test_a_unilateral_stretch_names_both_legs_somewhere(stretch: Stretch) -> None:
    if stretch.laterality == "unilateral":
        sides = {w.side for text in sided_texts(stretch) for w in understand(text)} - {None}
        assert sides == {"right", "left"}


@each
def test_a_hip_flexor_stretch_stretches_the_right_side_or_both(stretch: Stretch) -> None:
    wanted = "right" if stretch.laterality == "unilateral" else "both"
    flexors = {"iliopsoas", "psoas-major", "iliacus", "rectus-femoris", "quadriceps"}
    if stretch.role == "hip-flexor":
        limbs = {limb for muscle, limb in stretch.muscles.items() if muscle in flexors}
        assert limbs == {wanted}


@each
def test_evidence_says_what_it_speaks_of_and_pain_is_not_left_out(stretch: Stretch) -> None:
    assert "pain" in {e.outcome for e in stretch.evidence}
    assert all(e.references for e in stretch.evidence if e.strength != "none")


@each
def test_no_page_claims_a_review_that_did_not_happen(stretch: Stretch) -> None:
    assert stretch.review.reviewer is None

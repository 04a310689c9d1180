"""Spanish side words, and translations held against their originals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bothsides.cli import main
from bothsides.language import with_sides
from bothsides.sides.document import check_document
from bothsides.sides.gender import slips
from bothsides.sides.translation import original_of
from bothsides.sides.words import Side, mirror, understand
from bothsides.source import SourceFile

ORIGINAL = """# Kneeling stretch

1. Kneel on your right knee, with your left foot in front.
2. Squeeze your right buttock.
3. Rest the left hand on the left thigh.

Switch legs.
"""
TRANSLATION = """# Estiramiento de rodillas

1. Arrodíllate sobre la rodilla derecha, con el pie izquierdo delante.
2. Aprieta el glúteo derecho.
3. Apoya la mano izquierda en el muslo izquierdo.

Cambia de pierna.
"""

AGREES = [
    "Dobla la rodilla izquierda.",
    "DOBLA LA RODILLA IZQUIERDA.",
    "Apoya el pie derecho en el suelo.",
    "Levanta las manos derecha e izquierda.",
    "Estira los brazos izquierdo y derecho.",
    "Apoya la planta del pie izquierda.",
    "La rodilla de la pierna derecha mira al frente.",
    "Pon la mano sobre la derecha.",
    "Gira a la izquierda.",
    "Lleva la pierna derecho hacia atrás.",
    "Mantén la espalda derecha y el tronco derecho.",
    "Tienes derecho a preguntar.",
    "El paciente tiene los derechos de siempre.",
    "Your right knee and your left foot.",
    "Siéntate en la silla izquierdo.",
]
DISAGREES = [
    ("Dobla la rodilla izquierdo.", "izquierda"),
    ("Apoya el pie Derecha.", "Derecho"),
    ("APOYA EL PIE DERECHA.", "DERECHO"),
    ("Coge la mano derecho.", "derecha"),
    ("Dobla las rodillas izquierdos.", "izquierdas"),
    ("Dobla la rodilla izquierdas.", "izquierda"),
    ("La rodilla de la pierna derecho.", "derecha"),
    ("La mano del brazo izquierdos.", "izquierdo"),
]


@pytest.mark.parametrize("text", AGREES)
def test_what_agrees_or_is_no_side_is_let_pass(text: str) -> None:
    assert slips(text, "es") == []
    assert check_document(SourceFile("a.md", text)).problems == []


@pytest.mark.parametrize(("text", "meant"), DISAGREES)
def test_a_side_word_that_does_not_agree_is_found_with_the_word_that_would(text: str, meant: str) -> None:
    (slip,) = slips(text, "es")
    assert slip.meant == meant
    (problem,) = check_document(SourceFile("a.md", text)).problems
    assert (problem.code, [fix.replacement for fix in problem.fixes]) == ("side-word-gender", [meant])
    assert text[problem.place.column - 1 : problem.place.end_column - 1] == slip.word


def test_english_has_no_genders() -> None:
    assert slips("Bend your right knee.", "en") == []
    assert with_sides() == ("en", "es")


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("la rodilla derecha", ["side"]),
        ("el lado derecho del cuerpo", ["side"]),
        ("la espalda derecha", ["straight"]),
        ("derecho hacia arriba", ["straight"]),
        ("tienes derecho a parar", ["entitlement"]),
        ("los derechos humanos", ["entitlement"]),
        ("izquierda, derecha", ["side", "side"]),
    ],
)
def test_derecho_is_also_straight_and_a_right(text: str, senses: list[str]) -> None:
    assert [word.sense for word in understand(text, "es")] == senses


def test_a_spanish_text_is_mirrored_in_its_own_words() -> None:
    assert mirror("Dobla la rodilla DERECHA; la espalda derecha.", "es") == "Dobla la rodilla IZQUIERDA; la espalda derecha."
    assert [word.side for word in understand("Izquierda y derecha", "es")] == [Side.LEFT, Side.RIGHT]


def test_sides_of_a_language_that_is_not_understood_are_seen_and_not_understood() -> None:
    coverage = check_document(SourceFile("a.md", TRANSLATION)).coverage
    assert (coverage.understood, coverage.seen) == (0, 5)


def _project(folder: Path, translation: str, name: str = "a.es.md", original: str = "a.md") -> None:
    for path, text in ((folder / original, ORIGINAL), (folder / name, translation)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _check(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[list[str], dict[str, int]]:
    monkeypatch.chdir(folder)
    main(["check", ".", "--format", "json"])
    answer = json.loads(capsys.readouterr().out)
    return [f"{p['code']} {p['path']}:{p['line']}:{p['column']}" for p in answer["problems"]], answer["coverage"]


def test_a_faithful_translation_is_silent_and_its_words_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(tmp_path, TRANSLATION)
    found, coverage = _check(tmp_path, monkeypatch, capsys)
    assert found == []
    assert coverage["understood"] >= 5


PAIRS = [("a.es.md", "a.md"), ("a.es.md", "a.en.md"), ("es/x/a.md", "en/x/a.md"), ("docs/es/a.md", "docs/a.md")]


@pytest.mark.parametrize(("name", "original"), PAIRS)
def test_a_word_that_drifted_is_found_beside_its_original(
    name: str, original: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _project(tmp_path, TRANSLATION.replace("glúteo derecho", "glúteo izquierdo"), name, original)
    found, _ = _check(tmp_path, monkeypatch, capsys)
    assert found == [f"translation-drift {name}:4:22"]


def test_every_word_of_a_translation_that_drifts_alone_is_found() -> None:
    words = [w for w in understand(TRANSLATION, "es") if w.side]
    original = SourceFile("a.md", ORIGINAL)
    for word in words:
        flipped = TRANSLATION[: word.start] + mirror(word.word, "es") + TRANSLATION[word.end :]
        problems = check_document(SourceFile("a.es.md", flipped), original=(original, "es")).problems
        assert "translation-drift" in {p.code for p in problems}, word
        assert all(p.related[0].place.path == "a.md" for p in problems)


QUIET = {
    "the two words of a pair in the other order": ("Lift the left and right arms.", "Levanta los brazos derecho e izquierdo."),
    "a word said otherwise": ("Lift your left leg. Lower the left leg.", "Levanta la pierna izquierda. Bájala."),
    "another number of blocks": ("Lift your left leg.\n\nLower the left leg.", "Levanta la pierna derecha y bájala."),
    "no side in the original": ("Lift one leg.", "Levanta la pierna derecha."),
}


@pytest.mark.parametrize("texts", QUIET.values(), ids=QUIET.keys())
def test_a_translation_that_cannot_be_held_word_by_word_is_let_pass(texts: tuple[str, str]) -> None:
    assert check_document(SourceFile("a.es.md", texts[1]), original=(SourceFile("a.md", texts[0]), "es")).problems == []


def test_known_miss_two_words_of_one_block_that_changed_places() -> None:
    original = SourceFile("a.md", "Kneel on your right knee and put your left foot in front.")
    drifted = SourceFile("a.es.md", "Arrodíllate sobre la rodilla izquierda y pon el pie derecho delante.")
    assert check_document(drifted, original=(original, "es")).problems == []


def test_a_drift_can_be_allowed_with_its_reason() -> None:
    text = "<!-- allow translation-drift: the picture of this page is mirrored -->\nLevanta la pierna derecha."
    assert check_document(SourceFile("a.es.md", text), original=(SourceFile("a.md", "Lift your left leg."), "es")).problems == []


@pytest.mark.parametrize("name", ["a.md", "a.en.md", "a.fr.md", "es.md", "notes/a.md", ".es.md"])
def test_what_is_no_translation_has_no_original(name: str, tmp_path: Path) -> None:
    for made in ("a.md", "es.md", name):
        (tmp_path / made).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / made).write_text("x", "utf-8")
    assert original_of(tmp_path / name) is None

"""Handouts looked at from inside, with pikepdf, and from outside, as text and as pictures."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from bothsides.brand.colour import WHITE, contrast, read
from bothsides.handout import Ask, AskError, Clinic, Item, Typesetter, document
from bothsides.handout.clinic import logo_svg
from bothsides.handout.figures import figures
from bothsides.project import Project
from bothsides.sides.words import Side, for_side

from .conftest import CLINIC, Make, Sheet

HOSTILE = '#panic() $x$ *a* _b_ @home [c] <d> `e` \\ // f /* g */ = h -- i ~ j "k" \'l\' #{m} #import "n" https://o.example'


@pytest.fixture(scope="module")
def one(make: Make) -> Sheet:
    return make(
        "half-kneeling", sides="left", clinic=CLINIC, hold="20", repeat="3", note="Go slowly.", dates={"half-kneeling": "1 May 2026"}
    )


def test_a_handout_is_tagged_and_says_that_it_is_pdf_ua_1(one: Sheet) -> None:
    assert one.pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in one.pdf.Root
    with one.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_language_and_title_are_set_and_the_title_is_shown(one: Sheet) -> None:
    assert str(one.pdf.Root.Lang) == "en"
    assert str(one.pdf.docinfo["/Title"]) == "Half-kneeling hip flexor stretch: left side"
    assert one.pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_begin_with_the_first_level_and_skip_none(one: Sheet) -> None:
    levels = [int(str(e.S)[2:]) for e in one.structure() if re.fullmatch(r"/H\d", str(e.get("/S", "")))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_steps_are_list_items_and_tables_have_headings(one: Sheet, handbook: Project) -> None:
    s = handbook.stretches["half-kneeling"]
    assert len(one.elements("/LI")) >= len(s.get_in) + len(s.steps) + len(s.get_out)
    assert len(one.elements("/Table")) == 2
    assert len(one.elements("/TH")) == 4 + 8


def test_every_picture_has_an_alternative_text(make: Make) -> None:
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#14524c"/></svg>'
    sheet = make("half-kneeling", clinic=Clinic("Mill Clinic", (), logo))
    alternatives = [str(f["/Alt"]) for f in sheet.elements("/Figure")]
    assert any("Logo of Mill Clinic" in a for a in alternatives)
    assert any("https://handbook.example/stretches/half-kneeling.html" in a for a in alternatives)
    assert all(alternatives)


def test_every_typeface_is_embedded(one: Sheet) -> None:
    lines = one.run("pdffonts", "-").decode().splitlines()[2:]
    assert len(lines) >= 2
    for line in lines:
        assert "AtkinsonHyperlegible" in line
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


def test_the_same_handout_twice_has_the_same_bytes_and_no_date(make: Make) -> None:
    first, second = make("low-lunge"), make("low-lunge")
    assert first.content == second.content
    assert "/CreationDate" not in first.pdf.docinfo
    assert "/ModDate" not in first.pdf.docinfo


def test_a_handout_for_one_side_fits_the_two_sides_of_one_sheet(one: Sheet) -> None:
    assert len(one.pdf.pages) == 2


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_stretch_for_one_side_is_one_sheet_of_paper(make: Make, handbook: Project, paper: str) -> None:
    pages = {id_: make(id_, sides="right" if s.heading else None, paper=paper, clinic=CLINIC) for id_, s in handbook.stretches.items()}
    assert [id_ for id_, sheet in pages.items() if len(sheet.pdf.pages) != 2] == []


def test_every_page_bears_name_side_clinic_a_line_for_the_name_and_its_number(one: Sheet) -> None:
    for number in (1, 2):
        text = one.page(number)
        assert f"page {number} of 2" in text
        assert "Half-kneeling hip flexor stretch, LEFT SIDE" in text
        assert "Riverside Physiotherapy" in text
        assert "Name" in text


def test_clinic_dose_note_review_version_date_and_address_are_there(one: Sheet, handbook: Project) -> None:
    from bothsides.handout.version import content_version

    version = content_version(handbook.stretches["half-kneeling"])
    for told in (
        *("12 Mill Lane, Sampleton", "01632 960123", "20 seconds", "3 times", "10 seconds", "once a day, on 5 to 7 days a week"),
        *("Note for you: Go slowly.", "No clinician has reviewed this page yet. A review is due by 22 May 2027."),
        *(f"Version {version} of the text, 1 May 2026.", "handbook.example/stretches/half-kneeling.html", "Emergency number here: 999"),
        "Ring us if unsure.",
    ):
        assert told in one.text, told


def test_the_left_side_is_told_in_the_words_of_the_left_side(one: Sheet, handbook: Project) -> None:
    s = handbook.stretches["half-kneeling"]
    plain = re.sub(r"\b[RL] (?=left|right)", "", one.text)
    for text in (*s.get_in, *s.steps, *s.get_out, s.feel):
        assert for_side(text, Side.LEFT)[0] in plain


@pytest.mark.parametrize("side", list(Side))
def test_every_warning_sign_and_the_disclaimer_are_on_paper(make: Make, handbook: Project, side: Side) -> None:
    text = make("bed-edge", sides=side.value).text
    assert handbook.safety is not None
    for card in handbook.safety.cards:
        assert card.do in text
        for sign in card.signs:
            assert (sign.short or sign.text) in text
    for sign in handbook.safety.pain_rule:
        assert sign.text in text
    assert handbook.safety.disclaimer in text


def test_every_stretch_can_be_set_on_both_papers_in_both_sizes(make: Make, handbook: Project) -> None:
    for id_ in handbook.stretches:
        assert len(make(id_, paper="letter", large_print=True).pdf.pages) <= 10


def test_paper_is_the_paper_that_was_asked_for(make: Make) -> None:
    def size(sheet: Sheet) -> tuple[int, int]:
        box = sheet.pdf.pages[0].mediabox
        return round(float(box[2])), round(float(box[3]))

    assert size(make(paper="a4")) == (595, 842)
    assert size(make(paper="letter")) == (612, 792)


def words_of(sheet: Sheet) -> Iterator[tuple[float, float, ET.Element]]:
    """Every word with its page's width and height."""
    tree = ET.fromstring(re.sub(r' xmlns="[^"]+"', "", sheet.run("pdftotext", "-bbox", "-", "-").decode()))
    for page in tree.iter("page"):
        for word in page.iter("word"):
            yield float(page.attrib["width"]), float(page.attrib["height"]), word


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large", [False, True])
def test_no_word_runs_over_an_edge_of_the_paper_or_into_the_foot(make: Make, paper: str, large: bool) -> None:
    sheet = make("on-the-floor", "butterfly", paper=paper, large_print=large, note="word " * 90, clinic=CLINIC)
    lowest: dict[str, float] = {}
    for width, height, word in words_of(sheet):
        assert float(word.attrib["xMin"]) >= 30
        assert float(word.attrib["xMax"]) <= width - 30
        assert float(word.attrib["yMin"]) >= 20
        assert float(word.attrib["yMax"]) <= height - 10
        lowest[word.text or ""] = max(lowest.get(word.text or "", 0), float(word.attrib["yMax"]))


def test_nothing_is_lost_between_pages(make: Make, handbook: Project) -> None:
    sheet = make("half-kneeling", large_print=True, paper="letter", sides="right")
    plain = re.sub(r"\b[RL] (?=left|right)", "", sheet.text)
    plain = re.sub(r"[^.\s][^.]{0,60}, RIGHT SIDE page \d of \d (?:The Hip Flexor Handbook Name )?", "", plain)
    s = handbook.stretches["half-kneeling"]
    for text in (*s.get_in, *s.steps, *s.get_out, s.feel):
        assert text in plain


def test_large_print_is_eighteen_point_everywhere(make: Make) -> None:
    sheet = make("half-kneeling", "in-bed", large_print=True, clinic=CLINIC)
    small = {
        w.text for _, _, w in words_of(sheet) if float(w.attrib["yMax"]) - float(w.attrib["yMin"]) < 18 * 1.29
    }  # the typeface's lines are 1.3 high
    assert small == {"R", "L"}  # the letters of drawings, and beside a word of a side, which says the same in full


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_longest_name_of_a_clinic_is_whole_in_large_print(make: Make, paper: str) -> None:
    name = "Practice for physiotherapy and rehabilitation at the northern station, Sampleton"
    assert len(name) == 80
    sheet = make("half-kneeling-with-stick", sides="right", large_print=True, paper=paper, clinic=Clinic(name))
    for number in range(1, len(sheet.pdf.pages) + 1):
        assert name in sheet.page(number)
        assert f"Half-kneeling stretch with a stick, RIGHT SIDE page {number} of" in sheet.page(number)
    assert min(float(word.attrib["yMin"]) for _, _, word in words_of(sheet)) >= 20


def drawing_heights(sheet: Sheet) -> list[float]:
    """How high the drawings of the first page are, in millimetres, by the boxes of their tags."""
    found = [e for e in sheet.elements("/Figure") if "/A" in e and "QR" not in str(e["/Alt"])]
    boxes = [
        [float(v) for v in a["/BBox"]] for e in found for a in ([e["/A"]] if isinstance(e["/A"], pikepdf.Dictionary) else list(e["/A"]))
    ]
    return [(box[3] - box[1]) / 72 * 25.4 for box in boxes]


def test_drawings_take_the_room_that_the_words_leave(make: Make) -> None:
    alone = drawing_heights(make("half-kneeling", sides="right"))
    beside = drawing_heights(make("half-kneeling", sides="right", clinic=CLINIC, note="word " * 60))
    assert min(alone) > 50
    assert 24 < max(beside) < min(alone)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("clinic", [None, CLINIC])
def test_both_sides_are_two_fronts_and_one_back(make: Make, handbook: Project, paper: str, clinic: Clinic | None) -> None:
    pages = {id_: len(make(id_, paper=paper, clinic=clinic).pdf.pages) for id_, s in handbook.stretches.items() if s.heading}
    assert {id_: n for id_, n in pages.items() if n != 3} == {}


@pytest.mark.parametrize("large", [False, True])
def test_the_warning_signs_of_a_programme_begin_on_a_page_of_their_own(make: Make, large: bool) -> None:
    sheet = make("in-bed", large_print=large)
    page = next(sheet.page(n) for n in range(1, 30) if "When to stop" in sheet.page(n))
    assert "Tick off each day" not in page
    assert "Call an emergency number now" in page


def test_a_programme_for_one_side_says_that_side_on_its_last_pages(make: Make) -> None:
    sheet = make("on-the-floor", sides="left")
    assert "LEFT SIDE" in sheet.page(len(sheet.pdf.pages))
    assert "RIGHT AND LEFT" not in sheet.text


def test_a_note_is_printed_as_it_was_typed_whatever_it_holds(make: Make) -> None:
    assert HOSTILE in make("half-kneeling", sides="right", note=HOSTILE).text


def test_a_clinic_is_printed_as_it_was_typed_whatever_it_holds(make: Make) -> None:
    sheet = make("half-kneeling", clinic=Clinic(HOSTILE[:40], (HOSTILE,), disclaimer=HOSTILE, report=HOSTILE))
    assert sheet.text.count("#panic()") >= 3


def test_a_character_without_a_glyph_is_named(make: Make) -> None:
    with pytest.raises(AskError, match="no typeface at hand has the characters “𓀀”: write them") as caught:
        make("half-kneeling", note="A sitting man: 𓀀")
    assert "\n" not in str(caught.value)


def test_greek_and_cyrillic_names_can_be_printed(make: Make) -> None:
    assert "Ελένη и Иван" in make("half-kneeling", note="Ελένη и Иван").text


def test_a_phone_reads_the_address_of_the_page_from_the_code(make: Make) -> None:
    assert make("half-kneeling", sides="right").codes(2) == ["https://handbook.example/stretches/half-kneeling.html"]


def test_without_an_address_there_is_no_code_and_no_empty_box(make: Make) -> None:
    sheet = make("half-kneeling", address=None)
    assert not [f for f in sheet.elements("/Figure") if "QR" in str(f["/Alt"])]
    assert "Read it on the web" not in sheet.text
    assert "Find it in “The Hip Flexor Handbook” under “Half-kneeling hip flexor stretch” (half-kneeling)." in sheet.text


def test_with_an_address_nobody_has_to_search(make: Make) -> None:
    assert "Find it in" not in make("half-kneeling").text


def test_where_to_report_a_wrong_instruction_is_a_sentence(make: Make) -> None:
    assert "Is something here wrong? Tell desk@example.org." in make(clinic=Clinic("Mill", report="desk@example.org")).text


def test_figures_show_start_and_end_and_are_described_for_that_side(make: Make, handbook: Project) -> None:
    assert handbook.stretches["half-kneeling"].poses
    sheet = make("half-kneeling", sides="left")
    described = [str(f["/Alt"]) for f in sheet.elements("/Figure")]
    assert any("Start" in a and "left knee" in a for a in described)
    assert any("The stretch" in a and "left knee" in a for a in described)


def test_a_stretch_without_poses_leaves_no_empty_box(make: Make, handbook: Project, typesetter: Typesetter) -> None:
    assert handbook.library is not None
    bare = handbook.stretches["half-kneeling"].model_copy(update={"poses": {}})
    ask = Ask((Item(bare, "left"),), site_name="x")
    sheet = Sheet(typesetter.pdf(document(ask, handbook.library)))
    assert not sheet.elements("/Figure")


def test_low_ink_figures_hold_no_filled_limb(handbook: Project) -> None:
    assert handbook.library is not None
    drawn = figures(handbook.stretches["half-kneeling"], Side.LEFT, handbook.library.language, low_ink=True)
    for figure in drawn:
        limbs = re.findall(r'<path class="f[rl]"[^>]*>', figure["svg"])
        assert limbs
        assert all('fill="#fff"' in limb for limb in limbs)
        ET.fromstring(figure["svg"])


def test_low_ink_lines_survive_a_one_bit_copy(handbook: Project, make: Make) -> None:
    assert handbook.library is not None
    for figure in figures(handbook.stretches["low-lunge"], Side.RIGHT, handbook.library.language, low_ink=True):
        lines = re.findall(r'class="(f[rlts])"[^>]* stroke="(#\w+)" stroke-width="(\d+)"', figure["svg"])
        assert len(lines) >= 8
        assert {name for name, _, _ in lines} == {"fr", "fl", "ft", "fs"}
        assert {int(width) for _, _, width in lines} == {8, 9, 12}
        for _, colour, _ in lines:
            assert contrast(read(colour) or WHITE, WHITE) > 10
    sheet = make("low-lunge", sides="right", low_ink=True)
    assert 0.01 < darkness(sheet, 60, 180, 780, 380) < 0.2  # the row of drawings, in hundredths of an inch


def test_a_missing_logo_is_named(tmp_path: Path) -> None:
    with pytest.raises(AskError, match=r"logo\.svg cannot be read"):
        logo_svg(tmp_path / "logo.svg")


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.webp", "logo.gif"])
def test_a_logo_that_is_no_picture_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"GIF89a nothing of the kind")
    with pytest.raises(AskError, match="no picture that can be printed"):
        logo_svg(tmp_path / name)


def black(sheet: Sheet, number: int = 1) -> tuple[int, int, bytes]:
    """A page as a one-bit picture at 100 dots an inch: width, height, rows of bits (PBM, 1 is black)."""
    data = sheet.run("pdftoppm", "-mono", "-r", "100", "-f", str(number), "-l", str(number), "-")
    head = re.match(rb"P4\s+(?:#.*\n)?(\d+) (\d+)\n", data)
    assert head
    return int(head[1]), int(head[2]), data[head.end() :]


def darkness(sheet: Sheet, left: int, top: int, right: int, bottom: int) -> float:
    """The part of a rectangle (in hundredths of an inch) that is black in one bit."""
    width, _, bits = black(sheet)
    row = (width + 7) // 8
    dots = [bits[y * row + x // 8] >> (7 - x % 8) & 1 for y in range(top, bottom) for x in range(left, right)]
    return sum(dots) / len(dots)


def beside_the_letter(sheet: Sheet) -> tuple[int, int, int, int]:
    """A strip inside the box of the side's large letter, left of it: filled or not. The letter is the tallest of the first page."""
    found = [w for _, _, w in words_of(sheet) if w.text in {"R", "L"}]
    largest = max(found, key=lambda w: float(w.attrib["yMax"]) - float(w.attrib["yMin"]))
    x0, y0, y1 = (float(largest.attrib[k]) / 72 * 100 for k in ("xMin", "yMin", "yMax"))
    middle = (y0 + y1) / 2
    return round(x0) - 4, round(middle) - 6, round(x0), round(middle) + 6


def test_a_one_bit_copy_keeps_right_filled_and_left_outlined(make: Make) -> None:
    right, left = make("half-kneeling", sides="right"), make("half-kneeling", sides="left")
    assert darkness(right, *beside_the_letter(right)) > 0.6
    assert darkness(left, *beside_the_letter(left)) < 0.2


def test_low_ink_fills_nothing_and_saves_ink(make: Make) -> None:
    sheet = make("half-kneeling", sides="right", low_ink=True)
    assert darkness(sheet, *beside_the_letter(sheet)) < 0.2


def test_the_data_of_a_sheet_is_strings_and_lists_only(handbook: Project) -> None:
    from bothsides.handout import Ask, document, items_of

    assert handbook.library is not None
    data = json.loads(document(Ask(items_of(handbook.library, ["half-kneeling"], note=HOSTILE)), handbook.library))
    assert data["sheets"][0]["note"] == HOSTILE

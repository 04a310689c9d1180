"""Colours of a brand can be read where they stand."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bothsides.brand import Brand, style
from bothsides.brand.colour import (
    DARK,
    DARK_PAPER,
    DARK_TINT,
    LIGHT,
    NEEDED,
    PAPER,
    TINT,
    WHITE,
    contrast,
    fitted,
    hexadecimal,
    least,
    read,
)

TOKENS = Path(__file__).resolve().parents[2] / "overrides" / "assets" / "tokens.css"
CHANNEL = st.integers(0, 255)
COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)


def test_black_on_white_has_the_highest_contrast_and_a_colour_on_itself_the_lowest() -> None:
    assert round(contrast((0, 0, 0), (255, 255, 255)), 2) == 21
    assert contrast((12, 34, 56), (12, 34, 56)) == 1


def test_contrast_is_that_of_wcag() -> None:
    # W3C, Understanding SC 1.4.3: #777777 on white misses 4.5 to 1 by a little, #767676 just reaches it
    assert contrast((0x77, 0x77, 0x77), WHITE) < NEEDED <= contrast((0x76, 0x76, 0x76), WHITE)


def test_short_and_long_forms_of_a_colour_are_read_and_nothing_else() -> None:
    assert read("#1a2") == (0x11, 0xAA, 0x22)
    assert read("#14524C") == (0x14, 0x52, 0x4C)
    for text in ("red", "14524c", "#14524", "#14524c80", "#14524g", "rgb(1,2,3)", "var(--x)", "#fff;}body{", "#١٢٣", ""):
        assert read(text) is None


@given(COLOUR)
def test_a_fitted_colour_can_be_read_on_every_ground(colour: tuple[int, int, int]) -> None:
    assert least(fitted(colour, (WHITE, PAPER, TINT), (0, 0, 0)), (WHITE, PAPER, TINT)) >= NEEDED
    assert least(fitted(colour, (DARK_PAPER, DARK_TINT), WHITE, 7), (DARK_PAPER, DARK_TINT)) >= 7


@given(COLOUR)
def test_a_colour_that_can_be_read_stays_as_it_is(colour: tuple[int, int, int]) -> None:
    if least(colour, (WHITE,)) >= NEEDED:
        assert fitted(colour, (WHITE,), (0, 0, 0)) == colour


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    light, _, dark = TOKENS.read_text("utf-8").partition("color-scheme: dark")
    for css, name, ground in ((light, "paper", PAPER), (light, "tint", TINT), (dark, "paper", DARK_PAPER), (dark, "tint", DARK_TINT)):
        found = re.search(rf"--bs-{name}:\s*(#[0-9a-f]+)", css)
        assert found
        assert read(found[1]) == ground


def test_every_token_of_a_brand_is_one_of_the_style_sheet() -> None:
    css = style(Brand.model_validate({"name": "x", "colours": {"primary": "#14524c"}}))
    assert set(re.findall(r"--bs-[a-z-]+", css)) <= set(re.findall(r"--bs-[a-z-]+(?=:)", TOKENS.read_text("utf-8")))


@given(COLOUR, COLOUR)
def test_every_colour_of_a_brands_style_sheet_can_be_read(primary: tuple[int, int, int], links: tuple[int, int, int]) -> None:
    primary, links = (fitted(c, LIGHT, (0, 0, 0)) for c in (primary, links))  # others are refused before
    css = style(Brand.model_validate({"name": "x", "colours": {"primary": hexadecimal(primary), "links": hexadecimal(links)}}))
    schemes = [dict(re.findall(r"--bs-([a-z-]+): (#[0-9a-f]{6});", rule)) for rule in css.split("}") if "--bs-" in rule]
    assert [len(scheme) for scheme in schemes] == [4, 4, 4, 4]
    for scheme, grounds, needed in zip(schemes, (LIGHT, DARK, LIGHT, DARK), (NEEDED, 7, 10, 12), strict=True):
        inks = {name: read(value) or (-1, -1, -1) for name, value in scheme.items()}
        for name in ("brand", "brand-deep", "link"):
            assert least(inks[name], grounds) >= needed, (name, scheme)
        assert contrast(inks["on-brand"], inks["brand"]) >= NEEDED


def test_a_brand_without_colours_has_no_style_sheet() -> None:
    assert style(Brand.model_validate({"name": "x"})) == ""


def test_hexadecimal_writes_what_read_reads() -> None:
    assert read(hexadecimal((1, 20, 255))) == (1, 20, 255)

"""The handout builder and the patient's page, as a clinician and a patient use them, and as somebody who means harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from bothsides.sides.words import sides_of
from chromium import Tab
from measure import axe

BUILDER = "/for-clinics/handout-builder.html"
PATIENT = "/handout.html"
SCRIPT = "<script>document.title='owned'</script>"


def choose(page: Page, *ids: str) -> None:
    for id_ in ids:
        page.select_option("[name=pick]", id_)
        page.click("[data-part=add]")


def link(page: Page) -> str:
    """The link as the page offers it."""
    found = page.get_attribute("[data-part=open]", "href")
    assert found
    return found


def names(page: Page) -> list[str]:
    return page.locator(".builder__item .builder__name").all_inner_texts()


def sums(page: Page, body: str) -> str:
    """``body`` as a whole link of ours."""
    return f"{PATIENT}#{body}~{page.evaluate('(body) => HandoutLink.sum(body)', body)}"


@pytest.fixture
def builder(tab: Tab) -> Iterator[Tab]:
    tab.page.goto(BUILDER)
    yield tab
    assert tab.complaints == []


@pytest.fixture
def patient(tab: Tab) -> Iterator[Callable[[str], Page]]:
    """Opens a link; nothing may complain, ask, or change the page behind our back."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    tab.page.on("dialog", note)

    def opened(hash_: str) -> Page:
        tab.page.goto("about:blank")
        tab.page.goto(f"{PATIENT}#{hash_}")
        tab.page.wait_for_selector(".patient:not([hidden])")
        return tab.page

    yield opened
    assert tab.complaints == []
    assert asked == []


def test_a_handout_is_put_together_with_the_keyboard_alone(builder: Tab) -> None:
    page = builder.page
    page.locator("[name=pick]").focus()
    page.keyboard.type("Low lunge")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("Bed-edge")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert [name.lower()[:3] for name in names(page)] == ["low", "bed"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.part") == "handle"
    page.keyboard.press("ArrowDown")
    assert [name.lower()[:3] for name in names(page)] == ["bed", "low"]
    assert page.evaluate("document.activeElement.dataset.part") == "handle"
    expect(page.locator("[data-part=status]")).to_contain_text("is now number 2 of 2")
    page.keyboard.press("Home")
    assert [name.lower()[:3] for name in names(page)] == ["low", "bed"]


def test_stretches_are_put_in_order_by_dragging(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling", "butterfly", "bed-edge")
    before = names(page)
    handle = page.locator("[data-part=handle]").nth(2)
    handle.scroll_into_view_if_needed()
    start = handle.bounding_box()
    assert start
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(start["x"] + 5, start["y"] - 30, steps=3)
    page.mouse.move(start["x"] + 5, 70, steps=8)  # the list is longer than the screen: it scrolls
    expect(page.locator(".builder__item .builder__name").nth(0)).to_have_text(before[2])
    page.mouse.up()
    assert names(page) == [before[2], before[0], before[1]]
    assert re.findall(r"~([a-z-]+)\.", link(page)) == ["bed-edge", "half-kneeling", "butterfly"]


def test_the_buttons_move_and_remove_and_keep_the_focus(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling", "butterfly")
    page.locator("[data-part=down]").nth(0).click()
    assert [n.split()[0] for n in names(page)] == ["Butterfly", "Half-kneeling"]
    assert page.evaluate("document.activeElement !== document.body")
    page.locator("[data-part=remove]").nth(0).click()
    assert len(names(page)) == 1
    assert page.evaluate("document.activeElement.dataset.part") == "remove"


def test_a_programme_brings_its_stretches_and_doses(builder: Tab) -> None:
    choose(builder.page, "in-bed")
    assert re.findall(r"~([a-z-]+)\.b\.([0-9-]+)", link(builder.page)) == [
        ("knee-drops", "2-10"),
        ("bed-leg-slide", "15"),
        ("knee-to-chest", "15"),
    ]


def test_the_preview_follows_every_change(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    expect(page.locator(".handout-paper .sheet")).to_have_count(3)
    page.select_option("[data-field=side]", "left")
    page.fill("[data-field=hold]", "25")
    expect(page.locator(".handout-paper .sheet")).to_have_count(2)
    sheet = page.locator(".handout-paper .sheet").nth(0)
    expect(sheet).to_contain_text("LEFT SIDE")
    expect(sheet).to_contain_text("25 seconds")
    expect(sheet).to_contain_text("step your right foot forward")


@pytest.mark.parametrize("wrong", ["9", "61", "x", "", "30-20", "1e1"])
def test_a_dose_outside_the_limits_is_named_and_not_handed_out(builder: Tab, wrong: str) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.fill("[data-field=hold]", wrong)
    expect(page.locator("[data-part=wrong]")).to_contain_text("10 to 60")
    page.click("[data-part=copy-link]")
    expect(page.locator("[data-part=status]")).to_contain_text("Put right")
    assert page.evaluate("document.activeElement.dataset.field") == "hold"


def test_names_and_notes_are_on_paper_and_nowhere_else(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.fill("[data-field=note]", "NOTE-77")
    page.fill("[name=patient]", "NAME-77")
    expect(page.locator(".handout-paper")).to_contain_text("NOTE-77")
    expect(page.locator(".handout-paper")).to_contain_text("NAME-77")
    page.click("[data-part=copy-link]")
    assert not re.search("N(OTE|AME)-77", page.input_value("[name=text]"))
    page.click("[data-part=copy-notes]")
    everywhere = [page.input_value("[name=text]"), str(page.evaluate("JSON.stringify(localStorage)")), page.url, *builder.requests]
    assert not [text for text in everywhere if re.search("N(OTE|AME)-77", text)]


def test_a_note_that_names_only_the_other_side_is_asked_about_and_stops_nothing(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.select_option("[data-field=side]", "right")
    question = page.locator("[data-part=question]")
    page.fill("[data-field=note]", "Do it right after your walk.")
    expect(question).to_have_text("")
    page.fill("[data-field=note]", "Mind your left knee.")
    expect(question).to_have_text("Your note says “left”. This sheet is for the right side. Is that what you mean?")
    page.click("[data-part=copy-link]")
    expect(page.locator("[data-part=status]")).not_to_contain_text("Put right")
    page.select_option("[data-field=side]", "both")
    expect(question).to_contain_text("on the sheets for both sides")
    page.select_option("[data-field=side]", "left")
    expect(question).to_have_text("")


NOTES = [
    *(
        "",
        "Begin slowly.",
        "Do it right after your walk.",
        "Use the right amount of force.",
        "Bend to a right angle.",
        "Right away, please.",
    ),
    *("Mind your left knee.", "LEFT first!", "Right first, then left.", "Keep your right knee down and your left foot flat."),
    *(
        "Nothing is left to gain.",
        "Have ten seconds left.",
        "It feels right.",
        "That is all right.",
        "Upright, brightly, cleft, leftover food.",
    ),
    *(
        "Put your right over your left.",
        "your right-hand side",
        "the left-sided pain",
        "linker Fuß",
        "Stop, if it feels not right.",
    ),
]


def test_the_builder_reads_side_words_as_the_check_does(builder: Tab) -> None:
    for note in NOTES:
        named = builder.page.evaluate("(note) => new HandoutText(bothsidesHandouts).named(note)", note)
        assert {side for side, word in named.items() if word} == {str(word.side) for word in sides_of(note)}, note


@pytest.mark.xfail(reason="the browser does not know that two side words with “over” between them are sides", strict=True)
def test_the_builder_reads_two_sides_one_over_the_other(builder: Tab) -> None:
    named = builder.page.evaluate("(note) => new HandoutText(bothsidesHandouts).named(note)", "Left over right.")
    assert {side for side, word in named.items() if word} == {"left", "right"}


def test_paper_bears_the_code_and_the_address_only_where_others_can_reach_it(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    expect(page.locator(".handout-paper .sheet")).to_have_count(3)
    assert page.locator(".sheet__code svg").count() == 0
    page.click("[data-part=copy-notes]")
    assert "127.0.0.1" not in page.input_value("[name=text]")
    page.evaluate("bothsidesHandouts.site.url = 'https://clinic.example/stretches/'")
    page.select_option("[data-field=side]", "left")
    expect(page.locator(".sheet__code svg")).to_have_count(1)
    expect(page.locator(".sheet__way")).to_contain_text("clinic.example/stretches/handout.html")
    page.click("[data-part=copy-notes]")
    assert re.search(r"https://clinic\.example/stretches/handout\.html#1~a4~half-kneeling\.l\.", page.input_value("[name=text]"))


def test_a_note_is_shown_as_it_was_typed(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.fill("[data-field=note]", SCRIPT)
    page.fill("[name=patient]", "<img src=x onerror=alert(1)>")
    expect(page.locator(".sheet__note").nth(0)).to_contain_text(SCRIPT)
    assert page.locator(".handout-paper script, .handout-paper img").count() == 0
    assert page.title() != "owned"


def test_the_text_for_the_notes_is_plain_sentences(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.select_option("[data-field=side]", "right")
    page.fill("[data-field=hold]", "20")
    page.fill("[data-field=repetitions]", "3")
    page.click("[data-part=copy-notes]")
    told = page.input_value("[name=text]")
    assert re.search(r"^Handout given on \d+ \w+ \d{4}, from The Hip Flexor Handbook\.$", told, re.MULTILINE)
    assert "Half-kneeling hip flexor stretch, right side: Hold for 20 seconds. Do it 3 times." in told
    assert "each side" not in told
    assert "<" not in told


def test_the_code_is_the_link_as_a_phone_reads_it(builder: Tab) -> None:
    import zxingcpp

    page = builder.page
    choose(page, "half-kneeling", "in-bed", "butterfly")
    page.click("[data-part=copy-link]")
    size, dots = page.evaluate(
        "(text) => { const all = []; const c = leanQr.generate(text, {minCorrectionLevel: leanQr.correction.M});"
        "for (let y = -4; y < c.size + 4; y++) for (let x = -4; x < c.size + 4; x++) all.push(c.get(x, y) ? 0 : 255);"
        "return [c.size + 8, all]; }",
        page.input_value("[name=text]"),
    )
    scale = 4
    rows = [bytes(v for v in dots[y * size : (y + 1) * size] for _ in range(scale)) for y in range(size) for _ in range(scale)]
    picture = memoryview(b"".join(rows)).cast("B", shape=[size * scale, size * scale])
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == page.input_value("[name=text]")
    page.click("[data-part=show-qr]")
    assert page.locator("[data-part=qr] svg path").get_attribute("d") == page.evaluate(
        "(text) => HandoutCode.draw(text, '').lastChild.getAttribute('d')", found.text
    )


def test_printing_gives_sheets_with_name_side_and_page_and_nothing_of_the_form(builder: Tab, tmp_path: Path) -> None:
    import pikepdf

    page = builder.page
    choose(page, "half-kneeling")
    page.select_option("[data-field=side]", "left")
    page.fill("[name=patient]", "A. Example")
    page.select_option("[name=paper]", "letter")
    expect(page.locator(".handout-paper .sheet")).to_have_count(2)
    page.wait_for_timeout(400)
    out = tmp_path / "print.pdf"
    page.pdf(path=out, prefer_css_page_size=True)
    with pikepdf.open(out) as pdf:
        assert [round(float(v)) for v in pdf.pages[0].mediabox][2:] == [612, 792]
        assert 2 <= len(pdf.pages) <= 4
    import subprocess

    text = " ".join(subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, text=True, check=True).stdout.split())
    assert re.search(
        r"Half-kneeling hip flexor stretch, LEFT SIDE page 1 of \d|page 1 of \d Half-kneeling hip flexor stretch, LEFT SIDE", text
    )
    assert "A. Example" in text
    assert "Choose stretches" not in text


@pytest.mark.parametrize("address_of", [BUILDER, PATIENT])
def test_nothing_runs_over_the_edge_of_a_phone(tab: Tab, address_of: str) -> None:
    page = tab.page
    page.goto(BUILDER)
    choose(page, "half-kneeling", "in-bed")
    if address_of == PATIENT:
        page.goto(link(page))
    page.wait_for_selector(".sheet")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_builder_and_patients_page_have_no_violation(builder: Tab, scheme: Literal["light", "dark"]) -> None:
    page = builder.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.reload()
    choose(page, "half-kneeling", "butterfly", "in-bed")
    page.fill("[data-field=note] >> nth=0", "Mind your left knee.")
    page.fill("[data-field=hold] >> nth=1", "999")
    page.click("[data-part=show-qr]")
    expect(page.locator("[data-part=wrong]").nth(1)).to_be_visible()
    expect(page.locator(".handout-paper .sheet").nth(5)).to_be_visible()
    assert axe(page) == []
    page.fill("[data-field=hold] >> nth=1", "20")
    page.click("[data-part=show-qr]")
    expect(page.locator("[data-part=qr] svg")).to_be_visible()
    assert axe(page) == []
    page.goto("about:blank")
    page.goto(f"{PATIENT}#1~a4~half-kneeling.l.20.3.1.00000000~butterfly.b.2")
    expect(page.locator(".sheet").nth(1)).to_be_visible()
    assert axe(page) == []


def test_the_link_opens_those_stretches_that_side_that_dose(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling", "butterfly")
    page.select_option("[data-field=side] >> nth=0", "left")
    page.fill("[data-field=hold] >> nth=0", "20")
    page.fill("[data-field=repetitions] >> nth=0", "3")
    page.goto(link(page))
    sheets = page.locator(".sheet")
    expect(sheets).to_have_count(2)
    expect(sheets.nth(0)).to_contain_text("LEFT SIDE")
    expect(sheets.nth(0)).to_contain_text("20 seconds")
    expect(sheets.nth(0)).to_contain_text("3 times")
    expect(sheets.nth(1)).to_contain_text("BOTH SIDES AT ONCE")
    expect(page.locator("h1")).to_have_text("Your 2 stretches")
    expect(page.locator("[data-part=problems]")).to_be_hidden()
    expect(page.locator(".sheet__changed")).to_have_count(0)


def test_start_guides_through_that_side_alone_with_that_dose(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.select_option("[data-field=side]", "left")
    page.fill("[data-field=hold]", "20")
    page.fill("[data-field=repetitions]", "3")
    page.goto(link(page))
    page.wait_for_selector(".sheet")
    page.click(".patient__start")
    page.wait_for_selector("dialog.session[open]")
    page.keyboard.press("Escape")
    plan = page.evaluate("() => new HandoutPage(document.querySelector('[data-component=handout-page]')).planned()")
    holds = page.evaluate(
        "(plan) => SessionPlan.segments(plan, {first: 'right', only: false, amount: 'least'})"
        ".filter((s) => s.kind === 'hold').map((s) => [s.side, s.seconds])",
        plan,
    )
    assert holds == [["left", 20]] * 3


def test_the_page_remembers_the_handout_on_this_device_until_told_to_forget(builder: Tab) -> None:
    page = builder.page
    choose(page, "half-kneeling")
    page.goto(link(page))
    page.wait_for_selector(".sheet")
    page.goto("about:blank")
    page.goto(PATIENT)
    expect(page.locator("[data-part=remembered]")).to_be_visible()
    expect(page.locator(".sheet")).to_have_count(2)
    page.click("[data-part=forget]")
    page.reload()
    expect(page.locator("[data-part=none]")).to_be_visible()
    expect(page.locator(".sheet")).to_have_count(0)


def test_changed_words_are_named_with_their_date(builder: Tab) -> None:
    page = builder.page
    page.goto(sums(page, "1~a4~half-kneeling.l.20.3.1.00000000"))
    expect(page.locator(".sheet__changed")).to_contain_text("has changed since the link was made")


def test_a_withdrawn_stretch_says_why_and_leads_to_another(builder: Tab) -> None:
    page = builder.page
    address = sums(page, "1~a4~low-lunge.l.20.3.1.00000000")
    page.goto(PATIENT)
    page.evaluate("bothsidesHandouts.stretches['low-lunge'].withdrawn = {why: 'It did harm.', instead: 'half-kneeling'}")
    page.evaluate("(hash) => { location.hash = hash; }", address.partition("#")[2])
    problems = page.locator("[data-part=problems]")
    expect(problems).to_contain_text("is no longer offered. It did harm.")
    assert problems.locator("a").get_attribute("href") == page.evaluate("new URL('stretches/half-kneeling.html', bothsidesBase).href")


HOSTILE = [
    SCRIPT,
    quote(SCRIPT),
    f"1~a4~{SCRIPT}.l.20.3.1.00000000~0000",
    "1~a4~<img src=x onerror=alert(1)>.r.20.3.1.00000000~0000",
    "1~a4~javascript:alert(1).r.20.3.1.00000000~0000",
    "javascript:alert(1)",
    "1~a4~../../secret.r.20.3.1.00000000~0000",
    "1~a4~__proto__.r.20.3.1.00000000~0000",
    "1~a4~constructor.r.20.3.1.00000000~0000",
    "1~a4~half-kneeling.x.20.3.1.00000000~0000",
    "1~a4~half-kneeling.l.99999.3.1.00000000~0000",
    "1~a4~half-kneeling.l.20.3.1.<b>~0000",
    "1~<b>~half-kneeling.l.20.3.1.00000000~0000",
    "2~a4~half-kneeling.l.20.3.1.00000000~0000",
    "%",
    "%E0%A4%A",
    "%00%00",
    "~" * 500,
    "1~a4~" + "half-kneeling.l.20.3.1.00000000~" * 100,
    "x" * 100_000,
]


@pytest.mark.parametrize("hash_", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_or_broken_link_says_so_and_does_nothing_else(patient: Callable[[str], Page], hash_: str) -> None:
    page = patient(hash_)
    expect(page.locator("[data-part=problems] li").first).to_be_visible()
    assert page.title() != "owned"
    assert page.locator(".patient img, .patient script").count() == 0
    assert page.evaluate("Object.keys(Object.prototype).length") == 0
    assert page.evaluate("[...document.querySelectorAll('.patient a')].every((a) => a.protocol === location.protocol)")


@pytest.mark.parametrize(
    "kept", ["{", "1", '{"a":1}', f'"#{SCRIPT}"', '"#1~a4~__proto__.r.20.3.1.0~0000"', "null", '"' + "x" * 50_000 + '"']
)
def test_a_hostile_memory_of_the_device_does_nothing(patient: Callable[[str], Page], kept: str) -> None:
    page = patient("")
    page.evaluate("(kept) => localStorage.setItem(new URL(bothsidesBase).pathname + '.bothsides.handout', kept)", kept)
    page.reload()
    page.wait_for_selector(".patient:not([hidden])")
    expect(page.locator("[data-part=none]")).to_be_visible()
    assert page.title() != "owned"


def test_a_cut_link_shows_what_could_be_saved(patient: Callable[[str], Page]) -> None:
    page = patient("1~a4~half-kneeling.l.20.3.1.00000000~butterfly.b.2")
    expect(page.locator("[data-part=problems]")).to_contain_text("damaged")
    expect(page.locator(".sheet").nth(0)).to_contain_text("LEFT SIDE")
    expect(page.locator("[data-part=problems]")).to_contain_text("what could be saved")


@pytest.fixture(scope="module")
def stick(browser: Browser, site: Path) -> Iterator[Tab]:
    """The site on a USB stick: opened as files, without any server."""
    with browser.new_context() as context:
        tab = Tab(context.new_page())
        tab.page.goto((site / BUILDER[1:]).resolve().as_uri())
        yield tab


def test_the_builder_works_from_a_stick_and_says_that_its_link_is_for_this_device(stick: Tab) -> None:
    page = stick.page
    choose(page, "half-kneeling")
    expect(page.locator(".handout-paper .sheet")).to_have_count(3)
    expect(page.locator("[data-part=no-site]")).to_be_visible()
    page.goto(link(page))
    expect(page.locator(".sheet")).to_have_count(2)
    # Material's search asks for a file that only its offline plugin makes; that is no matter of the builder
    assert [c for c in stick.complaints if "ERR_FILE_NOT_FOUND" not in c and "search" not in c] == []
    assert all(url.startswith(("file:", "data:", "about:")) for url in stick.requests)

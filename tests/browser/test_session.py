"""The guided session, from Start to the log, as a person goes through it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from chromium import Tab

STRETCH = "stretches/half-kneeling.html"
HOLD = 20  # seconds: the lower end of this stretch's record

QUIET_SPEECH = """
  window.spoken = [];
  const voices = [
    { name: "far", lang: "en-US", localService: false, default: true, voiceURI: "far" },
    { name: "near", lang: "en-GB", localService: true, default: false, voiceURI: "near" },
  ];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => window.voiceless ? voices.slice(0, 1) : voices,
    cancel() {}, speak(what) { window.spoken.push([what.text, what.voice.name]); }, addEventListener() {},
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
COUNT_SIGNALS = """
  window.tones = 0; window.buzzes = 0; window.locks = 0; window.freed = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) { window.tones += 1; return start.apply(this, at); };
  Object.defineProperty(navigator, "vibrate", { value: () => { window.buzzes += 1; return true; } });
  Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
    window.locks += 1; return { release: async () => { window.freed += 1; } };
  }}});
"""


class Walk:
    """A session on a page whose clock the test turns."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialog = page.locator("dialog.session")
        self.primary = self.part("primary")

    def part(self, name: str) -> Locator:
        return self.dialog.locator(f'[data-part="{name}"]')

    def start(self, path: str = STRETCH) -> None:
        self.page.goto(path)
        self.page.locator('[data-component="session"] button').click()
        expect(self.dialog).to_be_visible()

    def go_on(self) -> None:
        self.primary.click()

    def to(self, kind: str) -> None:
        """Tap on until a screen of this kind shows."""
        tap_on = """(dialog, kind) => {
          for (let taps = 0; taps < 40 && dialog.dataset.kind !== kind; taps += 1) dialog.querySelector('[data-part="primary"]').click();
          return dialog.dataset.kind;
        }"""
        assert self.dialog.evaluate(tap_on, kind) == kind

    def pass_seconds(self, seconds: float) -> None:
        self.page.clock.run_for(int(seconds * 1000))

    def seconds(self) -> int:
        return int(self.part("seconds").inner_text())

    def leave(self, *kinds: str) -> None:
        """Skip on until a screen of another kind shows."""
        for _ in range(20):
            if self.dialog.get_attribute("data-kind") not in kinds:
                return
            self.part("skip").click()

    def pose(self) -> str | None:
        """The pose whose figure is shown."""
        return self.part("figure").locator("[data-pose]").get_attribute("data-pose")

    def hold(self) -> None:
        """Begin a hold and let it pass."""
        expect(self.primary).to_have_text("Start the hold")
        self.go_on()
        self.pass_seconds(HOLD + 0.3)


@pytest.fixture
def walk(tab: Tab) -> Iterator[Walk]:
    tab.page.add_init_script(QUIET_SPEECH + COUNT_SIGNALS)
    tab.page.clock.install()
    yield Walk(tab.page)
    assert tab.complaints == []


def test_a_whole_session_goes_from_start_to_the_log(walk: Walk) -> None:
    walk.start()
    expect(walk.dialog.locator("[data-warnings]")).to_contain_text("numbness around the genitals")
    walk.dialog.get_by_label("Left side").check()
    walk.go_on()
    expect(walk.part("text")).to_contain_text(f"2 holds of {HOLD} seconds on each side")
    walk.go_on()
    expect(walk.part("heading")).to_have_text("Stretch your left hip: left knee down, right foot in front")
    for side, other in (("left", "right"), ("right", "left")):
        walk.to("steps")
        expect(walk.part("text")).to_contain_text(f"your {other} foot flat")
        walk.to("hold")
        walk.hold()
        expect(walk.part("phase")).to_have_text("Rest, 1 of 1")
        walk.pass_seconds(10.3)
        walk.hold()
        walk.to("get_out")
        if side == "left":
            walk.to("switch")
            expect(walk.part("heading")).to_have_text("Switch to your right side")
    for _ in range(4):
        walk.go_on()
    expect(walk.dialog.locator('[data-screen="done"]')).to_contain_text("4 holds done")
    walk.go_on()
    expect(walk.dialog).to_have_count(0)
    log = walk.page.locator(".practice-log")
    expect(log).to_contain_text("Done today: 1")
    log.locator("summary").click()
    expect(log).to_contain_text("Half-kneeling hip flexor stretch")
    log.get_by_role("button", name="Erase the log").click()
    expect(log).to_be_hidden()
    assert walk.page.evaluate("Object.keys(localStorage).filter((k) => k.endsWith('log'))") == []


def test_getting_in_waits_for_the_reader_for_as_long_as_it_takes(walk: Walk) -> None:
    walk.start()
    walk.go_on()
    walk.to("get_in")
    before = walk.part("text").inner_text()
    walk.pass_seconds(600)
    assert walk.part("text").inner_text() == before


def test_a_hold_waits_for_a_tap_and_again_after_the_rest(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    walk.pass_seconds(120)
    assert walk.seconds() == HOLD
    walk.hold()
    walk.pass_seconds(120)
    expect(walk.primary).to_have_text("Start the hold")
    expect(walk.part("phase")).to_have_text("Ready for hold 2 of 2")


def test_a_countdown_that_the_reader_sets_going_begins_the_hold(walk: Walk) -> None:
    walk.start()
    walk.dialog.locator('[name="speech"]').check()
    walk.to("hold")
    walk.part("count-in").click()
    expect(walk.part("said")).to_have_text("The hold begins in 10 seconds.")
    walk.pass_seconds(10.3)
    expect(walk.part("phase")).to_have_text("Hold 1 of 2")
    spoken = [words for words, _ in walk.page.evaluate("window.spoken")]
    assert spoken[-5:] == ["The hold begins in 10 seconds.", "3", "2", "1", f"Hold for {HOLD} seconds."]


def test_where_sides_alternate_each_hold_shows_the_way_to_its_side_with_its_figure(walk: Walk) -> None:
    walk.start("stretches/knee-drops.html")
    walk.to("hold")
    expect(walk.part("phase")).to_have_text("Ready for hold 1 of 6")
    expect(walk.part("text")).to_contain_text("sink slowly to the left")
    expect(walk.part("text")).not_to_contain_text("sink slowly to the right")
    expect(walk.part("more")).to_contain_text("Change to the other side for the next")
    assert walk.pose() == "to-the-left"
    walk.part("skip").click()
    walk.pass_seconds(2.3)
    expect(walk.part("phase")).to_have_text("Ready for hold 2 of 6")
    expect(walk.part("text")).to_contain_text("sink slowly to the right")
    assert walk.pose() == "to-the-right"


def test_after_a_rest_a_hold_says_the_way_there_again(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    expect(walk.part("text")).to_have_text("Stay there and breathe.")
    walk.hold()
    walk.pass_seconds(10.3)
    expect(walk.part("text")).to_have_text(re.compile("^Ease your hips forward until .* Stay there and breathe.$"))
    walk.go_on()
    expect(walk.part("text")).to_have_text("Stay there and breathe.")


def test_a_stretch_that_ends_where_it_began_is_held_before_it_goes_back(walk: Walk) -> None:
    walk.start("stretches/bed-leg-slide.html")
    walk.to("hold")
    expect(walk.part("text")).to_have_text("Stay there and breathe.")
    assert walk.pose() == "long"
    walk.leave("hold", "rest")
    expect(walk.part("phase")).to_have_text("Let go, 1 of 1")
    expect(walk.part("text")).to_have_text(re.compile("^Slide your R?right heel back"))
    assert walk.pose() == "knees-bent"


def test_a_programme_shows_the_figure_of_each_step_on_its_side(walk: Walk) -> None:
    walk.start("programmes/five-minutes.html")
    walk.page.wait_for_load_state("networkidle")
    walk.dialog.get_by_label("Left side").check()
    walk.to("get_in")
    assert walk.pose() == "stepped"
    expect(walk.part("figure").locator("figcaption")).to_have_text("This is where you are going.")
    expect(walk.part("figure").locator("desc")).to_contain_text("left foot on the floor behind")
    walk.to("hold")
    assert walk.pose() == "eased"
    walk.leave("hold", "rest")
    expect(walk.part("figure").locator("figcaption")).to_have_text("This is where you are now.")
    walk.go_on()
    expect(walk.part("figure")).to_be_hidden()
    walk.to("switch")
    expect(walk.part("figure").locator("desc")).to_contain_text("right foot on the floor behind")


def test_a_programme_without_a_network_for_its_figures_goes_on_in_words(tab: Tab) -> None:
    tab.page.clock.install()
    tab.page.route("**/figures/**", lambda route: route.abort())
    walk = Walk(tab.page)
    walk.start("programmes/five-minutes.html")
    walk.to("hold")
    expect(walk.part("figure")).to_be_hidden()
    walk.hold()
    assert not [words for words in tab.complaints if "ERR_FAILED" not in words]


def test_a_pause_keeps_the_seconds(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    walk.go_on()
    walk.pass_seconds(5.1)
    walk.go_on()
    expect(walk.part("phase")).to_have_text("Paused")
    left = walk.seconds()
    walk.pass_seconds(60)
    assert walk.seconds() == left == HOLD - 5
    walk.go_on()
    walk.pass_seconds(3)
    assert walk.seconds() == HOLD - 8


def test_ten_seconds_in_the_background_are_ten_seconds_of_the_hold(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    walk.go_on()
    walk.pass_seconds(1.1)
    shown = "Object.defineProperty(document, 'visibilityState', { configurable: true, value: '%s' });"
    fire = "document.dispatchEvent(new Event('visibilitychange'))"
    walk.page.evaluate(shown % "hidden" + fire)
    walk.page.clock.fast_forward(10_000)  # timers fire once at most, as in a tab that sleeps
    walk.page.evaluate(shown % "visible" + fire)
    assert walk.seconds() == HOLD - 11
    assert walk.page.evaluate("window.locks") == 2


def test_what_hurts_stops_and_says_what_to_do(walk: Walk) -> None:
    walk.start(f"{STRETCH}#side=left")
    walk.to("hold")
    walk.go_on()
    walk.part("hurts").click()
    stopped = walk.dialog.locator('[data-screen="hurts"]')
    expect(stopped).to_contain_text("Ease out of the stretch slowly")
    expect(stopped.locator("ol")).to_contain_text("the other hand on your right thigh")
    expect(stopped).to_contain_text("Sharp, pinching, burning or spreading pain means stop")
    expect(stopped.get_by_role("link", name="Standing hip flexor stretch")).to_have_attribute(
        "href", re.compile("standing-hip-flexor.html$")
    )
    walk.pass_seconds(60)
    walk.part("back").click()
    expect(walk.primary).to_have_text("Start the hold")
    assert walk.seconds() == HOLD


def test_back_skip_and_start_over_lead_where_they_say(walk: Walk) -> None:
    walk.start()
    walk.go_on()
    walk.part("skip").click()
    expect(walk.part("phase")).to_have_text("Get into position, 1 of 3")
    walk.part("skip").click()
    expect(walk.part("phase")).to_have_text("Stretch, 1 of 4")
    walk.part("back").click()
    expect(walk.part("phase")).to_have_text("Get into position, 3 of 3")
    walk.to("hold")
    walk.part("restart").click()
    expect(walk.part("phase")).to_have_text("Get into position, 1 of 3")


def test_the_whole_session_can_be_done_with_keys(walk: Walk) -> None:
    walk.page.goto(STRETCH)
    walk.page.locator('[data-component="session"] button').focus()
    walk.page.keyboard.press("Enter")
    expect(walk.part("before-title")).to_be_focused()
    walk.page.keyboard.press("Tab")
    for _ in range(30):
        assert walk.page.evaluate(
            "document.querySelector('dialog.session').contains(document.activeElement) || document.activeElement === document.body"
        )
        if walk.primary.evaluate("node => node === document.activeElement"):
            break
        walk.page.keyboard.press("Tab")
    walk.page.keyboard.press("Enter")
    expect(walk.primary).to_be_focused()
    walk.page.keyboard.press("Space")
    expect(walk.part("phase")).to_have_text("Get into position, 1 of 3")
    walk.page.keyboard.press("ArrowRight")
    expect(walk.part("phase")).to_have_text("Stretch, 1 of 4")
    walk.page.keyboard.press("ArrowLeft")
    expect(walk.part("phase")).to_have_text("Get into position, 3 of 3")
    walk.page.keyboard.press("Home")
    expect(walk.part("phase")).to_have_text("Get into position, 1 of 3")
    walk.page.keyboard.press("Escape")
    expect(walk.dialog).to_have_count(0)
    expect(walk.page.locator('[data-component="session"] button')).to_be_focused()


def test_a_screen_reader_hears_each_change_once_and_no_seconds(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    walk.page.evaluate("""() => {
      window.heard = [];
      const said = document.querySelector('[data-part="said"]');
      new MutationObserver(() => window.heard.push(said.textContent)).observe(said, { childList: true });
    }""")
    walk.hold()
    walk.pass_seconds(10.5)
    heard = walk.page.evaluate("window.heard")
    assert len(heard) == 3
    assert heard[:2] == [f"Hold for {HOLD} seconds.", "Rest for 10 seconds."]
    assert heard[2].endswith("Hold 2 of 2: start it when you are ready.")


def test_signals_are_given_and_can_each_be_switched_off(walk: Walk) -> None:
    walk.start()
    for name in ("sound", "vibration", "flash"):
        expect(walk.dialog.locator(f'[name="{name}"]')).to_be_checked()
    expect(walk.dialog.locator('[name="speech"]')).not_to_be_checked()
    walk.to("hold")
    walk.hold()
    assert walk.page.evaluate("[window.tones > 2, window.buzzes > 1, window.spoken.length]") == [True, True, 0]
    walk.page.keyboard.press("Escape")
    walk.start()
    for name in ("sound", "vibration", "flash"):
        walk.dialog.locator(f'[name="{name}"]').uncheck()
    walk.dialog.locator('[name="speech"]').check()
    walk.to("hold")
    walk.hold()
    assert walk.page.evaluate("[window.tones, window.buzzes]") == [0, 0]
    assert [f"Hold for {HOLD} seconds.", "near"] in walk.page.evaluate("window.spoken")
    assert ["Half way.", "near"] in walk.page.evaluate("window.spoken")
    walk.page.keyboard.press("Escape")
    walk.start()
    expect(walk.dialog.locator('[name="speech"]')).to_be_checked()
    expect(walk.dialog.locator('[name="sound"]')).not_to_be_checked()


def test_a_voice_that_is_not_of_this_device_is_not_offered(walk: Walk) -> None:
    walk.page.add_init_script("window.voiceless = true")
    walk.start()
    expect(walk.dialog.locator('[name="speech"]')).to_be_disabled()
    expect(walk.dialog).to_contain_text("no voice of its own")


def test_the_screen_stays_awake_while_the_session_is_open(walk: Walk) -> None:
    walk.start()
    assert walk.page.evaluate("window.locks") == 0
    walk.go_on()
    assert walk.page.evaluate("window.locks") == 1
    expect(walk.part("awake")).to_be_hidden()
    walk.page.keyboard.press("Escape")
    expect(walk.dialog).to_have_count(0)
    assert walk.page.evaluate("window.freed") == 1


def test_a_browser_that_cannot_keep_the_screen_on_says_so(tab: Tab) -> None:
    tab.page.add_init_script("Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { throw new Error('no') } } })")
    walk = Walk(tab.page)
    walk.start()
    walk.go_on()
    expect(walk.part("awake")).to_contain_text("The clock goes on in the dark")


def test_a_side_in_the_address_wins_over_what_the_device_remembers(walk: Walk) -> None:
    walk.page.goto(STRETCH)
    walk.page.locator(".sides label", has_text="Left side").click()
    walk.page.goto("about:blank")
    walk.page.goto(STRETCH)
    expect(walk.page.locator('.side-block[data-side="left"]')).to_be_visible()
    walk.page.goto("about:blank")
    walk.start(f"{STRETCH}#side=right")
    expect(walk.page.locator("#side-right")).to_be_checked()
    expect(walk.dialog.get_by_label("Right side")).to_be_checked()


def test_an_address_may_ask_for_one_side_and_a_dose_within_the_limits(walk: Walk) -> None:
    walk.start(f"{STRETCH}#only=left&hold=600&repetitions=1")
    walk.go_on()
    expect(walk.part("text")).to_contain_text("1 holds of 60 seconds")
    walk.to("hold")
    expect(walk.part("heading")).to_contain_text("left hip")
    walk.go_on()
    walk.pass_seconds(60.3)
    walk.to("get_out")
    for _ in range(4):
        walk.go_on()
    expect(walk.dialog).to_contain_text("1 hold done")


def test_a_shared_device_remembers_nothing(walk: Walk) -> None:
    walk.page.goto(STRETCH)
    walk.page.locator(".sides label", has_text="Left side").click()
    walk.start()
    walk.dialog.locator('[name="shared"]').check()
    walk.to("hold")
    walk.hold()
    walk.page.keyboard.press("Escape")
    walk.page.reload()
    walk.page.evaluate("window.dispatchEvent(new Event('pagehide'))")  # the theme keeps the colours while a page is open
    keys = walk.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((k) => !k.includes('__search'))")
    assert keys == ["/.bothsides.shared"]
    expect(walk.page.locator("#side-right")).to_be_checked()


def test_a_session_that_was_left_can_be_taken_up_again(walk: Walk) -> None:
    walk.start()
    walk.to("hold")
    walk.go_on()
    walk.pass_seconds(3)
    walk.start()
    expect(walk.part("skip")).to_have_text("Go on where I stopped")
    walk.part("skip").click()
    expect(walk.primary).to_have_text("Start the hold")
    assert walk.seconds() == HOLD


def test_a_programme_runs_through_its_stretches_with_its_own_doses(walk: Walk) -> None:
    walk.start("programmes/five-minutes.html")
    walk.go_on()
    expect(walk.part("where")).to_contain_text("1 of 2: Standing hip flexor stretch")
    expect(walk.part("text")).to_contain_text("2 holds of 30 seconds")
    expect(walk.part("note")).to_contain_text("worktop")
    for _ in range(40):
        if "2 of 2" in walk.part("where").inner_text():
            break
        walk.part("skip").click()
    expect(walk.part("text")).to_contain_text("2 holds of 20 seconds")
    expect(walk.part("note")).to_contain_text("Leave it out after a hip replacement")


def test_a_stretch_for_both_sides_at_once_asks_for_no_side(walk: Walk) -> None:
    walk.start("stretches/butterfly.html")
    expect(walk.part("first")).to_be_hidden()
    walk.to("hold")
    expect(walk.part("heading")).to_have_text("Butterfly stretch")


def test_figures_that_stand_on_the_page_are_shown_with_their_side_and_fetched_by_nobody(walk: Walk, tab: Tab) -> None:
    walk.start()
    walk.dialog.get_by_label("Left side").check()
    walk.to("get_in")
    shown = walk.part("figure").locator("svg")
    assert "Kneeling on the left knee" in (shown.locator("desc").text_content() or "")
    names = (shown.get_attribute("aria-labelledby") or "").split()
    assert all(name.startswith("session-") for name in names)
    doubled = (
        "() => { const ids = [...document.querySelectorAll('[id]')].map((n) => n.id); return ids.filter((id, i) => ids.indexOf(id) !== i) }"
    )
    assert walk.page.evaluate(doubled) == []
    walk.to("hold")
    assert walk.pose() == "eased"
    assert not [url for url in tab.requests if "/figures/" in url]


def test_every_target_of_the_session_is_44_pixels_or_more(walk: Walk) -> None:
    walk.start()
    small = """() => [...document.querySelectorAll('dialog.session :is(button, label, select, summary)')]
      .filter((n) => n.checkVisibility()).map((n) => [n.textContent.trim(), n.getBoundingClientRect()])
      .filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text)"""
    assert walk.page.evaluate(small) == []
    for kind in ("intro", "get_in", "hold"):
        walk.go_on()
        walk.to(kind)
        assert walk.page.evaluate(small) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_of_the_session_is_cut_off(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 640}, base_url=address) as context:
        walk = Walk(context.new_page())
        walk.start()
        for kind in ("before", "intro", "get_in", "hold"):
            if kind != "before":
                walk.to(kind)
            for part in ("dialog.session", "dialog.session [data-part=stage]"):
                assert walk.page.locator(part).evaluate("node => node.scrollWidth <= innerWidth")
            expect(walk.primary).to_be_in_viewport(ratio=1)


def test_reduced_motion_gives_a_frame_and_no_movement(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce", base_url=address) as context:
        walk = Walk(context.new_page())
        walk.start()
        walk.part("try").click()
        style = walk.dialog.evaluate("node => [getComputedStyle(node).animationName, getComputedStyle(node).boxShadow !== 'none']")
        assert style == ["none", True]


def test_without_scripts_the_page_holds_everything_and_offers_no_session(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False, base_url=address) as context:
        page = context.new_page()
        page.goto(STRETCH)
        expect(page.locator('[data-component="session"]')).to_be_hidden()
        expect(page.locator(".dose")).to_contain_text("Hold for 20 to 30 seconds.")
        expect(page.locator('[data-side="right"] .steps--steps li')).to_have_count(5)
        page.locator(".sides label", has_text="Left side").click()
        expect(page.locator('[data-side="left"] .steps--steps li').first).to_contain_text("right foot flat")


def test_a_page_loads_nothing_of_the_session_before_start(tab: Tab) -> None:
    tab.page.goto(STRETCH, wait_until="networkidle")
    assert [url for url in tab.requests if re.search(r"assets/bothsides/session", url)] == []


@pytest.mark.parametrize("path", [STRETCH, "programmes/five-minutes.html"])
def test_the_movement_to_each_side_can_be_seen_before_it_is_done(walk: Walk, tab: Tab, path: str) -> None:
    walk.start(path)
    walk.page.wait_for_load_state("networkidle")
    walk.dialog.get_by_label("Left side").check()
    assert not [url for url in tab.requests if "/motion" in url]
    for kind, side in (("intro", "left"), ("switch", "right")):
        if kind == "switch":
            walk.to("hold")
            walk.leave("hold", "rest")
        walk.to(kind)
        movement = walk.part("movement")
        expect(movement.locator(".motion")).to_have_attribute("data-side", side)
        movement.get_by_role("button", name="Show the movement").click()
        expect(movement.get_by_role("img", name=re.compile("^The movement of"))).to_be_visible()
        expect(movement.locator(".mover text").first).to_have_text("R" if side == "right" else "L")
        striped = movement.locator(".mover .fl").first.get_attribute("fill") or ""
        assert walk.page.locator(striped.removeprefix("url(").removesuffix(")")).count() == 1
        expect(walk.part("figure")).to_have_css("opacity", "0")
        walk.go_on()
        expect(movement).to_be_hidden()

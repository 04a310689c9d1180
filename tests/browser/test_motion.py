"""The way from pose to pose, shown on request."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from chromium import Tab

STRETCH = "stretches/half-kneeling.html"
BUTTON = ".side-block--right .motion__play"
STAGE = ".side-block--right .motion__stage"
PATHS = f"document.querySelector('{STAGE} .mover').innerHTML"


@pytest.fixture
def moving(tab: Tab) -> Iterator[Page]:
    """A stretch page whose clock the test turns."""
    tab.page.clock.install()
    tab.page.goto(STRETCH)
    yield tab.page
    assert tab.complaints == []


def play(page: Page) -> None:
    page.locator(BUTTON).click()
    page.locator(f"{STAGE} svg").wait_for()


def test_nothing_of_the_movement_is_fetched_or_moves_before_it_is_asked_for(tab: Tab) -> None:
    tab.page.goto(STRETCH, wait_until="networkidle")
    assert [url for url in tab.requests if "motion" in url] == []
    expect(tab.page.locator(STAGE)).to_be_hidden()
    assert tab.page.evaluate("document.getAnimations().length") == 0


def test_the_movement_is_played_on_request_and_ends_by_itself(moving: Page) -> None:
    expect(moving.locator(BUTTON)).to_have_text("Show the movement")
    play(moving)
    first = moving.evaluate(PATHS)
    moving.clock.run_for(800)
    half = moving.evaluate(PATHS)
    assert half != first
    moving.clock.run_for(3000)
    last = moving.evaluate(PATHS)
    assert last not in {first, half}
    expect(moving.locator(BUTTON)).to_have_text("Show the movement")
    moving.clock.run_for(3000)
    assert moving.evaluate(PATHS) == last


def test_a_visible_button_pauses_it_and_goes_on(moving: Page) -> None:
    play(moving)
    moving.clock.run_for(500)
    button = moving.locator(BUTTON)
    expect(button).to_have_text("Pause")
    expect(button).to_be_in_viewport()
    assert button.evaluate("node => node.getBoundingClientRect().height") >= 44
    button.click()
    held = moving.evaluate(PATHS)
    moving.clock.run_for(5000)
    assert moving.evaluate(PATHS) == held
    button.click()
    moving.clock.run_for(400)
    assert moving.evaluate(PATHS) != held


def test_it_can_be_led_by_hand_with_keys(moving: Page) -> None:
    play(moving)
    slide = moving.get_by_role("slider", name="Step by step").first
    slide.focus()
    moving.keyboard.press("End")
    end = moving.evaluate(PATHS)
    moving.keyboard.press("Home")
    assert moving.evaluate(PATHS) != end
    expect(moving.locator(BUTTON)).to_have_text("Show the movement")


def test_it_asks_for_two_files_of_this_site_once(tab: Tab, address: str) -> None:
    tab.page.goto(STRETCH, wait_until="networkidle")
    play(tab.page)
    tab.page.locator("label[for=side-left]").click()
    tab.page.locator(".side-block--left .motion__play").click()
    expect(tab.page.locator(".side-block--left .motion__stage svg")).to_be_visible()
    asked = [url for url in tab.requests if "motion" in url]
    assert len(asked) == 2
    assert all(url.startswith(f"{address}/assets/bothsides/motion") for url in asked)


def test_less_motion_gives_the_first_pose_and_the_slider(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce", base_url=address) as context:
        page = context.new_page()
        page.goto(STRETCH)
        play(page)
        first = page.evaluate(PATHS)
        expect(page.get_by_role("slider", name="Step by step").first).to_be_focused()
        page.wait_for_timeout(400)
        assert page.evaluate(PATHS) == first
        page.keyboard.press("ArrowRight")
        page.keyboard.press("End")
        assert page.evaluate(PATHS) != first


def test_it_stops_when_less_motion_is_asked_for_half_way(moving: Page) -> None:
    play(moving)
    moving.clock.run_for(500)
    moving.emulate_media(reduced_motion="reduce")
    moving.wait_for_function("matchMedia('(prefers-reduced-motion: reduce)').matches")
    moving.clock.run_for(100)  # the page is told of it a little later
    held = moving.evaluate(PATHS)
    moving.clock.run_for(3000)
    assert moving.evaluate(PATHS) == held


def test_the_left_is_the_mirror_image_of_the_right(moving: Page) -> None:
    play(moving)
    moving.clock.run_for(9000)
    box = """node => {
        const { x, y, width, height } = node.getBBox(), turned = node.ownerSVGElement.firstChild.transform.baseVal[0].matrix.a;
        return [x * turned, (x + width) * turned, y, y + height];
    }"""
    right = moving.locator(f"{STAGE} .mover path.fr").first.evaluate(box)
    moving.locator("label[for=side-left]").click()
    moving.locator(".side-block--left .motion__play").click()
    moving.locator(".side-block--left .motion__stage svg").wait_for()
    moving.clock.run_for(9000)
    left = moving.locator(".side-block--left .motion__stage .mover path.fl").first.evaluate(box)
    assert left == pytest.approx([-right[0], -right[1], right[2], right[3]], abs=0.5)


def test_without_a_network_the_figures_stay_and_the_page_says_so(tab: Tab) -> None:
    tab.page.goto(STRETCH, wait_until="networkidle")
    tab.page.route("**/motion/**", lambda route: route.abort())
    tab.page.locator(BUTTON).click()
    expect(tab.page.locator(".side-block--right .motion__error")).to_be_visible()
    tab.page.unroute("**/motion/**")
    play(tab.page)
    expect(tab.page.locator(".side-block--right .motion__error")).to_be_hidden()

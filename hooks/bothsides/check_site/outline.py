"""What every page needs to be found, read aloud and walked through: title, description, language, headings, ids, alternative texts."""

from __future__ import annotations

from collections import Counter

from .codes import ALT, DESCRIPTION, HEADING, LANG, LEVEL, SAME_ID, TITLE
from .markup import Page, words


def check_outline(page: Page) -> str:
    """Report what is missing; gives the page's title, empty for pages whose title need not be their own."""
    title = _title(page)
    html = page.tree.css_first("html")
    if html is None or not (html.attributes.get("lang") or "").strip():
        page.report(LANG, "This page does not say its language", 'Give its html element a lang, such as lang="en".', page.place_of("html"))
    if not page.is_redirect:
        described = page.tree.css('meta[name="description" i]')
        if not any((meta.attributes.get("content") or "").strip() for meta in described):
            place = page.place_of("meta", "name", "description") if described else page.place_of("head")
            page.report(DESCRIPTION, "This page has no description", "Say in one sentence what it is about.", place)
        _headings(page)
    _ids(page)
    _pictures(page)
    return "" if page.is_404 or page.is_redirect else title


def _title(page: Page) -> str:
    node = page.tree.css_first("head > title")
    title = words(node) if node is not None else ""
    if not title:
        page.report(TITLE, "This page has no title", "Give it one that names what it is about.", page.place_of("head"))
    return title


def _headings(page: Page) -> None:
    headings = page.tree.css("h1, h2, h3, h4, h5, h6")
    main = [h for h in headings if h.tag == "h1"]
    if len(main) != 1:
        place = page.place_of("h1", nth=1) if main else None
        page.report(
            HEADING, f"This page has {len(main) or 'no'} main heading{'s' if len(main) > 1 else ''}", "Give it exactly one h1.", place
        )
    seen: Counter[str] = Counter()
    before = 0
    for heading in headings:
        tag = heading.tag or "h1"
        level = int(tag[1])
        if before and level > before + 1:
            page.report(
                LEVEL, f"“{words(heading)[:60]}” is an {tag} after an h{before}", "Skip no level.", page.place_of(tag, nth=seen[tag])
            )
        seen[tag] += 1
        before = level


def _ids(page: Page) -> None:
    counts = Counter(node.attributes["id"] for node in page.tree.css("[id]"))
    for name, count in counts.items():
        if not name:
            page.report(SAME_ID, "An id is empty", "Give it a name or take it out.", page.place_of("", "id", ""))
        elif count > 1:
            place = page.place_of("", "id", name, nth=1)
            page.report(SAME_ID, f"{count} elements have the id “{name}”", "A link can lead to one only: rename the others.", place)


def _pictures(page: Page) -> None:
    seen: Counter[str | None] = Counter()
    for image in page.tree.css("img, area[href], input[type=image]"):
        if image.attributes.get("alt") is None and "alt" not in image.attributes:
            source = image.attributes.get("src")
            place = page.place_of(image.tag or "img", "src", source, nth=seen[source]) if source else page.place_of(image.tag or "img")
            seen[source] += 1
            page.report(
                ALT, f"The picture “{source or ''}” has no alternative text", 'Say what it shows, or alt="" if it only decorates.', place
            )
    for nth, drawing in enumerate(page.tree.css('svg[role="img"]')):
        named = drawing.attributes.get("aria-label") or drawing.attributes.get("aria-labelledby") or drawing.css_first("title")
        if not named:
            place = page.place_of("svg", "role", "img", nth=nth)
            page.report(ALT, "A drawing has no alternative text", "Give it a title or an aria-label.", place)

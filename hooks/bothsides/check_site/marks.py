"""The marks that our pages carry: the disclaimer, the warning signs, the review line, and both sides of a stretch.

A stretch page has one element with ``data-stretch`` and ``data-laterality``; ``data-side`` stands on the blocks of either side.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .codes import DISCLAIMER, MARKS, REVIEW, SIDES, WARNINGS
from .markup import Page, is_hidden, words

LATERALITIES = ("unilateral", "bilateral", "alternating")


def check_marks(page: Page) -> list[str]:
    """Report missing marks; gives the ids of the stretches that this page is about."""
    _disclaimer(page)
    stretches = page.tree.css("[data-stretch]")
    for node in stretches:
        _stretch(page, node, page.tree if len(stretches) == 1 else node)
    if stretches and not _shown(page, "data-warnings"):
        page.report(
            WARNINGS, "This stretch page shows no warning signs", "Put the short warning cards (data-warnings) before the exercise."
        )
    if (stretches or page.tree.css_first("[data-health]") is not None) and not _shown(page, "data-review"):
        page.report(REVIEW, "This page does not say whether a clinician has reviewed it", "Put the review line (data-review) on it.")
    return [node.attributes["data-stretch"] or "" for node in stretches]


def _shown(page: Page, mark: str) -> bool:
    return any(words(node) and not is_hidden(node) for node in page.tree.css(f"[{mark}]"))


def _disclaimer(page: Page) -> None:
    if _shown(page, "data-disclaimer"):
        return
    marked = page.tree.css_first("[data-disclaimer]")
    if marked is None:
        page.report(DISCLAIMER, "This page carries no disclaimer", "Put it (data-disclaimer) on every page, 404.html included.")
        return
    why = "stands where it is not printed" if words(marked) else "is empty"
    place = page.place_of(marked.tag or "", "data-disclaimer")
    page.report(
        DISCLAIMER, f"The disclaimer of this page {why}", "Show it on screen and on paper, outside .md-footer and .no-print.", place
    )


def _stretch(page: Page, node: LexborNode, scope: LexborHTMLParser | LexborNode) -> None:
    name = node.attributes["data-stretch"] or ""

    def report(code: str, message: str, hint: str) -> None:
        page.report(code, message, hint, page.place_of(node.tag or "", "data-stretch", name))

    if not name.strip():
        report(MARKS, "data-stretch names no stretch", "Give it the stretch's id.")
    laterality = node.attributes.get("data-laterality") or ""
    if laterality not in LATERALITIES:
        report(MARKS, f"data-laterality of “{name}” is “{laterality}”", f"It is one of {', '.join(LATERALITIES)}.")
    if laterality != "unilateral":
        return
    blocks = {
        side: " ".join(words(block) for block in scope.css(f'[data-side="{side}"]') if _is_block(block)) for side in ("right", "left")
    }
    missing = [side for side, text in blocks.items() if not text.strip()]
    for side in missing:
        report(SIDES, f"“{name}” is unilateral and has no {side} side here", f'Show it in a block with data-side="{side}".')
    if not missing and blocks["right"] == blocks["left"]:
        report(SIDES, f"The right and the left side of “{name}” say the same", "Each must name its own limbs.")


def _is_block(node: LexborNode) -> bool:
    """Whether ``node`` is a side's block and not a side's word inside one."""
    here = node.parent
    while here is not None:
        if "data-side" in here.attributes:
            return False
        here = here.parent
    return not is_hidden(node)

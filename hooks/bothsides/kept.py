"""What a site's own macros may not lose: a shadowed disclaimer or warning still says every word of the safety record."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .components import Components
from .page import Here, Library
from .problem import Place, Problem, code, problem

LESS = code("macro-says-less", "A site's own macro leaves out what keeps readers safe.")

_TAG = re.compile(r"<[^>]*>")


def check_kept(library: Library, components: Components) -> Iterator[Problem]:
    """Hold each of the site's own safety macros against the safety record."""
    if len(components.roots) < 2:
        return
    for name, (mark, texts) in _promised(library).items():
        own = components.roots[0] / "components" / components.known[name].folder.name / "macro.html"
        if not own.is_file():
            continue
        place = Place(own.relative_to(components.roots[0].parent).as_posix())
        try:
            made = str(components.render(name, Here(library, "index.md")))
        except Exception as error:  # noqa: BLE001  whatever a clinic's template raises
            yield problem(place, LESS, f"This macro cannot be run ({error})", "Compare it with the handbook's own.")
            continue
        said = _words(_TAG.sub("", made))
        lost = [text for text in texts if _words(text) not in said]
        if mark not in made:
            yield problem(place, LESS, f"This macro no longer carries the mark {mark}", "Keep it on the outermost element.")
        elif lost:
            more = f", and {len(lost) - 1} more" if len(lost) > 1 else ""
            yield problem(place, LESS, f"This macro no longer says “{lost[0][:80]}”{more}", "You may add to it, and lay it out anew.")


def _promised(library: Library) -> dict[str, tuple[str, list[str]]]:
    safety = library.safety
    titles = [str(card.title) for card in safety.cards]
    signs = [sign for card in safety.cards for sign in card.signs]
    return {
        "disclaimer": ("data-disclaimer", [str(safety.disclaimer)]),
        "warning_cards": ('data-warnings="full"', [*titles, *(str(c.do) for c in safety.cards), *(str(s.text) for s in signs)]),
        "warning_short": ('data-warnings="short"', [*titles, *(str(s.short or s.text) for s in signs)]),
        "pain_rule": ("", [str(rule.text) for rule in safety.pain_rule]),
        "which_side": ("", [str(text) for text in safety.which_side]),
    }


def _words(text: str) -> str:
    return " ".join(html.unescape(text).split())

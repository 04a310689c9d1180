"""What a handout says, as plain data for the template: strings and lists, never markup."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from ..model import Laterality, Span, Stretch
from ..page import Here, Library
from ..page import dose as dose_words
from ..sides.words import Side, for_side
from .ask import Ask, Item
from .figures import figures
from .version import content_version

Run = tuple[str, str]  # some words, and the side they name ("right", "left") or nothing


def document(ask: Ask, library: Library) -> str:
    """The JSON that ``handout.typ`` reads."""
    here = Here(library, "index.md")
    sheets = [sheet for item in ask.items for sheet in _sheets(item, ask, here)]
    data = {
        "title": _title(ask, here),
        "lang": library.language.tag,
        "paper": {"a4": "a4", "letter": "us-letter"}[ask.paper],
        "large": ask.large_print,
        "low_ink": ask.low_ink,
        "site": ask.site_name,
        "clinic": _clinic(ask),
        "say": library.language.phrases["handout"],
        "days": library.language.phrases["handout"]["days"],
        "weeks": 3 if len(sheets) == 1 else 2,
        "sheets": sheets,
        "whole": _whole(ask, sheets, here),
        "origins": _origins(ask, here),
        "stop": _stop(ask, here),
        "disclaimer": [str(library.safety.disclaimer), *([ask.clinic.disclaimer] if ask.clinic and ask.clinic.disclaimer else [])],
        "report": here.say("handout.report", report=ask.clinic.report) if ask.clinic and ask.clinic.report else "",
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def runs(text: str, side: Side, tag: str) -> list[Run]:
    """``text`` for ``side``, cut so that every side word stands alone with the side it names."""
    result, words = for_side(text, side, tag)
    parts: list[Run] = []
    end = 0
    for word in words:
        if word.side:
            parts += [(result[end : word.start], ""), (result[word.start : word.end], word.side.value)]
            end = word.end
    parts.append((result[end:], ""))
    return [part for part in parts if part[0]]


def _title(ask: Ask, here: Here) -> str:
    if ask.title:
        return ask.title
    titles = list(dict.fromkeys(str(item.stretch.title) for item in ask.items))
    if len(titles) > 1:
        return here.say("handout.several", first=titles[0], n=len(titles) - 1)
    sides = {item.sides for item in ask.items}
    side = sides.pop() if len(sides) == 1 else "both"
    return titles[0] if ask.items[0].sheets == (None,) else f"{titles[0]}: {here.say(f'limb.{side}')}"


def _clinic(ask: Ask) -> dict[str, Any] | None:
    if ask.clinic is None:
        return None
    return {"name": ask.clinic.name, "lines": list(ask.clinic.lines), "logo": ask.clinic.logo or ""}


def _sheets(item: Item, ask: Ask, here: Here) -> list[dict[str, Any]]:
    return [_sheet(item, side, ask, here) for side in item.sheets]


def _sheet(item: Item, side: Side | None, ask: Ask, here: Here) -> dict[str, Any]:
    """One sheet: a stretch for one side, or both in one go (``side`` is None)."""
    s, tag = item.stretch, here.library.language.tag
    reading = side or Side.RIGHT

    def all_runs(texts: Sequence[str]) -> list[list[Run]]:
        return [runs(t, reading, tag) for t in texts]

    own = item.changed.note if item.changed and item.changed.note else None
    return {
        "id": str(s.id),
        "title": str(s.title),
        "side": side.value if side else "both",
        "side_words": here.say(f"handout.sheet_{side.value if side else s.laterality.value}"),
        "side_short": here.say(f"limb.{side.value}") if side else "",
        "letter": here.say(f"handout.letter_{side.value}") if side else "",
        "heading": _heading(s, side, here),
        "figures": figures(s, reading, here.library.language, ask.low_ink),
        "get_in": all_runs(s.get_in),
        "steps": all_runs(s.steps),
        "get_out": all_runs(s.get_out),
        "feel": runs(s.feel, reading, tag),
        "dose": _dose(item, side, here),
        "dose_sentence": " ".join(_sentences(item, side, here)),
        "boxes": (item.stretch.dose.times_a_day.most),
        "remark": runs(own, reading, tag) if own else [],
        "note": item.note or "",
        "care": [
            {"who": runs(p.who, reading, tag), "limb": runs(_limb(p.limb, side, here), Side.RIGHT, tag) if p.limb != "none" else []}
            for p in s.precautions
        ],
    }


def _whole(ask: Ask, sheets: Sequence[dict[str, Any]], here: Here) -> dict[str, str]:
    """What the pages say that speak of every sheet: of which stretches, and of which side, be some done on both in one go."""
    sides = {sheet["side_words"] for sheet in sheets if sheet["letter"]} or {sheet["side_words"] for sheet in sheets}
    titles = list(dict.fromkeys(str(item.stretch.title) for item in ask.items))
    title = ask.title or (here.say("handout.several", first=titles[0], n=len(titles) - 1) if len(titles) > 1 else titles[0])
    return {"title": title, "side_words": sides.pop() if len(sides) == 1 else here.say("handout.sheet_both")}


def _origins(ask: Ask, here: Here) -> list[dict[str, Any]]:
    """Review, version and address of every stretch, each once; without an address, its name and id in the site."""
    unique = {item.stretch.id: item.stretch for item in ask.items}
    return [
        {
            "title": str(s.title),
            "review": Here(here.library, f"stretches/{s.id}.md").review_line(s.review),
            "version": _version(s, ask, here),
            "link": _link(ask.address, here.stretch_url(str(s.id))),
            "find": "" if ask.address or not ask.site_name else here.say("handout.find_in", site=ask.site_name, title=s.title, id=s.id),
        }
        for s in unique.values()
    ]


def _limb(limb: str, side: Side | None, here: Here) -> str:
    return here.limb(limb, side.value if side else "right")


def _heading(s: Stretch, side: Side | None, here: Here) -> list[Run]:
    if s.heading is None or side is None:
        return []
    tag = here.library.language.tag
    texts = [(here.say("page.stretch_your") + " ", ""), *runs(s.heading.stretched, side, tag), (": ", "")]
    return [*texts, *runs(s.heading.body, side, tag)]


def _sentences(item: Item, side: Side | None, here: Here) -> list[str]:
    """The dose in sentences. A sheet for one side speaks of that side only: "each side" would be wrong there."""
    s, language = item.stretch, here.library.language
    laterality = Laterality.BILATERAL if side else s.laterality
    parts = dose_words.sentences(language, s.dose, laterality, item.changed)
    return parts if item.changed is None else [*parts, dose_words.often(language, s.dose)]


def _dose(item: Item, side: Side | None, here: Here) -> list[list[str]]:
    """The dose as rows of a table: what, and how much."""
    s, language, say = item.stretch, here.library.language, here.say
    hold = item.changed.hold if item.changed and item.changed.hold else s.dose.hold
    times = item.changed.repetitions if item.changed and item.changed.repetitions else s.dose.repetitions
    each = "times_each" if side is None and s.laterality is Laterality.ALTERNATING else "times_n"
    rows = [
        [say("handout.hold"), dose_words.seconds(language, hold)],
        [say("handout.times"), say("handout.time_one") if times.most == 1 else say(f"handout.{each}", n=here.span(times))],
    ]
    if times.most > 1 and s.dose.rest.most:
        rows.append([say("handout.rest"), dose_words.seconds(language, s.dose.rest)])
    if s.dose.sets > 1:
        rows.append([say("handout.sets"), str(s.dose.sets)])
    return [*rows, [say("handout.often"), _often(s.dose.times_a_day, s.dose.days_a_week, here)]]


def _often(day: Span, week: Span, here: Here) -> str:
    times = here.say("dose.once_a_day") if day.most == 1 else here.say("dose.times_a_day", n=here.span(day))
    days = {7: "dose.every_day", 1: "dose.one_day"}.get(week.least, "dose.days")
    return f"{times}, {here.say(days, n=here.span(week))}"


def _stop(ask: Ask, here: Here) -> dict[str, Any]:
    """The pain rule and the warning signs, whole: nothing of them is left out on paper."""
    safety = here.library.safety
    number = ask.clinic.emergency if ask.clinic and ask.clinic.emergency else ""
    return {
        "pain": [str(sign.text) for sign in safety.pain_rule],
        "cards": [
            {
                "level": card.level.value,
                "title": str(card.title),
                "number": number if card.level.value == "emergency" else "",
                "signs": [str(sign.short or sign.text) for sign in card.signs],
                "do": str(card.do),
            }
            for card in safety.cards
        ],
    }


def _version(s: Stretch, ask: Ask, here: Here) -> str:
    version, date = content_version(s), ask.dates.get(str(s.id), "")
    return here.say("handout.version_of", version=version, date=date) if date else here.say("handout.version", version=version)


def _link(address: str | None, path: str) -> dict[str, str] | None:
    if not address:
        return None
    url = urljoin(address if address.endswith("/") else address + "/", path)
    return {"url": url, "shown": url.removeprefix("https://").removeprefix("http://"), "qr": qr_svg(url)}


@lru_cache(maxsize=4096)
def qr_svg(text: str) -> str:
    """``text`` as a QR code (error correction M), an SVG with its quiet zone."""
    import io

    import segno

    out = io.BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False).save(out, kind="svg", border=2, dark="#000", light="#fff", xmldecl=False)
    return out.getvalue().decode("utf-8")

"""What pages show of a clinic: links, days in words, colours for both schemes, and plain data for search engines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import colour
from .colour import Rgb
from .model import Brand, plain
from .numbers import LANGUAGES

_DAYS = {"Mo": "Monday", "Tu": "Tuesday", "We": "Wednesday", "Th": "Thursday", "Fr": "Friday", "Sa": "Saturday", "Su": "Sunday"}


@dataclass(frozen=True)
class Shown:
    """A brand as templates show it: every value plain text, every link one of https, tel, mailto."""

    name: str
    phone: str | None
    phone_link: str | None
    email: str | None
    website: str | None
    booking: str | None
    report: str | None
    address: tuple[str, ...]
    hours: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    emergency: str | None
    disclaimer: str | None


def shown(brand: Brand, say: Callable[..., str]) -> Shown:
    """``brand`` with days and times in the words of ``say`` (phrases ``clinic.…``)."""
    return Shown(
        name=str(brand.name),
        phone=plain(brand.phone),
        phone_link=tel(brand.phone) if brand.phone else None,
        email=plain(brand.email),
        website=plain(brand.website),
        booking=_dialable(brand.booking),
        report=_dialable(brand.report),
        address=tuple(map(str, brand.address)),
        hours=tuple(_hours(str(h), say) for h in brand.opening_hours),
        languages=tuple((str(tag), LANGUAGES[str(tag)]) for tag in brand.languages),
        emergency=brand.emergency_number,
        disclaimer=plain(brand.disclaimer),
    )


def tel(number: str) -> str:
    """``tel:`` with digits only; the (0) that is dialled within a country only is left out behind a +.

    >>> tel("+44 (0)20 7946 0123")
    'tel:+442079460123'
    """
    digits = re.sub(r"\(0\)", "", number) if number.startswith("+") else number
    return "tel:" + re.sub(r"[^\d+]", "", digits)


def _dialable(link: str | None) -> str | None:
    if link is None:
        return None
    scheme, _, rest = link.partition(":")
    return tel(rest) if scheme.lower() == "tel" else str(link)


def _hours(text: str, say: Callable[..., str]) -> str:
    days, _, times = text.partition(" ")
    named = []
    for run in days.split(","):
        first, _, last = run.partition("-")
        one = say(f"clinic.day.{first}")
        named.append(say("clinic.days", first=one, last=say(f"clinic.day.{last}")) if last else one)
    opens, _, closes = times.partition("-")
    return say("clinic.hours", days=", ".join(named), opens=opens, closes=closes)


def style(brand: Brand) -> str:
    """The style sheet of a brand's colours; empty where it gives none.

    The dark scheme lightens them until they can be read there, and who asks the device for more contrast gets more of it.
    """
    if brand.colours is None:
        return ""
    primary = colour.read(brand.colours.primary)
    links = colour.read(brand.colours.links or brand.colours.primary)
    assert primary is not None
    assert links is not None
    light = _tokens(primary, links, colour.LIGHT, colour.BLACK, colour.NEEDED)
    dark = _tokens(primary, links, colour.DARK, colour.WHITE, 7)
    more_light = _tokens(primary, links, colour.LIGHT, colour.BLACK, 10)
    more_dark = _tokens(primary, links, colour.DARK, colour.WHITE, 12)
    schemes = [("", ":root", light), ("", '[data-md-color-scheme="slate"]', dark)]
    schemes += [("  ", '[data-md-color-scheme="default"]', more_light), ("  ", '[data-md-color-scheme="slate"]', more_dark)]
    rules = ["\n".join([f"{pad}{selector} {{", *(f"{pad}  {line}" for line in lines), f"{pad}}}"]) for pad, selector, lines in schemes]
    more = "\n\n".join(rules[2:])
    return f"\n/* The clinic's colours. */\n{rules[0]}\n\n{rules[1]}\n\n@media (prefers-contrast: more) {{\n{more}\n}}\n"


def _tokens(primary: Rgb, links: Rgb, grounds: tuple[Rgb, ...], towards: Rgb, needed: float) -> list[str]:
    """The tokens of one scheme; ``towards`` is what its ink tends to, black on light grounds and white on dark ones."""
    ink = colour.fitted(primary, grounds, towards, needed)
    against = colour.WHITE if towards == colour.BLACK else colour.BLACK
    values = {
        "brand": ink,
        "brand-deep": colour.mix(ink, towards, 0.35),
        "on-brand": colour.fitted(colour.mix(ink, against, 0.9), (ink,), against),
        "link": colour.fitted(links, grounds, towards, needed),
    }
    return [f"--bs-{name}: {colour.hexadecimal(value)};" for name, value in values.items()]


def json_ld(brand: Brand) -> dict[str, Any]:
    """The clinic in the terms of schema.org, as plain data."""
    data: dict[str, Any] = {"@type": "MedicalClinic", "name": str(brand.name)}
    for key, value in (("telephone", brand.phone), ("email", brand.email), ("url", brand.website)):
        if value:
            data[key] = str(value)
    if brand.address:
        data["address"] = {"@type": "PostalAddress", "streetAddress": ", ".join(map(str, brand.address))}
        if brand.country:
            data["address"]["addressCountry"] = str(brand.country)
    if brand.languages:
        data["availableLanguage"] = [str(tag) for tag in brand.languages]
    if brand.opening_hours:
        data["openingHoursSpecification"] = [_specification(str(h)) for h in brand.opening_hours]
    if brand.booking and str(brand.booking).lower().startswith("https:"):
        data["potentialAction"] = {"@type": "ReserveAction", "target": str(brand.booking)}
    return data


def _specification(hours: str) -> dict[str, Any]:
    days, _, times = hours.partition(" ")
    opens, _, closes = times.partition("-")
    order = list(_DAYS)
    found: list[str] = []
    for run in days.split(","):
        first, _, last = run.partition("-")
        start, end = order.index(first), order.index(last or first)
        found += [order[n % 7] for n in range(start, (end if end >= start else end + 7) + 1)]
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": [_DAYS[d] for d in found], "opens": opens, "closes": closes}

"""A dose in sentences, generated from its numbers and the language's phrases."""

from __future__ import annotations

from ..language import Language
from ..model import Dose, Laterality, Prescription, Span


def span(language: Language, value: Span) -> str:
    """``2 to 3``, or ``3``."""
    if value.least == value.most:
        return str(value.least)
    return language.say("range", least=value.least, most=value.most)


def seconds(language: Language, value: Span) -> str:
    """``20 to 30 seconds``."""
    return language.say("dose.second" if value.most == 1 else "dose.seconds", n=span(language, value))


def sentences(language: Language, dose: Dose, laterality: Laterality, changed: Prescription | None = None) -> list[str]:
    """How long, how many times, the rest between, the rounds, and how often."""
    hold = changed.hold if changed and changed.hold else dose.hold
    repetitions = changed.repetitions if changed and changed.repetitions else dose.repetitions
    each = "_each" if laterality is not Laterality.BILATERAL else ""
    parts = [language.say("dose.hold", hold=seconds(language, hold))]
    if repetitions.most == 1:
        parts.append(language.say(f"dose.once{each}"))
    else:
        parts.append(language.say(f"dose.times{each}", n=span(language, repetitions)))
        if dose.rest.most:
            parts.append(language.say("dose.rest", rest=seconds(language, dose.rest)))
    if dose.sets > 1:
        parts.append(language.say("dose.sets", n=dose.sets))
    if changed is None:
        parts.append(often(language, dose))
    return parts


def often(language: Language, dose: Dose) -> str:
    """How many times a day, on how many days a week."""
    day, week = dose.times_a_day, dose.days_a_week
    times = language.say("dose.once_a_day") if day.most == 1 else language.say("dose.times_a_day", n=span(language, day))
    days = {7: "dose.every_day", 1: "dose.one_day"}.get(week.least, "dose.days")
    return language.say("dose.often", times=times, days=language.say(days, n=span(language, week)))


def minutes(dose: Dose, laterality: Laterality) -> int:
    """Minutes of holding and resting at the full dose on every side, rounded up."""
    holds = dose.repetitions.most * dose.sets
    sides = 1 if laterality is Laterality.BILATERAL else 2
    return -(-sides * (holds * dose.hold.most + (holds - 1) * dose.rest.most) // 60)

"""A figure in words: its title, its caption and the description that stands for it, made from the facts of the pose."""

from __future__ import annotations

from ..body.facts import Fact, facts
from ..body.joints import GROUPS
from ..body.order import reached
from ..body.poses import resolved
from ..body.posture import OTHER, Posture
from ..body.scene import Gap, Scene, scene
from ..language import Language
from ..model import Position, Stretch, View


def description(found: list[Fact], language: Language) -> str:
    """The pose that ``found`` was found in, in one or two sentences."""
    return language.say("figure.sentence", text=_start(language.join(_parts(found, language))))


def _start(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parts(found: list[Fact], language: Language) -> list[str]:
    posture = found[0]
    side = {"right": language.say("right"), "left": language.say("left"), "": ""}
    knees = [f.side for f in found if f.kind == "knee down"]
    key = posture.detail.replace(" ", "_").replace("-", "_")
    parts = [language.say(f"figure.posture.{key}", side=side[posture.side or (knees[0] if len(knees) == 1 else "")])]
    legs = {s: _leg([f for f in found if f.side == s], posture.detail) for s in OTHER}
    if legs["right"] == legs["left"]:
        parts += [language.say(f"figure.both.{key}", **values) for key, values in legs["right"]]
    else:
        for s in OTHER:
            parts += [language.say(f"figure.leg.{key}", side=side[s], other=side[OTHER[s]], **values) for key, values in legs[s]]
    fallen = next((f for f in found if f.kind == "knees fallen"), None)
    if fallen:
        parts.append(language.say("figure.fallen", side=side[fallen.side]))
    if any(f.kind == "soles together" for f in found):
        parts.append(language.say("figure.soles"))
    parts += _hands(found, language)
    for kind in ("leaning forward", "hips back", "tucked", "pelvis lifted"):
        if any(f.kind == kind for f in found):
            parts.append(language.say(f"figure.{kind.replace(' ', '_')}"))
    parts += [language.say("figure.pelvis_on", thing=language.say(f"figure.thing.{f.detail}")) for f in found if f.kind == "pelvis on"]
    return parts


def _leg(mine: list[Fact], posture: str) -> list[tuple[str, dict[str, str]]]:
    """What to say of one leg: the most telling fact, and where it stands."""
    kinds = {f.kind: f for f in mine}
    for kind in ("crossed", "over the edge", "hugged", "held"):
        if kind in kinds:
            return [(kind.replace(" ", "_"), {})]
    if "knee down" in kinds:
        if posture in {"half-kneeling", "knee on a seat"}:
            return [("thigh_behind", {})] if "thigh behind" in kinds else []
        return []
    front = "_front" if "front" in kinds else "_back" if "back" in kinds else ""
    bend = "straight" if "straight" in kinds else "bent" if "bent" in kinds else ""
    if "foot flat" in kinds:
        on = kinds["foot flat"].detail
        if posture == "on the back":
            return [("bent_flat", {})]
        return [(f"flat{front}", {"on": on}), *([(f"knee_{bend}", {})] if bend and posture == "standing" else [])]
    if "ball of foot" in kinds and posture != "on the back":
        return [(f"ball{front}", {}), *([(f"knee_{bend}", {})] if bend else [])]
    if posture in {"on the back", "on the front", "on the side"}:
        return [("long" if "straight" in kinds else "bent", {})]
    return [("bent", {})] if bend == "bent" else []


def _hands(found: list[Fact], language: Language) -> list[str]:
    hands = {f.side: f.detail for f in found if f.kind == "hand"}
    if len(hands) == 2 and hands["right"] == hands["left"]:
        return [language.say("figure.both_hands", on=_place(hands["right"], language))]
    if (
        len(hands) == 2
        and {_own(hands[s], s) for s in hands} == {_own(hands["right"], "right")}
        and _own(hands["right"], "right") != hands["right"]
    ):
        return [language.say("figure.own_hands", on=language.say(f"figure.part.{_own(hands['right'], 'right').split()[-1]}s"))]
    return [language.say("figure.hand", side=language.say(s), on=_place(on, language)) for s, on in hands.items()]


def _own(on: str, side: str) -> str:
    return on.replace(side, "own")


def _place(on: str, language: Language) -> str:
    """``left thigh`` or ``chair`` in the words of the language."""
    behind = on.startswith("behind ")
    words = on.removeprefix("behind ").split(" ")
    if len(words) == 2:
        limb = language.say("figure.limb", side=language.say(words[0]), part=language.say(f"figure.part.{words[1]}"))
        return language.say("figure.behind" if behind else "figure.on", thing=limb)
    return language.say("figure.on_thing", thing=language.say(f"figure.thing.{on}"))


def caption(posture: Posture, language: Language) -> str:
    """From where the figure is seen, in the reader's own sides."""
    faces = posture.view is View.ABOVE and posture.position is Position.ON_THE_BACK
    return language.say(f"figure.view.{posture.view.value.replace(' ', '_')}{'_face_up' if faces else ''}")


def explain(stretch: Stretch, language: Language) -> list[str]:
    """Every pose of a stretch in plain words: the sentence that stands for its figure, its facts and its joints."""
    lines = []
    for name, stand in {n: scene(p) for n, p in resolved(stretch).items()}.items():
        steps = [str(i) for i, reached_name in enumerate(reached(stretch), 1) if reached_name == name]
        lines.append(f"{stretch.id} / {name} ({language.say('figure.explain_steps', steps=', '.join(steps) or '-')})")
        found = facts(stand)
        lines.append(f"  {description(found, language)} {caption(stand.posture, language)}.")
        lines += [
            f"  - {text}"
            for text in (_parts(found[:1] + [f for f in found if f.kind == "knee down"], language)[0], *_told(found[1:], language))
        ]
        for group in ("right", "left", "pelvis", "spine"):
            angles = getattr(stand.posture, group)
            told = ", ".join(_way(group, joint, value) for joint, value in angles.items() if value)
            lines.append(f"  {group}: {told or language.say('figure.fact.neutral')}")
        lines += [f"  {_contact(gap, language)}" for gap in stand.gaps]
    return lines


def _told(found: list[Fact], language: Language) -> list[str]:
    """Facts in plain words, one by one."""
    told, things = [], language.phrases["figure"]["thing"]
    for fact in found:
        side, other = (language.say(fact.side), language.say(OTHER[fact.side])) if fact.side else ("", "")
        if fact.kind == "hand":
            told.append(language.say("figure.hand", side=side, on=_place(fact.detail, language)))
            continue
        detail = language.say(f"figure.thing.{fact.detail}") if fact.detail in things else fact.detail
        told.append(language.say(f"figure.fact.{fact.kind.replace(' ', '_')}", side=side, other=other, detail=detail))
    return told


def _contact(gap: Gap, language: Language) -> str:
    """How near a part is to what it rests on."""
    known = language.phrases["figure"]["thing"]
    thing = language.say(f"figure.thing.{gap.on}") if gap.on in known else language.say("figure.fact.limb", limb=gap.on)
    way = "touches" if abs(gap.cm) < 0.05 else "above" if gap.cm > 0 else "pressed"
    return language.say(f"figure.fact.{way}", part=gap.part, thing=thing, cm=f"{abs(gap.cm):.1f}")


def _way(group: str, name: str, value: float) -> str:
    joint = GROUPS[group][name]
    return f"{joint.name if value > 0 else joint.opposite} {abs(value):g}°"

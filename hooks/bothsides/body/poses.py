"""The poses of a stretch, resolved and set down, with everything that is wrong with them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Pose, PropKind, Stretch, Text, extended
from ..problem import Place, Problem, code, problem
from . import joints
from .posture import OTHER, Posture, filled
from .props import FLOOR, KINDS
from .scene import ON_BODY, PARTS, TOLERANCE, Scene, scene, through, touching

JOINT = code("unknown-joint", "A pose names a joint or a movement that a body does not have.")
RANGE = code("joint-out-of-range", "A pose bends a joint further than its published range of motion.")
SIDE = code("pose-without-side", "A pose gives no angles for the right or for the left side.")
PART = code("unknown-part", "A pose names a part of the body that does not exist.")
THING = code("unknown-support", "A part rests on, or a hand holds, a thing that does not stand there.")
CONTRADICTION = code("contradictory-support", "A part of the body is said to be in two places.")
EXTENDS = code("unknown-pose", "A pose or a step names a pose that the file does not have.")
LOOP = code("pose-loop", "Poses extend each other in a circle.")
CONTACT = code("no-contact", "A part that should rest on something does not touch it.")
THROUGH = code("goes-through", "A part of the body goes through the floor or a thing.")
REACH = code("out-of-reach", "A hand does not reach what it should hold.")


@dataclass
class Poses:
    """The poses of a stretch by name, in the order of the file: filled in, and set down; and its problems."""

    postures: dict[str, Posture] = field(default_factory=dict)
    scenes: dict[str, Scene] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def poses(stretch: Stretch) -> Poses:
    """Every pose of ``stretch`` for its right side, and every problem there is in them."""
    made = Poses()
    problems = made.problems
    for pose in stretch.poses.values():
        problems += _names(pose)
    sound = not problems
    made.postures, more = _resolve_all(stretch)
    problems += more
    steps = (*stretch.get_in, *stretch.steps, *stretch.get_out)
    if stretch.poses or any(step.pose for step in steps):
        problems += [_unknown_pose(step.pose, stretch.poses) for step in steps if step.pose and step.pose not in stretch.poses]
    for key, pose in stretch.poses.items():
        posture = made.postures.get(str(key))
        if posture is None:
            continue
        wrong = [*_sides(key, posture), *_supports(pose, key, posture)]
        problems += wrong
        if not wrong and sound:
            made.scenes[str(key)] = stand = scene(posture)
            problems += _contacts(pose, key, stand)
    return made


def resolved(stretch: Stretch) -> dict[str, Posture]:
    """The poses of ``stretch`` that can be resolved, with what they extend filled in."""
    return _resolve_all(stretch)[0]


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint with the likeliest name, or with those there are."""
    names = list(known)
    close = difflib.get_close_matches(word, names, 1, 0.5)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"There is {', '.join(names)}." if names else "There is none yet."


def _names(pose: Pose) -> Iterator[Problem]:
    """Joints that do not exist, and angles outside their range."""
    for group in joints.GROUPS:
        for name, value in (getattr(pose, group) or {}).items():
            known = joints.find(group, str(name))
            if known is None:
                yield problem(name.place(), JOINT, f"“{name}” is no movement of the {_of(group)}", nearest(name, joints.names(group)))
                continue
            joint, way = known
            angle = way * value
            if not joint.least - 1e-9 <= angle <= joint.most + 1e-9:
                up, down = (joint.name, joint.opposite)
                source = joint.most_source if angle > 0 else joint.least_source
                limits = f"{-joint.least:g}° of {down} to {joint.most:g}° of {up}"
                told = f"{abs(value):g}° of {up if angle > 0 else down} is outside the range: {limits}"
                yield problem(name.place(), RANGE, told, f"The limit is from: {source}.")


def _of(group: str) -> str:
    return {"right": "right limbs", "left": "left limbs"}.get(group, group)


def _place(typed: str, otherwise: Place | None = None) -> Place:
    place = getattr(typed, "place", None)
    return place() if place else otherwise or Place("<pose>")


def _unknown_pose(name: str, known: Mapping[Text, Pose]) -> Problem:
    return problem(_place(name), EXTENDS, f"There is no pose “{name}”", nearest(name, map(str, known)))


def _resolve_all(stretch: Stretch) -> tuple[dict[str, Posture], list[Problem]]:
    """The poses of ``stretch`` with what they extend filled in, in its own file and in others, and what cannot be."""
    known: dict[str, Pose] = {**{str(name): pose for name, pose in stretch.poses.items()}, **stretch.borrowed}
    ready: dict[str, Posture] = {}
    problems: list[Problem] = []
    looping: set[str] = set()

    def resolve(name: str, trail: tuple[str, ...]) -> Posture | None:
        if name in ready:
            return ready[name]
        pose = known[name]
        base = None
        if pose.extends is not None:
            to = extended(pose.extends, name.rpartition("/")[0] or str(stretch.id), str(stretch.id))
            at = known[trail[0]].extends if trail and "/" in name else pose.extends  # a fault of another file shows where it is drawn on
            assert at is not None
            if to in (*trail, name):
                if not looping & {*trail, name}:
                    round_ = " → ".join((*trail, name, to))
                    problems.append(problem(_place(at), LOOP, f"These poses extend each other: {round_}", "Let one of them stand alone."))
                looping.update((*trail, name))
                return None
            if to not in known:
                if not trail or "/" in name:
                    told = f"There is no pose “{to}”" + (f", which “{name}” extends" if trail else "")
                    hint = stretch.unlent.get(to) or nearest(to, map(str, stretch.poses))
                    problems.append(problem(_place(at), EXTENDS, told, hint))
                return None
            base = resolve(to, (*trail, name))
            if base is None:
                return None
        ready[name] = filled(name, pose, base)
        return ready[name]

    for own in stretch.poses:
        resolve(str(own), ())
    return {name: posture for name, posture in ready.items() if "/" not in name}, problems


def _sides(name: Text, posture: Posture) -> Iterator[Problem]:
    for side in OTHER:
        if not posture.limb(side):
            told = f"The pose “{name}” gives no angles for the {side} side"
            yield problem(name.place(), SIDE, told, f"Add “{side}: {{hip flexion: …, knee flexion: …}}”, or extend a pose that has them.")


def _supports(pose: Pose, name: Text, posture: Posture) -> Iterator[Problem]:
    """What rests on or is held by something that is not there, and parts in two places."""
    if not posture.rests:
        hint = "Add “rests:” with the parts that carry the body, such as “left foot: floor”."
        yield problem(name.place(), CONTACT, "This pose rests on nothing", hint)
    there = [FLOOR, *(kind.value for kind in posture.props)]
    for part, on in pose.rests.items():
        if part not in PARTS:
            yield problem(part.place(), PART, f"“{part}” is no part that can rest", nearest(part, PARTS))
        if on not in (*there, *ON_BODY, "nothing"):
            hint = f"Add “{on}:” to “props:”." if on in KINDS else nearest(on, (*there, *KINDS))
            yield problem(on.place(), THING, f"“{on}” does not stand in this pose", hint)
    strap = posture.props.get(PropKind.STRAP)
    if strap is not None and str(strap.under) not in PARTS:
        hint = "Write “strap: {under: right ankle}”, with the part of the body that it goes round."
        yield problem(_place(strap.under or str(PropKind.STRAP), name.place()), THING, "The strap goes round no part of the body", hint)
    seen: dict[str, tuple[str, str]] = {}
    for part_, thing in posture.rests:
        for point, _ in touching(part_) if part_ in PARTS else ():
            if point in seen and seen[point][1] != thing:
                told = f"“{part_}” rests on the {thing}, but “{seen[point][0]}” rests on the {seen[point][1]}"
                yield problem(_typed(pose, part_, name), CONTRADICTION, told, "Keep one of the two, or write “nothing” for the other.")
            seen.setdefault(point, (part_, thing))
    for side, hand in pose.hands.items():
        yield from _hand(side, hand.at, there, posture)


def _hand(side: str, on: str, there: list[str], posture: Posture) -> Iterator[Problem]:
    limb = on.removeprefix("behind ").split(" ")
    on_body = len(limb) == 2 and limb[0] in OTHER and limb[1] in {"thigh", "knee", "shin", "ankle", "buttock", "foot"}
    if on_body or on in {*there, "nothing", "head"}:
        if any(part in {f"{side} hand", f"{side} elbow"} for part, _ in posture.rests):
            yield problem(_place(on), CONTRADICTION, f"The {side} arm rests and holds at once", "Keep one of the two.")
        return
    choices = [*there, *(f"{s} {p}" for s in OTHER for p in ("thigh", "shin", "ankle", "knee")), *(f"behind {s} thigh" for s in OTHER)]
    hint = f"Add “{on}:” to “props:”." if on in KINDS else nearest(on, choices)
    yield problem(_place(on), THING, f"The {side} hand cannot hold “{on}”: it is not there", hint)


def _typed(pose: Pose, part: str, name: Text) -> Place:
    """Where ``pose`` says what ``part`` rests on; where it begins, if what it extends says so."""
    return next((key for key in pose.rests if key == part), name).place()


def _contacts(pose: Pose, name: Text, stand: Scene) -> Iterator[Problem]:
    """Parts that do not touch what they rest on, that go through something, and hands that do not reach."""
    afloat = False
    for gap in stand.gaps:
        if abs(gap.cm) > TOLERANCE:
            afloat = True
            told = f"{gap.part.capitalize()}: {abs(gap.cm):.1f} cm {'above' if gap.cm > 0 else 'inside'} the {gap.on}, instead of on it"
            yield problem(
                _typed(pose, gap.part, name), CONTACT, told, "Change the angles that lead to it, or the height of what it rests on."
            )
        elif (box := stand.top(gap.on)) is not None and not any(box.holds(stand.skeleton.points[p], 4.0) for p, _ in touching(gap.part)):
            told = f"{gap.part.capitalize()}: beside the {gap.on}, not on it"
            yield problem(_typed(pose, gap.part, name), CONTACT, told, "Move the thing with “forward” and “right”.")
    for gap in () if afloat else through(stand):
        told = f"{gap.part.capitalize()}: {abs(gap.cm):.1f} cm through the {gap.on}"
        yield problem(name.place(), THROUGH, told, "Change the angles that lead to it, or move the thing.")
    for side, short in stand.skeleton.short.items():
        if short > TOLERANCE:
            held = stand.posture.hands[side].at
            told = f"{side.capitalize()} hand: {short:.1f} cm away from what it holds ({held})"
            yield problem(_place(held), REACH, told, "Move the thing, lean the trunk, or let the hand hold something nearer.")

"""A pose with everything filled in: what it extends merged, every angle a number, ready to become a skeleton."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..model import Hand, Pose, Position, Prop, PropKind, Text, View
from . import joints

OTHER = {"right": "left", "left": "right"}


@dataclass(frozen=True)
class Posture:
    """Angles in degrees by joint name and group; everything written for one side of the body."""

    name: str
    position: Position = Position.UPRIGHT
    view: View = View.RIGHT
    rests: tuple[tuple[str, str], ...] = ()
    hands: Mapping[str, Hand] = field(default_factory=dict)
    props: Mapping[PropKind, Prop] = field(default_factory=dict)
    pelvis: Mapping[str, float] = field(default_factory=dict)
    spine: Mapping[str, float] = field(default_factory=dict)
    right: Mapping[str, float] = field(default_factory=dict)
    left: Mapping[str, float] = field(default_factory=dict)
    moves: str | None = None

    def limb(self, side: str) -> Mapping[str, float]:
        """The angles of one side."""
        return self.right if side == "right" else self.left


def filled(name: str, pose: Pose, base: Posture | None) -> Posture:
    """``pose`` over ``base``. Joints that ``joints`` does not know are left out: they are reported elsewhere."""
    start = base or Posture(name)
    rests: dict[str, str] = {**dict(start.rests), **{str(k): str(v) for k, v in pose.rests.items()}}
    hands: dict[str, Hand] = {**start.hands, **{str(side): hand for side, hand in pose.hands.items()}}
    props = {**start.props, **pose.props}
    return Posture(
        name=name,
        position=pose.position or start.position,
        view=pose.view or start.view,
        rests=tuple((part, on) for part, on in rests.items() if on != "nothing"),
        hands={side: hand for side, hand in hands.items() if hand.on != "nothing"},
        props=props,
        pelvis={**start.pelvis, **_angles("pelvis", pose.pelvis)},
        spine={**start.spine, **_angles("spine", pose.spine)},
        right={**start.right, **_angles("right", pose.right or {})},
        left={**start.left, **_angles("left", pose.left or {})},
        moves=str(pose.moves) if pose.moves else None,
    )


def _angles(group: str, given: Mapping[Text, float]) -> dict[str, float]:
    found = {}
    for name, value in given.items():
        if known := joints.find(group, str(name)):
            joint, way = known
            found[joint.name] = way * value
    return found


def mirrored(posture: Posture) -> Posture:
    """The same pose of the other side of the body, seen from the other side."""
    return replace(
        posture,
        position=Position(swap(posture.position)),
        view=View(swap(posture.view)),
        rests=tuple((swap(part), swap(on)) for part, on in posture.rests),
        hands={OTHER[side]: _hand(hand) for side, hand in posture.hands.items()},
        props={kind: _prop(prop) for kind, prop in posture.props.items()},
        pelvis=_negated("pelvis", posture.pelvis),
        spine=_negated("spine", posture.spine),
        right=posture.left,
        left=posture.right,
        moves=swap(posture.moves) if posture.moves else None,
    )


def swap(name: str) -> str:
    """A name of this module's own vocabulary for the other side ("from the right", "left knee")."""
    return " ".join(OTHER.get(word, word) for word in name.split(" "))


def _negated(group: str, angles: Mapping[str, float]) -> dict[str, float]:
    known = joints.GROUPS[group]
    return {name: -value if known[name].mirrored else value for name, value in angles.items()}


def _hand(hand: Hand) -> Hand:
    right = None if hand.right is None else -hand.right
    return hand.model_copy(update={"on": type(hand.on)(swap(hand.on)), "right": right})


def _prop(prop: Prop) -> Prop:
    changes: dict[str, object] = {"right": -prop.right}
    if prop.under:
        changes["under"] = type(prop.under)(swap(prop.under))
    if prop.back:
        changes["back"] = swap(prop.back)
    return prop.model_copy(update=changes)

"""Poses that a stretch takes from other files: ``extends: half-kneeling/tall``."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model import Pose, Stretch, extended
from .validation import nearest


def lend(stretch: Stretch, find: Callable[[str], Stretch | None], known: Callable[[], list[str]]) -> Stretch:
    """``stretch`` with every pose of another file that its own poses extend, and theirs in turn.

    ``find`` gives another stretch by its id, or None; ``known`` the ids there are, for hints. What is not found stays out:
    ``body`` reports it at the pose that wants it. Nothing wanted: the very same object.
    """
    own = str(stretch.id)
    borrowed: dict[str, Pose] = {}
    unlent: dict[str, str] = {}
    wanted = _wanted(stretch.poses.values(), own, own)
    while wanted:
        name = wanted.pop()
        if name in borrowed or name in unlent or "/" not in name:
            continue
        id_, _, pose_name = name.partition("/")
        other = find(id_)
        pose = next((p for key, p in other.poses.items() if key == pose_name), None) if other is not None else None
        if pose is not None:
            borrowed[name] = pose
            wanted += _wanted([pose], id_, own)
        elif other is not None:
            unlent[name] = nearest(pose_name, map(str, other.poses)) or f"“{id_}” has no such pose."
        elif id_ in known():
            unlent[name] = f"The file of “{id_}” has problems of its own: mend them first."
        else:
            unlent[name] = nearest(id_, known()) or f"There is no stretch “{id_}”."
    return stretch.lent(borrowed, unlent) if borrowed or unlent else stretch


def borrows(stretch: Stretch) -> bool:
    """Whether a pose of ``stretch`` extends one of another file."""
    own = str(stretch.id)
    return any("/" in name for name in _wanted(stretch.poses.values(), own, own))


def _wanted(poses: Iterable[Pose], lender: str, own: str) -> list[str]:
    return [extended(str(pose.extends), lender, own) for pose in poses if pose.extends is not None]

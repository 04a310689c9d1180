"""Which pose each step reaches."""

from __future__ import annotations

from ..model import Stretch


def reached(stretch: Stretch) -> list[str]:
    """For each step the pose it reaches: the one it names, or that of the step before, or the file's first."""
    now = next((str(name) for name in stretch.poses), "")
    found = []
    for step in stretch.steps:
        now = str(step.pose) if step.pose else now
        found.append(now)
    return found


def order_of(stretch: Stretch) -> list[str]:
    """The poses that no step names (the way in), then the others in the order in which the steps first reach them."""
    steps = list(dict.fromkeys(reached(stretch)))
    return [*(str(name) for name in stretch.poses if name not in steps), *steps] if stretch.poses else []


def end_of(stretch: Stretch) -> str | None:
    """The pose in which the stretch is held: the last one that is reached for the first time."""
    named = [name for name in dict.fromkeys(reached(stretch)) if name]
    return named[-1] if named else None

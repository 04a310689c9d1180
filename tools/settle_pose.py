"""Find angles that let a pose touch what it rests on: ``settle_pose.py FILE POSE GROUP.JOINT…`` prints them in whole degrees.

Given joints may move; all others stay. A pose that extends another keeps the parts that rest in both where they are.
``=point>point:cm`` wishes for a distance of two points, ``=point>x:cm`` for a coordinate. With ``--write`` the angles go into
the file. A help for authors: the build never changes a pose.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from bothsides.body import joints
from bothsides.body.poses import resolved
from bothsides.body.posture import Posture
from bothsides.body.props import top_of
from bothsides.body.scene import Scene, scene, touching
from bothsides.load import load_stretch


def minimum(cost: Callable[[Sequence[float]], float], start: Sequence[float], step: float = 6.0, rounds: int = 900) -> list[float]:
    """Nelder and Mead's downhill simplex."""
    n = len(start)
    simplex = [list(start)] + [[v + (step if i == j else 0) for j, v in enumerate(start)] for i in range(n)]
    values = [cost(p) for p in simplex]
    for _ in range(rounds):
        order = sorted(range(n + 1), key=values.__getitem__)
        simplex, values = [simplex[i] for i in order], [values[i] for i in order]
        middle = [sum(p[j] for p in simplex[:-1]) / n for j in range(n)]

        def along(by: float, middle: list[float] = middle, worst: list[float] = simplex[-1]) -> list[float]:
            return [m + by * (w - m) for m, w in zip(middle, worst, strict=True)]

        point = along(-1.0)
        value = cost(point)
        if value < values[0]:
            further = along(-2.0)
            if (better := cost(further)) < value:
                point, value = further, better
        elif value >= values[-2]:
            point = along(0.5)
            value = cost(point)
            if value >= values[-1]:
                simplex = [simplex[0], *([(a + b) / 2 for a, b in zip(simplex[0], p, strict=True)] for p in simplex[1:])]
                values = [cost(p) for p in simplex]
                continue
        simplex[-1], values[-1] = point, value
    return simplex[min(range(n + 1), key=values.__getitem__)]


def changed(posture: Posture, names: Sequence[tuple[str, str]], values: Sequence[float]) -> Posture:
    """``posture`` with some angles set."""
    for (group, joint), value in zip(names, values, strict=True):
        for one in ("right", "left") if group == "both" else (group,):
            angles: Any = {one: {**getattr(posture, one), joint: value}}
            posture = replace(posture, **angles)
    return posture


def misfit(stand: Scene, base: Scene | None, wishes: Sequence[tuple[str, str, float]]) -> float:
    """How far from touching, how far moved, how far beyond the ranges."""
    made, total = stand.skeleton, 0.0
    for gap in stand.gaps:
        total += gap.cm**2
    for part, on in stand.posture.rests:
        top = top_of(on, stand.posture.props)
        if top is not None:
            total += sum((made.points[p][2] - r - top) ** 2 for p, r in touching(part))
        if base is not None and top is not None and (part, on) in base.posture.rests:
            for p, _ in touching(part):
                a, b = made.points[p], base.skeleton.points[p]
                total += 0.5 * ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
    for one, two, cm in wishes:
        a, b = made.points[one], made.points.get(two, (0.0, 0.0, 0.0))
        if two in {"x", "y", "z"}:
            total += (a["xyz".index(two)] - cm) ** 2
        else:
            total += (sum((u - v) ** 2 for u, v in zip(a, b, strict=True)) ** 0.5 - cm) ** 2
    total += sum(4 * short**2 for short in made.short.values())
    for group in ("right", "left", "spine"):
        for name, value in getattr(stand.posture, group).items():
            joint = joints.GROUPS[group][name]
            total += 10 * (max(0.0, value - joint.most) + max(0.0, joint.least - value)) ** 2
    return total


def _joint(typed: str) -> tuple[str, str]:
    """``right.knee``, ``both.hip f`` or ``pelvis.anterior tilt`` as group and joint."""
    group, _, start = typed.partition(".")
    return group, next(name for name in joints.GROUPS["right" if group == "both" else group] if name.startswith(start))


def write(path: Path, name: str, free: Sequence[tuple[str, str]], values: Sequence[float]) -> None:
    """Put the angles into the pose's lines, each under the name that makes it positive."""
    lines = path.read_text("utf-8").split("\n")
    first = lines.index("poses:")
    first = next(i for i in range(first, len(lines)) if lines[i] == f"  {name}:")
    last = next(i for i in range(first + 1, len(lines)) if not lines[i].startswith("    "))
    for (group, joint), value in zip(free, values, strict=True):
        known = joints.GROUPS[group][joint]
        row = next((i for i in range(first, last) if lines[i].startswith(f"    {group}: {{")), None)
        if row is None:
            row, last = last, last + 1
            lines.insert(row, f"    {group}: {{}}")
        inner = lines[row].partition("{")[2].rpartition("}")[0]
        kept = dict(part.split(": ") for part in inner.split(", ") if part)
        place = next((k for k in kept if k in (known.name, known.opposite)), None)
        label = known.name if value >= 0 else known.opposite
        kept = {(label if k == place else k): (f"{abs(value):g}" if k == place else v) for k, v in kept.items()}
        kept.setdefault(label, f"{abs(value):g}")
        lines[row] = f"    {group}: {{{', '.join(f'{k}: {v}' for k, v in kept.items())}}}"
    path.write_text("\n".join(lines), "utf-8")


def main(arguments: Sequence[str]) -> None:
    """Settle one pose and print its angles and what is left of the gaps."""
    path, name, *rest = arguments
    stretch, problems = load_stretch(Path(path).resolve(), Path.cwd())
    for found in problems:
        print(found)
    assert stretch is not None
    wishes = []
    for wish in (a for a in rest if a.startswith("=")):
        pair, _, cm = wish[1:].partition(":")
        one, _, two = pair.partition(">")
        wishes.append((one, two, float(cm)))
    free = [_joint(a) for a in rest if not a.startswith(("=", "--"))]
    postures = resolved(stretch)
    posture = postures[name]
    extends = next(pose.extends for key, pose in stretch.poses.items() if key == name)
    base = scene(postures[str(extends)]) if str(extends) in postures else None
    start = [getattr(posture, "left" if group == "both" else group).get(joint, 0.0) for group, joint in free]

    def cost(values: Sequence[float]) -> float:
        kept = 0.002 * sum((a - b) ** 2 for a, b in zip(values, start, strict=True))
        return float(misfit(scene(changed(posture, free, values)), base, wishes) + kept)

    best = min((minimum(cost, start, step) for step in (5.0, 14.0, -9.0)), key=cost)
    best = minimum(cost, best, 3.0)
    whole = [float(round(v)) for v in best]
    stand = scene(changed(posture, free, whole))
    if "--write" in rest:
        pairs = [
            ((g, joint), v)
            for (group, joint), v in zip(free, whole, strict=True)
            for g in (("right", "left") if group == "both" else (group,))
        ]
        write(Path(path), name, [p for p, _ in pairs], [v for _, v in pairs])
    print(f"{stretch.id} {name}:", "; ".join(f"{g} {j} {v:g}" for (g, j), v in zip(free, whole, strict=True)))
    print("  gaps:", ", ".join(f"{g.part} {g.cm:+.1f}" for g in stand.gaps), "| hands:", stand.skeleton.short)


if __name__ == "__main__":
    main(sys.argv[1:])

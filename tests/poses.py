"""The stretches of this repository with their scenes, for the tests of body, figure and agreement."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from bothsides.body.poses import resolved
from bothsides.body.posture import Posture, mirrored
from bothsides.body.scene import Scene, scene
from bothsides.load import load_records, load_stretches, parse, validate
from bothsides.model import Muscle, Stretch
from bothsides.problem import Problem
from bothsides.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent


@cache
def stretches() -> dict[str, Stretch]:
    found, problems = load_stretches(ROOT / "stretches", ROOT)
    assert problems == []
    return found


@cache
def muscles() -> dict[str, Muscle]:
    return load_records(Muscle, ROOT / "content" / "muscles.yml", ROOT)[0]


@cache
def postures() -> dict[str, Posture]:
    """Every pose of every stretch, for the right side, by ``stretch/pose``."""
    return {f"{id_}/{name}": posture for id_, s in stretches().items() for name, posture in resolved(s).items()}


@cache
def scenes() -> dict[str, tuple[Scene, Scene]]:
    """The same as scenes: right, and mirrored to the left."""
    return {name: (scene(posture), scene(mirrored(posture))) for name, posture in postures().items()}


def with_poses(poses: str, like: str = "half-kneeling") -> tuple[Stretch | None, list[Problem]]:
    """A stretch like one of ours, with other poses, read from text as an author types it."""
    content = (ROOT / "stretches" / f"{like}.yml").read_text("utf-8")
    head, _, rest = content.partition("\nposes:\n")
    tail = rest[rest.index("\nmistakes:") :]
    typed = re.sub(r"  - text: (.*)\n    pose: .*", r"  - \1", f"{head}\nposes:\n{poses.rstrip()}{tail}")
    document, problems = parse(SourceFile(f"stretches/{like}.yml", typed))
    assert document is not None
    stretch, more = validate(Stretch, document, {"id": like})
    return stretch, problems + more

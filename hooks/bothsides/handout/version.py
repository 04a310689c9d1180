"""Which words a handout or a link was made from: a short hash of what a stretch tells a reader to do."""

from __future__ import annotations

import hashlib
import json

from ..model import Stretch

_NOT_CONTENT = {"id", "review", "status", "allow", "evidence"}  # what may change while the instruction stays the same


def content_version(stretch: Stretch) -> str:
    """Eight hexadecimal digits that change when the words, the pose, the dose or the precautions change."""
    data = stretch.model_dump(mode="json", exclude=_NOT_CONTENT, exclude_none=True)
    data["reached"] = [str(step.pose) for part in (stretch.get_in, stretch.steps, stretch.get_out) for step in part]
    if stretch.borrowed:
        data["borrowed"] = {name: pose.model_dump(mode="json", exclude_none=True) for name, pose in stretch.borrowed.items()}
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:8]

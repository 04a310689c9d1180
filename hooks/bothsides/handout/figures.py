"""The figures of a sheet, drawn where the record has poses; none where it has none."""

from __future__ import annotations

from ..model import Stretch
from ..sides.words import Side


def figures(stretch: Stretch, side: Side, low_ink: bool) -> list[dict[str, str]]:  # noqa: ARG001
    """Start and end as ``{"svg", "alt", "caption"}``, sides resolved and colours as presentation attributes."""
    return []

"""“The affected right leg” and "the good right leg" in one text.

The words for the sore and the sound side change places half way. A reader with one bad hip loads the wrong one: the harm
is direct.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="affected-side-swapped",
    summary="The affected and the unaffected side are given the same side.",
    flagged=(
        "Kneel on your painful right knee. Put your good [[right]] leg in front.",
        "Stand on your unaffected left leg. Lift the affected [[left]] leg a little.",
    ),
    passes=(
        "Kneel on your painful right knee. Put your good left leg in front.",
        "Stand on your unaffected left leg. Lift the affected right leg a little.",
        "If your right hip is affected, do the left side first.",
    ),
    kinds=("affected", "ailing"),
)

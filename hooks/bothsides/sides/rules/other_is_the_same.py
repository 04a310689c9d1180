"""“Cross your right ankle over the other (right) knee.”

"The other" and "the opposite" name the limb that was not just named. When the side beside them is the one just named, the
reader has to guess which of the two words to believe.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="other-is-the-same",
    summary="“The other” or “the opposite” limb is given the side of the limb just named.",
    flagged=(
        "Bend your right knee. Keep the other [[right]] leg straight.",
        "Stand on your left leg and lift the opposite ([[left]]) foot.",
    ),
    passes=(
        "Bend your right knee. Keep the other (left) leg straight.",
        "Stand on your left leg and lift the opposite (right) foot.",
        "Bend your right knee. Keep the other leg straight.",
        "Lift one leg, then the other.",
    ),
    kinds=("other",),
)

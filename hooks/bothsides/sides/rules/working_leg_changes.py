"""A later step picks up the wrong limb.

The leg that was bent, hugged or held, the arm that was lifted or taken hold of is suddenly the other one, with no word of a switch.
The reader lets go, changes sides and is lost.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="working-leg-changes",
    summary="A later step goes on with the other leg or arm, though nobody switched.",
    flagged=(
        "Bend your left knee and hold your [[right]] ankle.",
        "Bring your right heel toward your [[left]] buttock.",
        "Lie on your back. Hug your right knee to your chest. Keep your [[right]] leg flat on the floor.",
        "Reach your left arm up, bend the left elbow and let the [[right]] hand drop behind your neck.",
    ),
    passes=(
        "Bend your left knee and hold your left ankle.",
        "Bring your right heel toward your right buttock.",
        "Lie on your back. Hug your right knee to your chest. Keep your left leg flat on the floor.",
        "Lie on your back. Hug your right knee to your chest. Lower it. Then hug your left knee.",
        "Reach your left arm up, bend the left elbow and let the left hand drop behind your neck.",
    ),
    kinds=(
        "drift",
        "bend-and-hold",
        "goes-on",
        "one-leg",
        "heel-to-buttock",
        "lowered",
        "rest",
        "hug",
        "hang",
        "edge",
        "shin",
        "one-arm",
        "helped",
        "felt-arm",
        "threaded",
        "gear-arm",
        "looked-at",
        "held-on",
        "cuffed",
        "near-leg",
        "step-up",
        "title",
        "get-up",
    ),
)

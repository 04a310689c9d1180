"""A heading or a link names one side, and its anchor the other.

“[Left side](#right-side)” takes the reader to the wrong half of the page, and whoever shares the link sends the wrong exercise.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="anchor-against-section",
    summary="An anchor or address names the other side than its heading or link.",
    flagged=(
        "## Right hip {#[[left]]-hip}\n\nKneel on your right knee.",
        "Go on with the [left side](#[[right]]-side).",
        "Next: [the right leg](hip-flexor-[[left]].md).",
        '<a id="[[right]]-leg"></a>\n\n## Left leg\n\nKneel on your left knee.',
        '<h2 id="[[left]]-hip">Right hip</h2>',
        'Go on with the <a href="#[[right]]-side">left side</a>.',
    ),
    passes=(
        "## Right hip {#right-hip}\n\nKneel on your right knee.",
        "Go on with the [left side](#left-side).",
        "Go on with the [other side](#right-side).",
        "[Left and right](#right-side)",
        "Go [left](left-or-right.md), or read of [the right angle](#left-turn).",
        "[The left knee](bright-copyright.md)",
        '<a id="left-leg"></a>\n\n## Left leg\n\nKneel on your left knee.',
        '<a name="right"></a>\n\nText of its own.\n\n## Left leg',
        'Go on with the <a href="#right-side">other side</a> or the <a href="https://example.org/left">right one</a>.',
        "Write `<a id='right-leg'></a>` before it.\n\n## Left leg",
    ),
    hint="Turn the anchor or the words round.",
)

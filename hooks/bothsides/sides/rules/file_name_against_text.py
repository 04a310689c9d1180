"""The file is named after one side and stretches the other.

Names of files and anchors become links and downloads: "hip-flexor-left.md" is what a clinic sends.
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="file-name-against-text",
    summary="The file’s name says one side and its text stretches the other.",
    flagged=(),
    passes=(),
    hint="Rename the file or turn its text round.",
)

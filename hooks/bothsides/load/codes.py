"""The kinds of problem that a typed record can have, and the bounds of what is read at all."""

from __future__ import annotations

from ..problem import code

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20

UNREADABLE = code("unreadable-file", "A file cannot be read: missing, not UTF-8, or with characters that no text holds.")
OUTSIDE = code("link-outside", "A file is a link that leads out of its folder.")
EMPTY = code("empty-file", "A file holds nothing.")
HUGE = code("huge-file", f"A file is larger than {MAX_BYTES // 1024} KB, far more than a record needs.")
SYNTAX = code("yaml-syntax", "The YAML cannot be read.")
TAB = code("yaml-tab", "A tab stands where YAML wants spaces.")
BRACE = code("unquoted-brace", "A text that begins with a brace or bracket needs quotes.")
ALIAS = code("yaml-alias", "Anchors, aliases and tags (&, * and !) are not used here.")
DUPLICATE = code("duplicate-key", "A key stands twice.")
UNKNOWN = code("unknown-key", "A key that no record has.")
MISSING = code("missing-key", "A key that every record needs is missing.")
TYPE = code("wrong-type", "A value of the wrong kind.")
CHOICE = code("not-a-choice", "A value that is not one of the possible ones.")
DOSE = code("bad-dose", "A dose that makes no sense.")
VALUE = code("bad-value", "A value that does not fit its key.")
BAD_ID = code("bad-id", "An id that cannot be one, or is not the file's name.")
DANGLING = code("unknown-id", "An id that nothing bears.")

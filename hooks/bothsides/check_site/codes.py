"""The kinds of problem that a built site can have."""

from __future__ import annotations

from ..problem import Severity, code

MAX_BYTES = 16 * 1024 * 1024

NO_SITE = code("no-site", "The folder holds no built site.")
UNREADABLE = code("unreadable-page", "A page cannot be read: not UTF-8, no HTML, too large or not permitted.")

DISCLAIMER = code("no-disclaimer", "A page carries no disclaimer, or only where it is not printed.")
WARNINGS = code("no-warnings", "A stretch page carries no warning signs.")
REVIEW = code("no-review-line", "A page about health does not say whether a clinician has reviewed it.")
SIDES = code("side-missing", "A unilateral stretch does not show both sides, each in its own words.")
MARKS = code("bad-marks", "The marks of a stretch page are not complete.")
STRETCH = code("stretch-page-missing", "A stretch has no page.")

RESIDUE = code("raw-placeholder", "A macro, a placeholder or a value that was never filled in reached the reader.")

BROKEN = code("broken-link", "A link, picture, script or stylesheet leads to no file of the site.")
ANCHOR = code("broken-anchor", "A link leads to a place in a page that is not there.")
ABOVE = code("link-above-site", "A link leads out of the site's folder.")
ROOTED = code("absolute-link", "A link begins with “/”: it breaks in a subfolder and on a disk.", Severity.WARNING)
FOREIGN = code("foreign-request", "A page asks another host for something.")
PLAIN_HTTP = code("plain-http", "A link goes out unencrypted.", Severity.WARNING)

INLINE = code("inline-code", "A page holds a script, a style or a handler that the site's own policy (_headers) does not let run.")
RUNS = code("link-runs-code", "A link runs code.")
FORM = code("form-sends", "A form sends what is typed.")
TRACKS = code("script-tracks", "A script sets cookies, reports to a server or asks the device about its owner.")

TITLE = code("no-title", "A page has no title.")
SAME_TITLE = code("same-title", "Two pages have the same title.")
DESCRIPTION = code("no-description", "A page has no description.")
LANG = code("no-language", "A page does not say its language.")
HEADING = code("not-one-top-heading", "A page does not have exactly one main heading.")
LEVEL = code("heading-level", "A heading skips a level.", Severity.WARNING)
SAME_ID = code("same-id", "Two elements of a page have the same id.")
ALT = code("no-alt", "A picture has no alternative text.")

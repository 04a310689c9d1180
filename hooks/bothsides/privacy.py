"""The privacy page: each sentence is bound to the check that proves it, so that it cannot promise more than the checks do."""

from __future__ import annotations

from dataclasses import dataclass

from . import policy
from .components import Components

PAGE = "content/privacy.md"


@dataclass(frozen=True)
class Promise:
    """A sentence for readers, and the names of the checks that stop the build where it is not true."""

    text: str
    codes: tuple[str, ...]


PROMISES = (
    Promise("These pages ask no other website for anything: no typefaces, pictures, scripts, films or maps.", ("foreign-request",)),
    Promise("They set no cookies, count no visits and report to nobody.", ("script-tracks",)),
    Promise("No form sends what you type. What you search for is looked up on your own device.", ("form-sends", "foreign-request")),
    Promise("No link runs code, and no code is hidden inside a page.", ("link-runs-code", "inline-code")),
    Promise("Links to other websites are encrypted.", ("plain-http",)),
)

_HEAD = """---
title: Privacy
description: What these pages do not do, what stays on your own device, what a web server sees, and the checks that hold each promise.
review:
  due: 2027-05-22
health: false
---

# Privacy

This page is made from the checks that every build of this site has to pass (`bothsides docs`). It promises nothing that no check holds.

## What these pages do not do

"""

_SERVER = """
## What a web server sees

Whoever runs the server can see which page was asked for, when, and from which internet address, as with any website. Some keep a
list of that. If you got these pages in a folder or on a stick, there is no server, and nobody sees anything.

When you follow a link to another website, your browser does not tell it where you came from, if the server sends the header
`Referrer-Policy: no-referrer`.

"""

_CHECKS = """## The checks

`bothsides check-site` looks at every page, style sheet and script of the built site.

| promise | check |
|---|---|
"""

_RULES = """
Servers that follow our recipes also send this policy. Browsers then refuse everything else:
"""


def privacy_page(components: Components) -> str:
    """The page as Markdown."""
    promises = "".join(f"- {promise.text}\n" for promise in PROMISES)
    checks = "".join(f"| {promise.text} | {', '.join(f'`{code}`' for code in promise.codes)} |\n" for promise in PROMISES)
    rules = f"\n```text\n{policy.content_security_policy()}\n```\n"
    return _HEAD + promises + _kept(components) + _SERVER + _CHECKS + checks + _RULES + rules


def _kept(components: Components) -> str:
    """What stays on the reader's device, as the components that keep it say themselves."""
    own = [text for _, component in sorted(components.known.items()) for text in component.options.keeps]
    lines = ["Whether you chose light or dark colours, and right or left where a page shows both.", *own]
    told = "\n## What stays on your own device\n\nNothing of this leaves it. Clear your browser's data for this site, and it is gone.\n\n"
    return told + "".join(f"- {line}\n" for line in lines)

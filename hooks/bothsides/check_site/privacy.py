"""What leaves the reader's device: program code inside pages, links that run code, forms that send, scripts that track.

Requests to other hosts are ``links``' affair. Code inside pages is held against the site's own policy: a site whose ``_headers``
promises a strict one must work under it.
"""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborNode

from ..problem import Problem, problem
from ..source import SourceFile
from .codes import FORM, INLINE, MAX_BYTES, RUNS, TRACKS
from .markup import Page

_DATA = {"application/json", "application/ld+json", "text/plain", "text/template", "importmap"}
_JAVASCRIPT = r"\s*".join("javascript")
_RUNS = re.compile(rf"[\x00-\x20]*(?:{_JAVASCRIPT}|vbscript)\s*:|[\x00-\x20]*data:[^,]*(?:html|script|xml)", re.IGNORECASE)
_QUICK = re.compile(r"<(?:script|style|form)\b|\s(?:style|on[a-z]+)\s*=|javascript|vbscript|data:|&#|&Tab|&colon", re.IGNORECASE)
_TRACKS = {
    r"document\s*\.\s*cookie\b": "reads or sets cookies",
    r"\bcookieStore\b": "reads or sets cookies",
    r"\bsendBeacon\b": "reports to a server",
    r"\bnew\s+(?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b": "keeps a line open to a server",
    r"\b(?:geolocation|getUserMedia|getBattery|deviceMemory)\b": "asks the device about its owner",
    r"\b(?:google-analytics|googletagmanager|gtag|matomo|plausible)\b": "counts visits",
}
# Substrings, one of which every script holds that one of these patterns finds: far faster to look for.
_TRACK_HINTS = (
    *("cookie", "sendBeacon", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection", "geolocation", "getUserMedia", "getBattery"),
    *("deviceMemory", "google-analytics", "googletagmanager", "gtag", "matomo", "plausible"),
)


def is_strict(folder: Path) -> bool:
    """Whether the site itself promises that no code stands inside its pages."""
    try:
        text = (folder / "_headers").read_text("utf-8", "replace")
    except OSError:
        return False
    policy = re.search(r"Content-Security-Policy:([^\n]*)", text, re.IGNORECASE)
    return policy is not None and "'unsafe-inline'" not in policy[1]


def check_privacy(page: Page, strict: bool) -> None:
    """Report links that run code, forms that send and, under a ``strict`` policy, whatever it would keep from running."""
    if not _QUICK.search(page.raw):
        return
    for node in page.tree.css("[href], [src], [action], [formaction], [data], [xlink\\:href]"):
        _links(page, node)
    for node in page.tree.css('form[method="post" i]'):
        page.report(FORM, "A form sends what is typed", "A page of this site sends nothing.", page.place_of(node.tag or "", "method"))
    if strict:
        _inline(page)


def _links(page: Page, node: LexborNode) -> None:
    tag = node.tag or ""
    for name in ("href", "xlink:href", "src", "action", "formaction", "data"):
        value = node.attributes.get(name)
        if value and _RUNS.match(value) and not (tag in {"img", "image"} and value.lower().startswith("data:image/")):
            page.report(RUNS, f"“{value[:60]}” runs code", "Link to a page.", page.place_of(tag, name, value))


def _inline(page: Page) -> None:
    for nth, node in enumerate(page.tree.css("script")):
        kind = (node.attributes.get("type") or "").strip().lower()
        if "src" not in node.attributes and kind not in _DATA:
            page.report(INLINE, "A script stands inside the page", "Put it into a file of its own.", page.place_of("script", nth=nth))
    for nth, _ in enumerate(page.tree.css("style")):
        page.report(INLINE, "A style sheet stands inside the page", "Put it into a file of its own.", page.place_of("style", nth=nth))
    for node in page.tree.css("*"):
        for name, value in node.attributes.items():
            if name == "style":
                page.report(INLINE, "An attribute holds a style", "Use a class instead.", page.place_of(node.tag or "", name, value))
            elif name.startswith("on") and name.isalpha():
                page.report(INLINE, f"The attribute “{name}” holds code", "Take it out.", page.place_of(node.tag or "", name, value))


def check_script(folder: Path, name: str, shown: str) -> list[Problem]:
    """The problems of a script of the site, wherever in it they stand."""
    path = folder / name
    try:
        text = path.read_text("utf-8", "replace") if path.stat().st_size <= MAX_BYTES else ""
    except OSError:
        return []
    if not any(hint in text for hint in _TRACK_HINTS):
        return []
    file = SourceFile(shown, text)
    found = []
    for pattern, what in _TRACKS.items():
        if match := re.search(pattern, text):
            place = file.place(match.start(), match.end())
            found.append(problem(place, TRACKS, f"This script {what} (“{match[0]}”)", "Do without it."))
    return found

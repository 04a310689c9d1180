"""Everything in a page that leads somewhere: what a reader may follow, and what the browser fetches by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from .markup import Page


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page. ``fetched`` is true where the browser asks for it without a click (or sends a form to it)."""

    tag: str
    attribute: str
    typed: str
    url: str
    fetched: bool = True


_FETCHED = {
    **dict.fromkeys(("script", "iframe", "frame", "audio", "track", "embed", "input"), ("src",)),
    **dict.fromkeys(("use", "image", "feimage"), ("href", "xlink:href")),
    **{"img": ("src", "srcset"), "source": ("src", "srcset"), "video": ("src", "poster"), "link": ("href", "imagesrcset")},
    **{"object": ("data",), "form": ("action",), "button": ("formaction",), "body": ("background",), "html": ("manifest",)},
}
_FOLLOWED = {"a": ("href", "xlink:href"), "area": ("href",)}
_ADDRESSES = (
    "href",
    r"xlink\:href",
    "src",
    "srcset",
    "poster",
    "data",
    "action",
    "formaction",
    "background",
    "manifest",
    "imagesrcset",
    "ping",
)
_ANYWHERE = ("[style]", "style", 'meta[http-equiv="refresh" i]')
_SELECTOR = ", ".join([*_ANYWHERE, *(f"[{name}]" for name in _ADDRESSES)])
_FETCHED_SELECTOR = ", ".join([*_ANYWHERE, *_FETCHED, "a[ping]"])  # names of elements are looked for in half the time
FETCHING = frozenset(_FETCHED)  # names of elements whose attributes may be fetched
_QUIET_RELS = frozenset("canonical alternate prev next first last up author license me help bookmark edit shortlink tag nofollow".split())
_CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*?))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]+)?\s*(?:,|$)")
_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)(.*)$", re.IGNORECASE | re.DOTALL)


def references(page: Page, *, followed: bool = True) -> Iterator[Reference]:
    """Every address in ``page``, in order; with ``followed`` off, links that only lead on are passed over."""
    for node in page.tree.css(_SELECTOR if followed else _FETCHED_SELECTOR):
        yield from _of_node(node)


def _of_node(node: LexborNode) -> Iterator[Reference]:
    tag, attributes = (node.tag or "").lower(), node.attributes
    for name in _FOLLOWED.get(tag, ()):
        if (value := attributes.get(name)) is not None:
            yield Reference(tag, name, value, value.strip(), fetched=False)
    for name in _FETCHED.get(tag, ()):
        value = attributes.get(name)
        if value is None:
            continue
        if name.endswith("srcset"):
            yield from (Reference(tag, name, value, url) for url in in_srcset(value))
        else:
            yield Reference(tag, name, value, value.strip(), fetched=tag != "link" or _is_fetched(attributes.get("rel")))
    if tag == "input" and (value := attributes.get("formaction")):
        yield Reference(tag, "formaction", value, value.strip())
    if tag == "a" and (value := attributes.get("ping")):
        yield from (Reference(tag, "ping", value, url) for url in value.split())
    if tag == "meta" and (match := _REFRESH.match(attributes.get("content") or "")):
        yield Reference(tag, "content", attributes["content"] or "", match[1].strip().strip("'\""))
    if style := attributes.get("style"):
        yield from (Reference(tag, "style", style, url) for url in in_css(style))
    if tag == "style":
        yield from (Reference(tag, "", "", url) for url in in_css(node.text(deep=True) or ""))


def _is_fetched(rel: str | None) -> bool:
    tokens = set((rel or "").lower().split())
    return not tokens or not tokens <= _QUIET_RELS


def in_css(css: str) -> Iterator[str]:
    """Every address in a stylesheet, data and references into the same document left out."""
    for match in _CSS_URL.finditer(_CSS_COMMENT.sub("", css)):
        url = next((group for group in match.groups() if group is not None), "").strip()
        if url and not url.startswith("#"):
            yield url


def in_srcset(value: str) -> Iterator[str]:
    """Every address of a ``srcset``; a comma inside a data address does not part two of them."""
    yield from _CANDIDATE.findall(value)

"""What a page says to machines: Open Graph for those who pass its address on, JSON-LD (schema.org) for those who index it.

Nothing is claimed that did not happen: ``lastReviewed`` and ``reviewedBy`` stand only where a review is recorded, and there are no
ratings and no authors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Front, Review, Stretch
from ..review import State, Status
from .here import Library


@dataclass(frozen=True)
class Told:
    """A page as machines are told of it. ``crumbs`` are (title, address) from the first page down to this one."""

    title: str
    description: str
    url: str | None
    site: str
    home: str | None
    language: str
    crumbs: Sequence[tuple[str, str | None]] = ()
    picture: str | None = None
    is_home: bool = False


def open_graph(told: Told, size: tuple[int, int]) -> list[tuple[str, str]]:
    """Properties and their content; without an address of the site there is no address and no picture."""
    found = [("og:type", "website" if told.is_home else "article"), ("og:title", told.title), ("og:description", told.description)]
    found += [("og:site_name", told.site), ("og:locale", told.language)]
    if told.url:
        found.append(("og:url", told.url))
    if told.picture:
        found += [("og:image", told.picture), ("og:image:type", "image/png"), ("og:image:alt", told.title)]
        found += [("og:image:width", str(size[0])), ("og:image:height", str(size[1]))]
    return found


def linked_data(
    told: Told, library: Library, of: Stretch | Front | None, review: Status | None = None, clinic: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The page as JSON-LD: itself, what it is about, the way to it, and the clinic that offers it."""
    graph = [_page(told, library, of, review)]
    if clinic:
        graph.append(clinic)
    if told.is_home:
        graph.append(_some({"@type": "WebSite", "name": told.site, "url": told.home, "inLanguage": told.language}))
    if len(told.crumbs) > 1:
        graph.append(_breadcrumbs(told.crumbs))
    return {"@context": "https://schema.org", "@graph": graph}


def _page(told: Told, library: Library, of: Stretch | Front | None, review: Status | None) -> dict[str, Any]:
    medical = isinstance(of, Stretch) or (of is not None and of.health)
    page: dict[str, Any] = {
        "@type": "MedicalWebPage" if medical else "WebPage",
        "name": told.title,
        "description": told.description,
        "url": told.url,
        "inLanguage": told.language,
        "isPartOf": _some({"@type": "WebSite", "name": told.site, "url": told.home}),
        "image": told.picture,
        "about": _muscles(library, of),
    }
    if medical:
        page["medicalAudience"] = {"@type": "MedicalAudience", "audienceType": "Patient"}
    if of is not None:
        page |= _reviewed(review.review if review else of.review) if review is None or review.state is not State.CHANGED else {}
    return _some(page)


def _reviewed(review: Review) -> dict[str, Any]:
    if not review.reviewer or not review.date:
        return {}
    return {"lastReviewed": review.date.isoformat(), "reviewedBy": {"@type": "Person", "name": str(review.reviewer)}}


def _muscles(library: Library, of: Stretch | Front | None) -> list[dict[str, Any]]:
    if isinstance(of, Stretch):
        return [{"@type": "Muscle", "name": str(library.muscles[id_].name)} for id_ in of.muscles]
    facts = [] if of is None else [*((of.muscle,) if of.muscle else ()), *of.muscles]
    return [
        {
            "@type": "Muscle",
            "name": str(library.muscles[m.id].name),
            "description": str(m.plain),
            "muscleAction": str(m.action),
            "nerve": {"@type": "Nerve", "name": str(m.nerve)},
        }
        for m in facts
    ]


def _breadcrumbs(crumbs: Sequence[tuple[str, str | None]]) -> dict[str, Any]:
    items = [_some({"@type": "ListItem", "position": n, "name": name, "item": url}) for n, (name, url) in enumerate(crumbs, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _some(thing: dict[str, Any]) -> dict[str, Any]:
    """``thing`` without what is not known."""
    return {key: value for key, value in thing.items() if value not in (None, "", [])}

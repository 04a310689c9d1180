"""Citations: a source as one line of a list, and the numbers that it has on a page."""

from __future__ import annotations

from .model import Reference

SHOWN_AUTHORS = 6


def authors(reference: Reference) -> str:
    """Who wrote it, at most six names and then "and others"; empty where the copy that was read shows nobody."""
    names = [n.literal or " ".join(filter(None, (n.family, n.given))) for n in reference.author]
    if len(names) > SHOWN_AUTHORS:
        names = [*names[:SHOWN_AUTHORS], "and others"]
    return ", ".join(names)


def where(reference: Reference) -> str:
    """Where it stands: journal or site, year, volume, issue and pages, as far as they were seen."""
    volume = reference.volume or ""
    if reference.issue:
        volume += f"({reference.issue})"
    if reference.page:
        volume += f":{reference.page}" if volume else f"pages {reference.page}"
    return "; ".join(str(p) for p in (reference.container, reference.year, volume) if p)


def link(reference: Reference) -> str | None:
    """The address to follow: the DOI if there is one, else PubMed Central, PubMed, or the original page if it is encrypted."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    if reference.pmcid:
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/"
    if reference.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    return str(reference.url) if reference.url and reference.url.startswith("https://") else None


def short(reference: Reference) -> str:
    """A few words that name it: first author and year, else the title."""
    first = reference.author[0] if reference.author else None
    name = (first.family or first.literal) if first else None
    if not name:
        return str(reference.title)
    return f"{name} {reference.year}" if reference.year else str(name)

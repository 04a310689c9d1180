"""What a component knows while it is rendered: the page it stands on and everything that was loaded."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import ClassVar

from markupsafe import Markup, escape

from .. import references
from ..brand import Shown
from ..components import Components
from ..figure.anatomy import SHOWN, anatomy
from ..figure.figures import figures
from ..figure.motion import has_motion
from ..language import Language
from ..model import Dose, Front, Laterality, Muscle, Prescription, Reference, Review, Safety, Span, Stretch, Synonym
from ..review import State, Status
from ..sides.words import Side, for_side, says_no_side
from . import dose


@dataclass(frozen=True)
class Picture:
    """The figure of a stretch as a file of the site: its path inside the site, width and height in its own units."""

    path: str
    width: int
    height: int


@dataclass(frozen=True)
class Library:
    """Everything that pages are made from, loaded once a build."""

    stretches: Mapping[str, Stretch]
    muscles: Mapping[str, Muscle]
    references: Mapping[str, Reference]
    safety: Safety
    articles: Mapping[str, Front]
    components: Components
    language: Language
    directory_urls: bool = False
    handouts: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # page: (side, file inside the site), if they are made
    assets: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    shared_device: bool = False
    brand: Shown | None = None
    left_out: Mapping[str, Stretch | None] = field(default_factory=dict)
    reviews: Mapping[str, Status] = field(default_factory=dict)
    synonyms: tuple[Synonym, ...] = ()
    _sources: dict[str, Citation] = field(default_factory=dict, init=False, repr=False, compare=False)

    def source(self, id_: str) -> Citation:
        """A source without a number; what pages say of it is put together once."""
        if id_ not in self._sources:
            self._sources[id_] = Citation.of(self.references[id_])
        return self._sources[id_]


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with its number on a page: first author and year in ``short``, who wrote it, where it stands, and its address."""

    number: int
    reference: Reference
    short: str
    authors: str
    where: str
    link: str | None

    @classmethod
    def of(cls, reference: Reference) -> Citation:
        """``reference`` before it has a number."""
        return cls(
            0,
            reference,
            references.short(reference),
            references.authors(reference),
            references.where(reference),
            references.link(reference),
        )


@dataclass(frozen=True)
class Drawn:
    """A figure on a page: its pose, its caption, its SVG."""

    pose: str
    caption: str
    svg: Markup


@dataclass
class Here:
    """The page ``path`` (its path inside the docs folder) while it is made. Templates ask it for everything."""

    library: Library
    path: str
    front: Front | None = None
    citations: dict[str, Citation] = field(default_factory=dict)
    scripts: set[str] = field(default_factory=set)

    sides: ClassVar = (Side.RIGHT, Side.LEFT)

    def say(self, key: str, /, **values: object) -> str:
        """A phrase in the page's language."""
        language = self.library.language
        return language.say(key, **values) if values else language.said(key)

    def cite(self, ids: Iterable[str]) -> list[Citation]:
        """The sources ``ids`` with their numbers here; the first mention gives the number."""
        found = []
        for id_ in ids:
            if id_ not in self.citations:
                self.citations[id_] = replace(self.library.source(id_), number=len(self.citations) + 1)
            found.append(self.citations[id_])
        return found

    def every_source(self) -> list[Citation]:
        """All sources, by first author."""
        made = (self.library.source(id_) for id_ in self.library.references)
        return sorted(made, key=lambda c: (c.authors.lower() or c.reference.title.lower(), c.reference.year or 0))

    def url(self, target: str) -> str:
        """The address of the page ``target`` ("safety.md#ask-first") from here."""
        uri, hash_, anchor = target.partition("#")
        folder = posixpath.dirname(address(self.path, self.library.directory_urls))
        return _relative(address(uri, self.library.directory_urls), folder) + hash_ + anchor

    def stretch_url(self, id_: str) -> str:
        """The address of a stretch's page from here."""
        return self.url(f"stretches/{id_}.md")

    def handouts(self) -> list[tuple[str, str]]:
        """The PDFs of this page, each with its side and its address from here."""
        return [(side, self.url(file)) for side, file in self.library.handouts.get(self.path, ())]

    def asset(self, name: str) -> str:
        """The address of a browser file from here, under the name that its content gave it."""
        return self.url(self.library.assets.get(name, f"assets/bothsides/{name}"))

    def picture(self, stretch: Stretch) -> Picture | None:
        """The picture for the card of a stretch, its path made an address from here; None if it has no pose."""
        found = self.library.pictures.get(stretch.id)
        return found and replace(found, path=self.url(found.path))

    def script(self, component: str) -> Markup:
        """The tag of a component's script; one for each purpose on a page, however often it is asked for."""
        purpose = self.library.components.known[component].options.script
        if purpose in self.scripts:
            return Markup("")
        self.scripts.add(purpose)
        return Markup('<script defer src="{}"></script>').format(self.asset(f"{purpose}.js"))

    def minutes(self, stretch: Stretch) -> int:
        """Whole minutes of holding and resting at the full dose, both sides."""
        return dose.minutes(stretch.dose, stretch.laterality)

    def review_state(self, review: Review) -> str:
        """How the review of this page stands: none, reviewed, changed or overdue."""
        return str(self._status(review).state)

    def review_line(self, review: Review, health: bool = True) -> str:
        """The sentence that says so."""
        status = self._status(review)
        signed, due = status.review, self.date(status.review.due)
        if signed.reviewer is None or signed.date is None:
            late = "_late" if status.late else ""
            return self.say(f"review.not_reviewed{'' if health else '_plain'}{late}", due=due)
        return self.say(f"review.{status.state}", date=self.date(signed.date), reviewer=signed.reviewer, due=due)

    def _status(self, review: Review) -> Status:
        known = self.library.reviews.get(self.path)
        return known or Status(State.REVIEWED if review.reviewer else State.NONE, review)

    def has(self, page: str) -> bool:
        """Whether the site has ``page``: a clinic may leave pages out."""
        return page not in self.library.left_out

    def title(self, id_: str) -> str:
        """The title of a stretch, of one that is left out too."""
        stretch = self.library.stretches.get(id_) or self.library.left_out[f"stretches/{id_}.md"]
        return str(stretch.title) if stretch else id_

    def offered(self, ids: Iterable[str]) -> list[Stretch]:
        """Those of ``ids`` that the site offers: neither withdrawn nor left out."""
        found = (self.library.stretches.get(id_) for id_ in ids)
        return [s for s in found if s is not None and s.status == "current"]

    def t(self, text: str, side: str = "right") -> Markup:
        """``text`` for ``side`` with its side words marked up with a class for colour and letter."""
        tag = self.library.language.tag
        return _marked(text, "right" if says_no_side(text, tag) else side, tag)

    def plain(self, text: str, side: str = "right") -> str:
        """``text`` for ``side`` as it stands in attributes and titles."""
        return for_side(text, Side(side), self.library.language.tag)[0]

    def limb(self, limb: str, side: str = "right") -> str:
        """The limb of a muscle or precaution, for ``side``."""
        shown = Side(limb).other.value if side == "left" and limb in {"right", "left"} else limb
        return self.say(f"limb.{shown}")

    def muscles(self, stretch: Stretch, side: str = "right") -> list[tuple[Muscle, str]]:
        """What is stretched, each with its limb in words."""
        return [(self.library.muscles[id_], self.limb(limb, side)) for id_, limb in stretch.muscles.items()]

    def one_of(self, group: str, values: Iterable[str]) -> list[str]:
        """The words for data values, such as settings."""
        return [self.say(f"{group}.{v}") for v in values]

    def dose(self, given: Dose, laterality: Laterality, changed: Prescription | None = None) -> list[str]:
        """The sentences of a dose, with a programme's changes."""
        return dose.sentences(self.library.language, given, laterality, changed)

    def span(self, value: Span) -> str:
        """A range in words."""
        return dose.span(self.library.language, value)

    def figures(self, stretch: Stretch, side: str = "right") -> list[Drawn]:
        """The figures of a stretch for one side, ready to be put into a page."""
        return [Drawn(f.pose, f.caption, Markup(f.svg)) for f in figures(stretch, side, self.library.language)]  # noqa: S704  draw() escapes

    def has_motion(self, stretch: Stretch) -> bool:
        """Whether there is a movement to be shown."""
        return has_motion(stretch)

    def plate(self, muscles: Mapping[str, str], side: str = "right", id_: str = "plate") -> Drawn | None:
        """The plate of the hip flexors with ``muscles`` (limb by id) lit for ``side``, or None if it shows none of them."""
        known = self.library.muscles
        lit = [(m, limb) for name, limb in muscles.items() for m in (name, *known[name].members) if m in SHOWN]
        if not lit:
            return None
        if side == "left":
            lit = [(m, {"right": "left", "left": "right"}.get(limb, limb)) for m, limb in lit]
        names = ", ".join(f"{known[m].name} ({self.limb(limb)})" for m, limb in lit)
        text = self.say("figure.plate_text", names=names)
        svg = anatomy(lit, f"{id_}-{side[0]}", self.say("figure.plate_title"), text)
        return Drawn(id_, self.say("figure.plate_caption"), Markup(svg))  # noqa: S704  anatomy() escapes

    def date(self, day: date) -> str:
        """A date as a person reads it: 22 May 2027."""
        return f"{day.day} {day:%B %Y}"

    def select(
        self,
        setting: str | None = None,
        role: str | None = None,
        muscle: str | None = None,
        floor: bool | None = None,
        kneeling: bool | None = None,
    ) -> list[Stretch]:
        """The stretches that fit all that is asked; a muscle is found through its groups and members too."""
        wanted = self._family(muscle) if muscle else set()
        return [
            s
            for s in self.library.stretches.values()
            if s.status == "current"
            and (setting is None or setting in s.setting)
            and (role is None or s.role == role)
            and (not wanted or wanted & set(s.muscles))
            and (floor is None or (s.getting_down == "to the floor") == floor)
            and (kneeling is None or s.kneeling == kneeling)
        ]

    def needs(self, stretch: Stretch) -> list[str]:
        """What a stretch asks of a body, in a few words."""
        found = [
            (stretch.getting_down == "to the floor", "floor"),
            (stretch.kneeling, "kneeling"),
            (stretch.balance == "a hand", "hand"),
            (stretch.balance == "one leg", "one_leg"),
        ]
        return [self.say(f"needs.{name}") for given, name in found if given] or [self.say("needs.nothing")]

    def _family(self, id_: str) -> set[str]:
        muscle = self.library.muscles.get(id_)
        groups = {m.id for m in self.library.muscles.values() if id_ in m.members}
        return {id_, *groups, *(muscle.members if muscle else ())}


@lru_cache(maxsize=4096)  # most pages link to the same few
def _relative(other: str, folder: str) -> str:
    relative = posixpath.relpath(other, folder or ".") if other else "."
    return f"{relative}/" if other.endswith("/") or not other else relative


@lru_cache(maxsize=4096)  # captions, limbs and warning signs stand on every page
def _marked(text: str, side: str, tag: str) -> Markup:
    result, words = for_side(text, Side(side), tag)
    escaped = escape(result)
    if not words:
        return escaped
    part = str if len(escaped) == len(result) else escape  # nothing to be escaped in the whole, nothing in its parts
    parts, end = [], 0
    for word in words:
        if word.side:
            parts += [part(result[end : word.start]), f'<span class="side side--{word.side.value}">{word.word}</span>']
            end = word.end
    return Markup("".join([*parts, part(result[end:])]))  # noqa: S704  a side word is letters and hyphens


def address(uri: str, directory_urls: bool) -> str:
    """The address of a source path inside the site, as MkDocs gives it."""
    if not uri.endswith(".md"):
        return uri
    stem = uri.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    return f"{stem.removesuffix('index')}" if stem == "index" or stem.endswith("/index") else f"{stem}/"

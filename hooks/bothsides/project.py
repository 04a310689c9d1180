"""One project, loaded once a build: every record, every article, and every problem there is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from . import resources
from .agreement.muscles import unlengthened
from .agreement.words import disagreements
from .article import Article, Call, read_calls
from .body.poses import poses
from .brand import Brand, load_brand, shown
from .components import Component, Components
from .kept import check_kept
from .language import language
from .layers import Layers, load_layers
from .load import dangling, load_synonyms
from .model import Muscle, Reference, Review, Safety, Stretch, Synonym
from .page import Library, mirror_problems
from .problem import Place, Problem, Severity, code, errors, in_order, problem
from .remembered import Remembered, Same
from .review import Status, article_hash, load_reviews, status_of, stretch_hash, today
from .source import Text

UNCITED = code("uncited-reference", "A source in references.yml that no page cites.")
TOO_MUCH = code("dose-outside-limits", "A programme sets a dose outside the limits of the stretch.")
OFFERED = code("withdrawn-offered", "A programme lists, or a replacement is, a stretch that is withdrawn or left out.")
GONE = code("review-of-no-page", "reviews.yml signs a page that the site does not have.", Severity.WARNING)
NOT_SHOWN = code("withdrawn-card", "An article asks for the card of a stretch that is withdrawn; none is shown.", Severity.WARNING)


@dataclass
class Project:
    """Everything that was typed in ``root``. ``library`` is there when nothing keeps pages from being made."""

    root: Path
    docs: Path
    stretches: dict[str, Stretch] = field(default_factory=dict)
    muscles: dict[str, Muscle] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    safety: Safety | None = None
    synonyms: tuple[Synonym, ...] = ()
    articles: dict[str, Article] = field(default_factory=dict)
    brand: Brand | None = None
    layers: Layers = field(default_factory=Layers)
    signed_pages: Mapping[str, Review] = field(default_factory=dict)
    reviews: dict[str, Status] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    library: Library | None = None

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return errors(self.problems)

    def current_hash(self, page: str) -> str:
        """The hash that a signature of ``page`` would be bound to now."""
        article = self.articles.get(page)
        if article is None:
            return stretch_hash(self.stretches[page.removeprefix("stretches/").removesuffix(".md")])
        return article_hash(article.front, article.body, _shown_records(self, article))


def load_project(
    root: Path, docs: Path, tag: str = "en", directory_urls: bool = False, config_file: Path | None = None, with_base: bool = False
) -> Project:
    """Load the project in ``root`` whose articles lie in ``docs``; never raises for what an author typed.

    ``config_file`` is the mkdocs.yml whose ``extra.clinic`` names the clinic; ``with_base`` lays the handbook under the project.
    """
    root = root.resolve()
    project = Project(root, docs.resolve())
    components = Components(resources.folders("overrides", root))
    found = list(components.problems)
    if config_file is not None:
        project.brand, more = load_brand(config_file.resolve(), root, project.docs)
        found += more
    project.layers = layers = load_layers(root, project.docs, project.brand, with_base)
    project.stretches, project.muscles, project.references = layers.stretches, layers.muscles, layers.references
    project.safety, project.articles = layers.safety, layers.articles
    found += layers.problems
    project.synonyms, more = load_synonyms(resources.file("content/synonyms.yml", root), root)
    found += more
    known, cited = _known(project), set[str]()
    for stretch in project.stretches.values():  # all that is asked of a stretch is asked at once: it may have to be unpacked
        found += _check_ids(_ids_in(stretch), known, cited)
        key = (Same(stretch), tag, *map(Same, project.muscles.values()))
        found += _CHECKED.get(key, partial(_check_stretch, stretch, project.muscles, tag))
    found += _check(project, components, known, cited)
    found += _load_reviews(project)
    project.problems = in_order(found)
    if project.safety is not None:
        fronts = {uri: article.front for uri, article in project.articles.items()}
        words = language(tag)
        project.library = Library(
            project.stretches,
            project.muscles,
            project.references,
            project.safety,
            fronts,
            components,
            words,
            directory_urls,
            brand=shown(project.brand, words.say) if project.brand else None,
            left_out=layers.left_out,
            reviews=project.reviews,
            synonyms=project.synonyms,
        )
        if not project.errors:
            project.problems = in_order([*project.problems, *check_kept(project.library, components)])
    return project


_CHECKED: Remembered[list[Problem]] = Remembered()


def _check_stretch(stretch: Stretch, muscles: Mapping[str, Muscle], tag: str) -> list[Problem]:
    """What is wrong with a stretch by itself: words that cannot be mirrored, poses, words and muscles that the figure contradicts."""
    posed = poses(stretch)
    found = [*mirror_problems(stretch, tag), *posed.problems]
    if not errors(posed.problems):
        found += disagreements(stretch, tag, posed)
        found += unlengthened(stretch, muscles, posed)
    return found


def _load_reviews(project: Project) -> list[Problem]:
    """How the review of every page stands; signatures of pages that are no longer there are named."""
    project.signed_pages, problems = load_reviews(project.root)
    reviews = {f"stretches/{id_}.md": stretch.review for id_, stretch in project.stretches.items()}
    reviews |= {uri: article.front.review for uri, article in project.articles.items()}
    day = today()
    for uri, review in reviews.items():
        project.reviews[uri] = status_of(project.signed_pages.get(uri, review), partial(project.current_hash, uri), day)
    for uri, signed in project.signed_pages.items():
        if uri not in reviews:
            hint = "The handbook may have renamed it; take the entry out."
            problems.append(problem(signed.id.place(), GONE, f"“{uri}” is signed, but there is no such page", hint))
    return problems


def _shown_records(project: Project, article: Article) -> Iterator[BaseModel]:
    """What the macros of ``article`` show of records that are signed with it: warnings and rules, a programme's stretches."""
    called = {call.name for call in article.calls}
    if project.safety is not None and called & {"warning_cards", "warning_short", "pain_rule", "which_side", "programme"}:
        yield project.safety
    for item in article.front.programme.stretches if article.front.programme else ():
        if item.stretch in project.stretches:
            yield project.stretches[item.stretch]


def _known(project: Project) -> dict[str, Collection[str]]:
    """The ids of each kind; a kind whose file cannot be read is left out and not held against anything.

    A stretch whose file cannot be read is a problem once, not wherever it is named; one that is left out is passed over.
    """
    layers = project.layers
    known: dict[str, Collection[str]] = {
        "stretch": {*layers.typed_stretches, *_left_out_stretches(project)},
        "page": {*project.articles, *layers.left_out},
        "muscle": project.muscles,
        "reference": project.references,
    }
    return {kind: ids for kind, ids in known.items() if kind not in layers.unread}


def _check(project: Project, components: Components, known: Mapping[str, Collection[str]], cited: set[str]) -> list[Problem]:
    """Ids that nothing bears, macros that cannot be called, doses outside limits, sources that nobody cites.

    ``cited`` are the sources that stretches cite.
    """
    problems = _check_ids(_named_ids(project), known, cited)
    offered = repr(components.for_authors)
    named = tuple((kind, frozenset(map(str, ids))) for kind, ids in sorted(known.items()))
    for article in project.articles.values():
        article.calls, found = _CALLS.get((Same(article.body), offered, named), partial(_calls, article, components.for_authors, known))
        problems += found
        problems += _check_cards(project, article)
        for call in article.calls:
            if call.name == "cite":
                cited |= {str(i) for i in call.arguments.get("ids", ())}
        problems += _check_programme(project, article)
    problems += _check_replacements(project)
    for id_, reference in project.references.items():
        everything_read = project.layers.typed_stretches <= set(project.stretches)  # what cannot be read may cite
        if id_ not in cited and id_ in project.layers.own_references and everything_read:
            hint = "Cite it with {{ cite(…) }} where it supports a sentence, or take it out."
            problems.append(problem(reference.id.place(), UNCITED, f"No page cites “{id_}”", hint))
    return problems


def _check_ids(named: Iterable[tuple[str, Iterable[Text]]], known: Mapping[str, Collection[str]], cited: set[str]) -> list[Problem]:
    """The ids that nothing bears; sources are added to ``cited``."""
    problems: list[Problem] = []
    for kind, given in named:
        ids = list(given)
        cited |= {str(i) for i in ids} if kind == "reference" else set()
        problems += [dangling(i, known[kind], kind) for i in ids if kind in known and i not in known[kind]]
    return problems


_CALLS: Remembered[tuple[list[Call], list[Problem]]] = Remembered()


def _calls(article: Article, components: Mapping[str, Component], known: Mapping[str, Collection[str]]) -> tuple[list[Call], list[Problem]]:
    problems = read_calls(article, components, known)
    return article.calls, problems


def _ids_in(s: Stretch) -> Iterator[tuple[str, Iterable[Text]]]:
    """The ids that a stretch names, by their kinds."""
    yield "muscle", s.muscles
    yield "stretch", (*s.easier, *s.harder, *(() if s.status == "current" else (s.status.replacement,)))
    yield "reference", s.dose.references
    yield from (("reference", part.references) for part in s.precautions)
    yield from (("reference", part.references) for part in s.evidence)


def _named_ids(project: Project) -> Iterator[tuple[str, Iterable[Text]]]:
    """The ids that everything else names."""
    for muscle in project.muscles.values():
        yield "muscle", muscle.members
        yield "reference", muscle.references
        yield "page", (muscle.page,) if muscle.page else ()
    if project.safety is not None:
        for sign in (*project.safety.pain_rule, *(s for card in project.safety.cards for s in card.signs)):
            yield "reference", sign.references
    for group in project.synonyms:
        yield "stretch", group.stretches
        yield "page", group.pages
    for article in project.articles.values():
        front = article.front
        for facts in (*((front.muscle,) if front.muscle else ()), *front.muscles):
            yield "muscle", (facts.id,)
            yield "reference", facts.references
        if front.programme:
            yield "stretch", (item.stretch for item in front.programme.stretches)


def _left_out_stretches(project: Project) -> set[str]:
    return {str(stretch.id) for stretch in project.layers.left_out.values() if stretch is not None}


def _check_cards(project: Project, article: Article) -> Iterator[Problem]:
    for call in article.calls:
        for id_, place in _arguments(call, "ids") if call.name == "stretch_cards" else ():
            stretch = project.stretches.get(str(id_))
            if stretch is not None and not isinstance(stretch.status, str):
                hint = f"Name “{stretch.status.replacement}” instead."
                yield problem(place, NOT_SHOWN, f"“{id_}” is withdrawn, so its card is not shown", hint)


def _arguments(call: Call, name: str) -> Iterator[tuple[Any, Place]]:
    """The values of an argument of ``call``, each with its place."""
    yield from zip(call.arguments.get(name, ()), call.places.get(name, ()), strict=True)


def _check_replacements(project: Project) -> Iterator[Problem]:
    """What is named in place of a withdrawn stretch is itself on offer."""
    for stretch in project.stretches.values():
        if isinstance(stretch.status, str):
            continue
        name = stretch.status.replacement
        other = project.stretches.get(name)
        if name in _left_out_stretches(project) or (other is not None and other.status != "current"):
            what = "left out by extra.clinic" if other is None else "withdrawn itself"
            yield problem(name.place(), OFFERED, f"“{name}” is {what}", "Name a stretch that readers can do instead.")


def _check_programme(project: Project, article: Article) -> Iterator[Problem]:
    for item in article.front.programme.stretches if article.front.programme else ():
        stretch = project.stretches.get(item.stretch)
        if stretch is None:
            if item.stretch in _left_out_stretches(project):
                hint = f"Leave {article.path} out too, or put your own in its place."
                yield problem(item.stretch.place(), OFFERED, f"“{item.stretch}” is left out by extra.clinic", hint)
            continue
        if not isinstance(stretch.status, str):
            told, hint = f"“{item.stretch}” is withdrawn: {stretch.status.withdrawn}", f"Offer “{stretch.status.replacement}” instead."
            yield problem(item.stretch.place(), OFFERED, told, hint)
        for name in ("hold", "repetitions"):
            given, limit = getattr(item, name), getattr(stretch.dose.limits, name)
            if given is not None and (given.least < limit.least or given.most > limit.most):
                told = f"The {name} of “{item.stretch}” lies outside the limits of that stretch ({limit.least} to {limit.most})"
                yield problem(item.stretch.place(), TOO_MUCH, told, "Stay within the limits, or change them in the stretch's file.")

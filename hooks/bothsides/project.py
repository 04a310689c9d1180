"""One project, loaded once a build: every record, every article, and every problem there is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import resources
from .article import Article, load_article, read_calls
from .components import Components
from .language import language
from .load import dangling, load_records, load_safety, load_stretches
from .model import Muscle, Reference, Safety, Stretch
from .page import Library, mirror_problems
from .problem import Place, Problem, code, errors, in_order, problem
from .source import Text

UNCITED = code("uncited-reference", "A source in references.yml that no page cites.")
TOO_MUCH = code("dose-outside-limits", "A programme sets a dose outside the limits of the stretch.")
NO_FOLDER = code("missing-folder", "A folder that every project has is missing.")


@dataclass
class Project:
    """Everything that was typed in ``root``. ``library`` is there when nothing keeps pages from being made."""

    root: Path
    docs: Path
    stretches: dict[str, Stretch] = field(default_factory=dict)
    muscles: dict[str, Muscle] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    safety: Safety | None = None
    articles: dict[str, Article] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    library: Library | None = None

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return errors(self.problems)


def load_project(root: Path, docs: Path, tag: str = "en", directory_urls: bool = False) -> Project:
    """Load the project in ``root`` whose articles lie in ``docs``; never raises for what an author typed."""
    root = root.resolve()
    project = Project(root, docs.resolve())
    components = Components(resources.folders("overrides", root))
    found = list(components.problems)
    folder = root / "stretches"
    if folder.is_dir():
        project.stretches, more = load_stretches(folder, root)
        found += more
    else:
        found.append(problem(Place("stretches"), NO_FOLDER, "There is no folder “stretches”", "Make it, with one .yml file per stretch."))
    project.muscles, muscles_wrong = load_records(Muscle, resources.file("content/muscles.yml", root), root)
    project.references, references_wrong = load_records(Reference, resources.file("content/references.yml", root), root)
    found += muscles_wrong + references_wrong
    project.safety, more = load_safety(resources.file("content/safety.yml", root), root)
    found += more
    found += _load_articles(project)
    known: dict[str, Collection[str]] = {"stretch": _stretch_ids(project), "page": project.articles}
    known |= {} if muscles_wrong else {"muscle": project.muscles}
    known |= {} if references_wrong else {"reference": project.references}
    found += _check(project, components, known)
    for stretch in project.stretches.values():
        found += mirror_problems(stretch, tag)
        if not found and stretch.id.file:
            stretch.id.file.let_go()
    project.problems = in_order(found)
    if project.safety is not None:
        fronts = {uri: article.front for uri, article in project.articles.items()}
        project.library = Library(
            project.stretches, project.muscles, project.references, project.safety, fronts, components, language(tag), directory_urls
        )
    return project


def _load_articles(project: Project) -> list[Problem]:
    problems = []
    for path in sorted(project.docs.rglob("*.md")):
        uri = path.relative_to(project.docs).as_posix()
        if any(part.startswith((".", "_")) for part in uri.split("/")):
            continue
        article, found = load_article(path, project.root, uri)
        problems += found
        if article is not None:
            project.articles[uri] = article
    return problems


def _stretch_ids(project: Project) -> set[str]:
    """Every stretch there is a file of: one that cannot be read is a problem once, not wherever it is named."""
    folder = project.root / "stretches"
    return {path.stem for path in folder.glob("*.y*ml")} | set(project.stretches)


def _check(project: Project, components: Components, known: Mapping[str, Collection[str]]) -> list[Problem]:
    """Ids that nothing bears, macros that cannot be called, doses outside limits, sources that nobody cites.

    ``known`` holds the ids of each kind; a kind whose file cannot be read is left out and not held against anything.
    """
    problems, cited = [], set()
    for kind, ids in _named_ids(project):
        cited |= {str(i) for i in ids} if kind == "reference" else set()
        problems += [dangling(i, known[kind], kind) for i in ids if kind in known and i not in known[kind]]
    for article in project.articles.values():
        problems += read_calls(article, components.for_authors, known)
        for call in article.calls:
            if call.name == "cite":
                cited |= {str(i) for i in call.arguments.get("ids", ())}
        problems += _check_programme(project, article)
    for id_, reference in project.references.items():
        if id_ not in cited and len(project.stretches) == len(known["stretch"]):  # what cannot be read may cite
            hint = "Cite it with {{ cite(…) }} where it supports a sentence, or take it out."
            problems.append(problem(reference.id.place(), UNCITED, f"No page cites “{id_}”", hint))
    return problems


def _named_ids(project: Project) -> Iterator[tuple[str, Iterable[Text]]]:
    for s in project.stretches.values():
        yield "muscle", s.muscles
        yield "stretch", (*s.easier, *s.harder, *(() if s.status == "current" else (s.status.replacement,)))
        yield "reference", s.dose.references
        yield from (("reference", part.references) for part in s.precautions)
        yield from (("reference", part.references) for part in s.evidence)
    for muscle in project.muscles.values():
        yield "muscle", muscle.members
        yield "reference", muscle.references
        yield "page", (muscle.page,) if muscle.page else ()
    if project.safety is not None:
        for sign in (*project.safety.pain_rule, *(s for card in project.safety.cards for s in card.signs)):
            yield "reference", sign.references
    for article in project.articles.values():
        front = article.front
        for facts in (*((front.muscle,) if front.muscle else ()), *front.muscles):
            yield "muscle", (facts.id,)
            yield "reference", facts.references
        if front.programme:
            yield "stretch", (item.stretch for item in front.programme.stretches)


def _check_programme(project: Project, article: Article) -> Iterator[Problem]:
    for item in article.front.programme.stretches if article.front.programme else ():
        stretch = project.stretches.get(item.stretch)
        if stretch is None:
            continue
        for name in ("hold", "repetitions"):
            given, limit = getattr(item, name), getattr(stretch.dose.limits, name)
            if given is not None and (given.least < limit.least or given.most > limit.most):
                told = f"The {name} of “{item.stretch}” lies outside the limits of that stretch ({limit.least} to {limit.most})"
                yield problem(item.stretch.place(), TOO_MUCH, told, "Stay within the limits, or change them in the stretch's file.")

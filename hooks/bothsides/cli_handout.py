"""``bothsides handout`` and ``bothsides versions``: paper for a patient, and the dates of its words."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import Any

from . import resources

Subparsers = Any  # argparse names the type of its subparsers privately


def add_parser(commands: Subparsers) -> None:
    """Add both commands."""
    handout = commands.add_parser("handout", help="make a PDF of stretches or a programme, to hand out")
    handout.add_argument("ids", nargs="+", metavar="ID", help="a stretch or a programme, such as half-kneeling or in-bed")
    handout.add_argument("--side", choices=["left", "right", "both"], help="the side that is stretched; both if not given")
    handout.add_argument("--paper", choices=["a4", "letter"], default="a4")
    handout.add_argument("--large-print", action="store_true", help="all text at 18 point")
    handout.add_argument("--low-ink", action="store_true", help="outlines instead of filled areas")
    handout.add_argument("--lang", default="en", metavar="TAG", help="the language of the sheet")
    handout.add_argument("--hold", metavar="SECONDS", help="how long, such as 20 or 20-30, within the limits of the stretch")
    handout.add_argument("--repeat", metavar="TIMES", help="how many times, such as 3 or 2-3, within the limits of the stretch")
    handout.add_argument("--note", metavar="TEXT", help="a note for the patient, under the dose of the first stretch")
    handout.add_argument("--clinic", type=Path, metavar="FILE", help="the mkdocs.yml with the clinic; ./mkdocs.yml if it is there")
    handout.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the PDF goes; named after what it holds if not given")
    handout.set_defaults(run=run)
    versions = commands.add_parser("versions", help="record since when each stretch reads as it does (stretches/versions.json)")
    versions.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    versions.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a stretch has no date or has changed since")
    versions.set_defaults(run=run_versions)


def run(options: argparse.Namespace) -> int:
    """Make the PDF; everything that is wrong is said in one line, exit code 2, and no file is left half written."""
    from .handout import AskError

    try:
        path, size = _make(options)
    except AskError as error:
        print(f"bothsides handout: {error}", file=sys.stderr)
        return 2
    print(f"{path}: {size / 1024:.0f} KB")
    return 0


def run_versions(options: argparse.Namespace) -> int:
    """Write stretches/versions.json."""
    from .handout.dates import record_versions, undated
    from .load import load_stretches

    folder = options.config_file.resolve().parent / "stretches"
    if not folder.is_dir():
        print(f"bothsides versions: there is no folder {folder}", file=sys.stderr)
        return 2
    stretches, problems = load_stretches(folder, folder.parent)
    for found in problems:
        print(found)
    if problems:
        return 1
    if options.check:
        for id_ in (missing := undated(stretches, folder)):
            print(f"stretches/{id_}.yml has changed since its date was written down. Run “bothsides versions”, then commit.")
        return 1 if missing else 0
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch and epoch.isdigit() else dt.datetime.now(dt.UTC)
    changed = record_versions(stretches, folder, now.date())
    print(f"{len(changed)} of {len(stretches)} stretches are new or changed" + (f": {', '.join(changed)}" if changed else ""))
    return 0


def _make(options: argparse.Namespace) -> tuple[Path, int]:
    from .atomic import replace_file
    from .handout import Ask, AskError, Typesetter, document, items_of
    from .handout.ask import title_of
    from .handout.note import note_problems, note_question
    from .handout.site import clinic_for, site_of
    from .handout.typeset import template
    from .project import load_project

    out = options.output or Path("-".join([*options.ids[:3], *([options.side] if options.side else [])])[:80].replace("/", "-") + ".pdf")
    if not out.parent.is_dir():
        raise AskError(f"there is no folder {out.parent}: make it first")
    if out.is_dir():
        raise AskError(f"{out} is a folder: name a file")
    config, settings = settings_of(options.clinic)
    known_language(options.lang)
    project = load_project(config.parent, settings.docs, options.lang, settings.directory_urls, config, settings.with_base)
    if project.errors or project.library is None:
        raise AskError(f"the records have {len(project.errors)} problems, the first is {project.errors[0]}")
    items = items_of(project.library, options.ids, options.side, options.hold, options.repeat, options.note)
    for problem in (p for item in items for p in note_problems(item, options.lang)):
        raise AskError(f"the note contradicts the sheet: {problem.message}. {problem.hint}".strip())
    for question in filter(None, (note_question(item, options.lang) for item in items)):
        print(f"bothsides handout: {question}", file=sys.stderr)
    site = site_of(project, settings.site.name, settings.site.url)
    ask = Ask(
        items,
        title_of(project.library, options.ids),
        paper=options.paper,
        large_print=options.large_print,
        low_ink=options.low_ink,
        clinic=clinic_for(project),
        site_name=site.name,
        address=site.url or None,
        dates=site.dates,
    )
    pdf = Typesetter(template(config.parent)).pdf(document(ask, project.library))
    try:
        replace_file(out, pdf)
    except OSError as error:
        raise AskError(f"{out} cannot be written ({error.strerror or error})") from error
    return out, len(pdf)


def settings_of(given: Path | None) -> tuple[Path, Any]:
    """The mkdocs.yml that is meant, and its settings: the one named, the one here, or the package's own."""
    from .handout import AskError
    from .stage import StageError, read_settings

    if given is not None and not given.is_file():
        raise AskError(f"there is no file {given}: name the mkdocs.yml of your site with --clinic")
    config = given or (Path("mkdocs.yml") if Path("mkdocs.yml").is_file() else resources.base() / "mkdocs.yml")
    try:
        return config.resolve(), read_settings(config)
    except StageError as error:
        raise AskError(str(error)) from error


def known_language(tag: str) -> None:
    """Raise ``AskError`` for a language that there is no data for."""
    from .handout import AskError
    from .language import UnknownLanguageError, language

    try:
        language(tag)
    except UnknownLanguageError as error:
        raise AskError(str(error)) from error

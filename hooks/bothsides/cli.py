"""The command ``bothsides``. Exit code 0: all is well; 1: problems were found; 2: wrong use.

Every command imports what it needs when it runs, so that the quick ones stay quick.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .project import Project

from . import cli_check


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="bothsides", description="Stretches from one record each; left and right cannot disagree.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    cli_check.add_parser(commands)

    build = commands.add_parser("build", help="make the site, check it from outside, and say what it holds")
    build.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    build.add_argument("-d", "--site-dir", type=Path, metavar="DIR", help="where the site goes; the default stands in mkdocs.yml")
    build.set_defaults(run=_build)

    check = commands.add_parser("check-site", help="check a built site from outside, whatever built it")
    check.add_argument("site", type=Path, metavar="DIR", help="the folder of the built site")
    check.set_defaults(run=_check_site)

    stage = commands.add_parser("stage", help="write the expanded Markdown tree, for any Markdown site builder")
    stage.add_argument("out", type=Path, metavar="OUT", help="the folder to write; it must be new, empty, or an earlier stage")
    stage.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    stage.set_defaults(run=_stage)

    schema = commands.add_parser("schema", help="print the JSON Schema of a stretch file, for editors")
    schema.set_defaults(run=_schema)

    new = commands.add_parser("new-site", help="make a clinic's own site, with the whole handbook under it")
    new.add_argument("folder", type=Path, metavar="DIR", help="the folder to make; it must be new or empty")
    new.add_argument("--name", default="Your clinic", help="the clinic's name; it stands in mkdocs.yml afterwards")
    new.set_defaults(run=_new_site)

    sign = commands.add_parser("sign", help="record a clinician's review of pages, bound to what they say now")
    sign.add_argument("pages", nargs="+", metavar="PAGE", help="such as safety.md, causes, half-kneeling or stretches/half-kneeling.yml")
    sign.add_argument("--reviewer", required=True, help="who reviewed them, as readers shall see it")
    sign.add_argument("--due", type=_date, required=True, metavar="DATE", help="when the next review is due, such as 2027-11-22")
    sign.add_argument("--date", type=_date, metavar="DATE", help="when they were reviewed; the default is today")
    sign.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    sign.set_defaults(run=_sign)

    reviews = commands.add_parser("reviews", help="list the pages that are unsigned, changed since their review, or overdue")
    reviews.add_argument("--all", action="store_true", help="list the pages whose review stands as well")
    reviews.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")
    reviews.add_argument("--check", action="store_true", help="exit with 1 if anything is listed")
    reviews.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    reviews.set_defaults(run=_reviews)

    pack = commands.add_parser("pack", help="build the site and write it to one zip with checksums, for a share or a USB stick")
    pack.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="the zip to write; its checksum goes beside it")
    pack.add_argument("--site", type=Path, metavar="DIR", help="pack this built site and build nothing")
    pack.add_argument("-f", "--config-file", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="the site's mkdocs.yml")
    pack.set_defaults(run=_pack)

    docs = commands.add_parser("docs", help="write the pages that are generated from the code")
    docs.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a page is out of date")
    docs.set_defaults(run=_docs)

    from .cli_handout import add_parser as add_handout

    add_handout(commands)

    from .cli_figures import add_parser as add_figures

    add_figures(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130


def wrong_use(message: str) -> int:
    """Say what is wrong with the call, in one line."""
    print(f"bothsides: {message}", file=sys.stderr)
    return 2


def _build(options: argparse.Namespace) -> int:
    from .build import build_site

    if not options.config_file.is_file():
        return wrong_use(f"there is no file {options.config_file}; go to the site's folder or name its mkdocs.yml with -f")
    return build_site(options.config_file, options.site_dir)


def _check_site(options: argparse.Namespace) -> int:
    from .check_site import check_site
    from .problem import errors, in_order

    if not options.site.is_dir():
        return wrong_use(f"there is no folder {options.site}; build the site first")
    problems = in_order(check_site(options.site))
    for found in problems:
        print(found)
    wrong = len(errors(problems))
    print(f"{options.site}: {wrong} errors, {len(problems) - wrong} warnings", file=sys.stderr)
    return 1 if wrong else 0


def _stage(options: argparse.Namespace) -> int:
    from .stage import StageError, stage

    if not options.config_file.is_file():
        return wrong_use(f"there is no file {options.config_file}; go to the site's folder or name its mkdocs.yml with -f")
    try:
        problems, pages = stage(options.config_file, options.out)
    except StageError as error:
        return wrong_use(str(error))
    for found in problems:
        print(found, file=sys.stderr)
    print(f"{pages} pages in {options.out}" if pages else "nothing was written", file=sys.stderr)
    return 0 if pages else 1


def _schema(_: argparse.Namespace) -> int:
    import json

    from .model import Stretch

    schema = Stretch.model_json_schema()
    schema["required"] = [name for name in schema["required"] if name != "id"]
    print(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2, ensure_ascii=False))
    return 0


def _new_site(options: argparse.Namespace) -> int:
    from .new_site import NewSiteError, new_site

    try:
        written = new_site(options.folder, options.name)
    except NewSiteError as error:
        return wrong_use(str(error))
    for path in written:
        print(f"{options.folder.as_posix()}/{path}")
    print(f"Now: cd {options.folder}, fill in extra.clinic in mkdocs.yml, and run “bothsides build”.", file=sys.stderr)
    return 0


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it like 2027-11-22") from error


def _load(config_file: Path) -> Project | int:
    """The project of a mkdocs.yml, or the exit code once it was said why there is none."""
    from .stage import StageError, load_site

    if not config_file.is_file():
        return wrong_use(f"there is no file {config_file}; go to the site's folder or name its mkdocs.yml with -f")
    try:
        project = load_site(config_file)
    except StageError as error:
        return wrong_use(str(error))
    if not project.errors:
        return project
    for found in project.errors:
        print(found, file=sys.stderr)
    return 1


def _sign(options: argparse.Namespace) -> int:
    from .review import today
    from .review.write import SignError
    from .sign import sign

    project = _load(options.config_file)
    if isinstance(project, int):
        return project
    if options.date and options.date > today():
        return wrong_use(f"{options.date} lies in the future; a review is signed once it was done")
    try:
        written = sign(project, options.pages, options.reviewer, options.due, options.date or today())
    except SignError as error:
        return wrong_use(str(error))
    for path in written:
        print(path)
    return 0


def _reviews(options: argparse.Namespace) -> int:
    from .sign import lines

    project = _load(options.config_file)
    if isinstance(project, int):
        return project
    every = lines(project)
    listed = [line for line in every if options.all or line.waits]
    if options.format == "json":
        import json

        print(json.dumps([line.data() for line in listed], indent=2, ensure_ascii=False))
    else:
        for line in listed:
            print(line)
        print(f"{sum(line.waits for line in every)} of {len(every)} pages wait for a review", file=sys.stderr)
    return 1 if options.check and any(line.waits for line in listed) else 0


def _pack(options: argparse.Namespace) -> int:
    import os
    import tempfile

    from .build import build_site
    from .pack import PackError, moment, pack

    if options.site is None and not options.config_file.is_file():
        return wrong_use(f"there is no file {options.config_file}; go to the site's folder, or name a built site with --site")
    if not options.out.resolve().parent.is_dir():
        return wrong_use(f"there is no folder {options.out.parent}; make it first")
    when = moment(options.config_file.resolve().parent)
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or Path(folder, "site")
        if options.site is None:
            os.environ["SOURCE_DATE_EPOCH"] = str(when)
            with contextlib.redirect_stdout(sys.stderr):
                code = build_site(options.config_file, site, kept=False)
            if code:
                return code
        try:
            packed = pack(site, options.out, when)
        except PackError as error:
            return wrong_use(str(error))
    print(f"{packed.sha256}  {packed.path}")
    return 0


def _docs(options: argparse.Namespace) -> int:
    from .docs import stale_docs, write_docs

    if options.check:
        stale = stale_docs(Path.cwd())
        for path in stale:
            print(f"{path} is out of date: run “bothsides docs”")
        return 1 if stale else 0
    for path in write_docs(Path.cwd()):
        print(path)
    return 0

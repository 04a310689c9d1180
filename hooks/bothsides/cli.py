"""The command ``bothsides``. Exit code 0: all is well; 1: problems were found; 2: wrong use.

Every command imports what it needs when it runs, so that the quick ones stay quick.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

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

    docs = commands.add_parser("docs", help="write the pages that are generated from the code")
    docs.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a page is out of date")
    docs.set_defaults(run=_docs)

    from .cli_handout import add_parser as add_handout

    add_handout(commands)
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

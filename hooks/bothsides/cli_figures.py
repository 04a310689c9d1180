"""``bothsides figures``: the figures of stretches as SVG or PNG files, for a clinic's own documents."""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path
from typing import Any

from . import resources
from .cli_handout import known_language, settings_of

Subparsers = Any  # argparse names the type of its subparsers privately


def add_parser(commands: Subparsers) -> None:
    """Add the command."""
    command = commands.add_parser("figures", help="write the figures of stretches as SVG or PNG files, with their alternative texts")
    command.add_argument("ids", nargs="*", metavar="ID", help="stretches, such as half-kneeling; all if none is named")
    command.add_argument("--format", choices=["svg", "png"], default="svg", help="svg stays sharp at any size; png goes into any document")
    command.add_argument("--side", choices=["left", "right", "both"], default="both", help="the side that is stretched; both if not given")
    command.add_argument("--width", type=int, default=900, metavar="PIXELS", help="of a png, 50 to 6000; 900 if not given")
    command.add_argument("--low-ink", action="store_true", help="outlines instead of filled areas")
    command.add_argument("--lang", default="en", metavar="TAG", help="the language of captions and alternative texts")
    command.add_argument(
        "--clinic", type=Path, metavar="FILE", help="the mkdocs.yml of a site with stretches of its own; ./mkdocs.yml if it is there"
    )
    command.add_argument("-o", "--out", type=Path, default=Path("figures"), metavar="DIR", help="the folder to write; figures if not given")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files. Exit code 1: the records have problems; 2: wrong use, said in one line."""
    from .figure_files import FigureFileError
    from .handout import AskError

    try:
        return _write(options)
    except (AskError, FigureFileError) as error:
        print(f"bothsides figures: {error}", file=sys.stderr)
        return 2


def _write(options: argparse.Namespace) -> int:
    from .figure_files import LEAST, LIST, MOST, FigureFileError, Rasteriser, figure_files, write_figures
    from .handout.typeset import template
    from .language import language
    from .project import load_project

    config, settings = settings_of(options.clinic)
    known_language(options.lang)
    if options.format == "png" and not LEAST <= options.width <= MOST:
        raise FigureFileError(f"a width of {options.width} pixels is outside {LEAST} to {MOST}")
    if options.out.exists() and not options.out.is_dir():
        raise FigureFileError(f"{options.out} is a file: name a folder")
    project = load_project(config.parent, settings.docs, options.lang, settings.directory_urls, config, settings.with_base)
    if project.errors:
        for problem in project.errors:
            print(problem, file=sys.stderr)
        return 1
    shown = project.stretches
    unknown = [id_ for id_ in options.ids if id_ not in shown]
    if unknown:
        near = difflib.get_close_matches(unknown[0], shown, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(shown)}"
        raise FigureFileError(f"there is no stretch {', '.join(unknown)}: {hint}")
    ids = list(dict.fromkeys(options.ids)) or [id_ for id_, stretch in shown.items() if stretch.poses and stretch.status == "current"]
    bare = [id_ for id_ in ids if not shown[id_].poses]
    if bare:
        raise FigureFileError(f"{', '.join(bare)} has no poses, and so no figures: write them under “poses:”")
    side = None if options.side == "both" else options.side
    words = language(options.lang)
    found = [file for id_ in ids for file in figure_files(shown[id_], side, words, options.low_ink)]
    rasteriser = Rasteriser(template(config.parent) / "fonts") if options.format == "png" else None
    written = write_figures(found, options.out, rasteriser, options.width)
    size = sum(path.stat().st_size for path in written)
    of = "1 stretch" if len(ids) == 1 else f"{len(ids)} stretches"
    print(f"{len(written)} figures of {of} in {options.out}: {size / 1024:.0f} KB; their words are in {options.out / LIST}")
    return 0

"""The command ``bothsides``. Heavy modules are imported by the commands that need them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from . import __version__, cli_check


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="bothsides", description="Left and right cannot disagree.")
    parser.add_argument("--version", action="version", version=f"bothsides {__version__}")
    cli_check.add_parser(parser.add_subparsers(dest="command", required=True))
    args = parser.parse_args(arguments)
    try:
        return int(args.run(args))
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130

"""A typesetter for all tests of a process, and a short way to a PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from bothsides.handout import Ask, Clinic, Typesetter, document, items_of
from bothsides.page import Library
from bothsides.project import Project

TEMPLATE = Path(__file__).parents[2] / "overrides" / "handout"
CLINIC = Clinic("Riverside Physiotherapy", ("12 Mill Lane, Sampleton", "01632 960123"), emergency="999", disclaimer="Ring us if unsure.")


@dataclass(frozen=True)
class Sheet:
    """A finished PDF and ways to look at it. Text and pictures come from poppler."""

    content: bytes

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.content))

    @cached_property
    def text(self) -> str:
        return " ".join(self.run("pdftotext", "-raw", "-", "-").decode().split())

    def page(self, number: int) -> str:
        return " ".join(self.run("pdftotext", "-raw", "-f", str(number), "-l", str(number), "-", "-").decode().split())

    def codes(self, number: int) -> list[str]:
        """What a phone reads from the QR codes of a page."""
        import zxingcpp

        data = self.run("pdftoppm", "-gray", "-r", "150", "-f", str(number), "-l", str(number), "-")
        head = re.match(rb"P5\s+(\d+) (\d+)\s+255\s", data)
        assert head
        picture = memoryview(data[head.end() :]).cast("B", shape=[int(head[2]), int(head[1])])
        return [found.text for found in zxingcpp.read_barcodes(picture)]

    def run(self, program: str, *arguments: str) -> bytes:
        if shutil.which(program) is None:
            pytest.fail(f"{program} was not found: install poppler-utils")
        return subprocess.run([program, *arguments], input=self.content, capture_output=True, check=True).stdout

    def structure(self) -> list[pikepdf.Object]:
        """Every element of the structure tree, parents before children."""
        found: list[pikepdf.Object] = []
        waiting: list[Any] = [self.pdf.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop(0)
            found.append(node)
            given: Any = node.get("/K", [])
            kids: list[Any] = list(given) if isinstance(given, pikepdf.Array) else [given]
            waiting = [k for k in kids if isinstance(k, pikepdf.Dictionary)] + waiting
        return found

    def elements(self, name: str) -> list[pikepdf.Object]:
        return [e for e in self.structure() if str(e.get("/S", "")) == name]


Make = Callable[..., Sheet]


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(TEMPLATE)


@pytest.fixture(scope="session")
def make(handbook: Project, typesetter: Typesetter) -> Make:
    assert handbook.library is not None
    library: Library = handbook.library

    def made(
        *ids: str, sides: Any = None, hold: str | None = None, repeat: str | None = None, note: str | None = None, **ask: Any
    ) -> Sheet:
        items = items_of(library, ids or ["half-kneeling"], sides, hold, repeat, note)
        ask = {"site_name": "The Hip Flexor Handbook", "address": "https://handbook.example/", "dates": {}, **ask}
        return Sheet(typesetter.pdf(document(Ask(items, **ask), library)))

    return made


def letters(text: str) -> str:
    """Words only, for comparing texts that were laid out in lines."""
    return re.sub(r"\W+", " ", text).strip()

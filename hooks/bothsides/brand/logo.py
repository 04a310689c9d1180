"""A logo: a small picture inside content/ that can do nothing but be seen."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from ..load import VALUE
from ..problem import Problem, problem
from ..source import Text

MAX_BYTES = 200 * 1024
_STARTS = {".png": (b"\x89PNG\r\n\x1a\n",), ".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",), ".webp": (b"RIFF",)}
_DRAWN = {
    *("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs"),
    *("lineargradient", "radialgradient", "stop", "clippath", "mask", "symbol", "use", "metadata", "pattern"),
}
_ADDRESS = re.compile(r"url\s*\(\s*['\"]?(?!#)|@import|javascript:|expression\s*\(", re.IGNORECASE)


def check_logo(logo: Text, folder: Path) -> list[Problem]:
    """What is wrong with the picture ``logo`` of ``folder``, at the place where mkdocs.yml names it."""

    def wrong(message: str, hint: str) -> list[Problem]:
        return [problem(logo.place(), VALUE, f"The logo “{logo}” {message}", hint)]

    path = folder / logo
    suffix = path.suffix.lower()
    if suffix not in {*_STARTS, ".svg"}:
        return wrong("is of no kind that is known here", "Take a .svg, .png, .jpg or .webp file.")
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return wrong("is not there", f"Put the file at {folder.name}/{logo}.")
    if path.stat().st_size > MAX_BYTES:
        return wrong(f"is larger than {MAX_BYTES // 1024} KB", "Every page loads it: make it smaller.")
    data = path.read_bytes()
    if suffix != ".svg":
        return [] if data.startswith(_STARTS[suffix]) else wrong(f"is no {suffix[1:]} picture", "Save it anew from a drawing program.")
    reason = svg_fault(data)
    return wrong(reason, "Save it as plain SVG, with paths and colours only.") if reason else []


def svg_fault(data: bytes) -> str:
    """Why a drawing cannot be let in: it holds a script, a handler, a foreign address, or what no logo needs; empty if it can."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "is not UTF-8"
    if re.search(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", text, re.IGNORECASE):
        return "holds a document type, an entity or a style sheet"
    try:
        root = ET.fromstring(text)  # noqa: S314  no document type, hence no entity to expand
    except ET.ParseError as error:
        return f"cannot be read as SVG ({error})"
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2].lower()
        if name not in _DRAWN:
            return f"holds “{name}”"
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2].lower()
            if attribute.startswith("on"):
                return f"holds the handler “{attribute}”"
            if (attribute == "href" and not value.strip().startswith("#")) or _ADDRESS.search(value):
                return f"asks for “{value.strip()[:60]}”"
    return "" if str(root.tag).rpartition("}")[2].lower() == "svg" else "is no SVG"

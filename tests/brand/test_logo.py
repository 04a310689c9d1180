"""A logo is a picture and nothing else."""

from pathlib import Path

import pytest

from bothsides.brand.logo import MAX_BYTES, check_logo, svg_fault
from bothsides.source import Text

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h9v9z" fill="#fff"/>',
        '<defs><linearGradient id="a"><stop stop-color="#000"/></linearGradient></defs><rect width="9" fill="url(#a)"/>',
        '<g id="b"><circle r="2"/></g><use href="#b" x="3"/><use xlink:href="#b"/>',
        "<title>North &amp; Sons</title><text>North</text>",
        '<path d="M0 0" style="fill:#123456"/>',
    ],
)
def test_a_drawing_of_paths_and_colours_is_let_in(inside: str) -> None:
    assert svg_fault(SVG.format(inside).encode()) == ""


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "holds “script”"),
        ("<SCRIPT>alert(1)</SCRIPT>", "holds “script”"),
        ('<path onload="alert(1)"/>', "holds the handler “onload”"),
        ('<path ONCLICK="alert(1)"/>', "holds the handler “onclick”"),
        ('<a href="javascript:alert(1)"><path/></a>', "holds “a”"),
        ('<use href="https://example.org/a.svg#b"/>', "asks for “https://example.org/a.svg#b”"),
        ('<use xlink:href=" javascript:alert(1)"/>', "asks for"),
        ('<image href="data:image/png;base64,AAAA"/>', "holds “image”"),
        ("<foreignObject><p/></foreignObject>", "holds “foreignobject”"),
        ('<rect fill="url(https://example.org/x)"/>', "asks for"),
        ("<rect style=\"fill:url('//example.org')\"/>", "asks for"),
        ('<animate attributeName="href" values="javascript:alert(1)"/>', "holds “animate”"),
        ("<style>@import 'https://example.org/x.css'</style>", "holds “style”"),
        ("<g>", "cannot be read as SVG"),
    ],
)
def test_a_drawing_that_does_more_is_refused(inside: str, reason: str) -> None:
    assert reason in svg_fault(SVG.format(inside).encode())


def test_a_document_type_and_its_entities_are_refused() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG.format("<text>&b;</text>")
    assert svg_fault(bomb.encode()) == "holds a document type, an entity or a style sheet"


def test_what_is_no_drawing_is_refused() -> None:
    assert svg_fault(b"\xff\xfe") == "is not UTF-8"
    assert svg_fault(b"<html xmlns='http://www.w3.org/1999/xhtml'/>") == "holds “html”"


def test_a_picture_must_be_of_the_kind_that_its_name_says(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"<script>alert(1)</script>")
    assert "is no png picture" in str(check_logo(Text("logo.png"), tmp_path)[0])
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    assert check_logo(Text("logo.png"), tmp_path) == []


def test_a_picture_that_every_page_would_wait_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(MAX_BYTES))
    assert "is larger than 200 KB" in str(check_logo(Text("logo.png"), tmp_path)[0])


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "secret.svg").write_text(SVG.format(""), "utf-8")
    (tmp_path / "content/logo.svg").symlink_to(tmp_path / "secret.svg")
    assert "is not there" in str(check_logo(Text("logo.svg"), tmp_path / "content")[0])

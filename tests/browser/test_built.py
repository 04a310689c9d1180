"""What the built site says to machines, read from its files as they would be served from a host."""

import json
import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from bothsides.offline import kept, plain_tags

SITE = "https://example.org/hips/"


@pytest.fixture(scope="module")
def pages(site_with_address: Path) -> dict[str, LexborHTMLParser]:
    found = {p.relative_to(site_with_address).as_posix(): LexborHTMLParser(p.read_text("utf-8")) for p in site_with_address.rglob("*.html")}
    del found["404.html"]
    return found


def meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return (node.attributes.get("content") or "") if node else ""


def test_every_page_has_a_title_a_description_and_its_address(pages: dict[str, LexborHTMLParser]) -> None:
    for path, tree in pages.items():
        canonical = tree.css_first("link[rel=canonical]")
        assert canonical is not None, path
        assert canonical.attributes["href"] in {SITE + path, SITE + path.removesuffix("index.html")}, path
        assert meta(tree, "og:url") == canonical.attributes["href"], path
        assert tree.css_first("title") is not None, path
        assert 20 <= len(meta(tree, "description")) <= 250, path
        assert meta(tree, "og:title"), path
        assert meta(tree, "og:description") == meta(tree, "description"), path


def test_no_two_pages_have_the_same_title_or_description(pages: dict[str, LexborHTMLParser]) -> None:
    for name in ("og:title", "description"):
        found = [meta(tree, name) for tree in pages.values()]
        assert len(found) == len(set(found)), name


def test_every_shared_page_has_a_picture_of_the_right_size(pages: dict[str, LexborHTMLParser], site_with_address: Path) -> None:
    for path, tree in pages.items():
        address = meta(tree, "og:image")
        assert address.startswith(SITE), path
        head = (site_with_address / address.removeprefix(SITE)).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n", path
        assert struct.unpack(">II", head[16:24]) == (1200, 630), path


def test_linked_data_can_be_read_and_its_addresses_are_whole(pages: dict[str, LexborHTMLParser]) -> None:
    for path, tree in pages.items():
        (node,) = tree.css('script[type="application/ld+json"]')
        data = json.loads(node.text())
        assert data["@context"] == "https://schema.org", path
        first = data["@graph"][0]
        assert first["@type"] in {"MedicalWebPage", "WebPage"}, path
        assert first["url"] == meta(tree, "og:url"), path
        for item in (i for t in data["@graph"] if t["@type"] == "BreadcrumbList" for i in t["itemListElement"]):
            assert urlsplit(item["item"]).netloc == "example.org", path


def test_crumbs_lead_from_the_first_page_over_the_section(pages: dict[str, LexborHTMLParser]) -> None:
    (node,) = pages["stretches/half-kneeling.html"].css('script[type="application/ld+json"]')
    (crumbs,) = [t for t in json.loads(node.text())["@graph"] if t["@type"] == "BreadcrumbList"]
    assert [urlsplit(i["item"]).path for i in crumbs["itemListElement"]][-2:] == [
        "/hips/stretches/index.html",
        "/hips/stretches/half-kneeling.html",
    ]


def test_the_sitemap_lists_every_page_and_robots_leads_to_it(pages: dict[str, LexborHTMLParser], site_with_address: Path) -> None:
    text = (site_with_address / "sitemap.xml").read_text("utf-8")
    for path, tree in pages.items():
        assert f"<loc>{meta(tree, 'og:url')}</loc>" in text, path
    assert f"Sitemap: {SITE}sitemap.xml" in (site_with_address / "robots.txt").read_text("utf-8")


def test_pages_of_a_site_need_no_parser_and_are_read_as_by_one(site: Path) -> None:
    pages = sorted(site.glob("stretches/*.html"))
    assert all(plain_tags(path.read_bytes()) for path in pages)
    read = kept(site)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bothsides.offline.plain_tags", lambda page: None)
        assert kept(site) == read

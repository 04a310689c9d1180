"""Every page of the site against the Nu HTML checker."""

from pathlib import Path

from measure import html_errors


def test_no_page_has_an_error_of_html(site: Path) -> None:
    assert html_errors(site) == []


def test_a_page_with_an_error_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>Bad</title><p><label for=none>x</label>", "utf-8")
    assert html_errors(tmp_path) != []

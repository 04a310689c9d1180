"""Fuse: the reading grade of every page, printed by the build; a warning above grade 8."""

from bothsides.adapters.readability import on_page_content, on_post_build, on_post_page

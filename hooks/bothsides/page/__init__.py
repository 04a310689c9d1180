"""From records to pages: what a template may ask for, and a stretch's page as HTML or Markdown."""

from .article import author_macros, page_end
from .here import Here, Library, Picture, address
from .markdown import MarkdownHere, MarkdownPages
from .search import Entry, entries
from .stretch import Made, make_stretch, mirror_problems

__all__ = [
    "Entry",
    "Here",
    "Library",
    "Made",
    "MarkdownHere",
    "MarkdownPages",
    "Picture",
    "address",
    "author_macros",
    "entries",
    "make_stretch",
    "mirror_problems",
    "page_end",
]

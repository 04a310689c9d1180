"""From records to pages: what a template may ask for, and a stretch's page as HTML or Markdown."""

from .here import Here, Library
from .stretch import Made, make_stretch, mirror_problems

__all__ = ["Here", "Library", "Made", "make_stretch", "mirror_problems"]

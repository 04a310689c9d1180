"""The clinic that a site belongs to: ``extra.clinic`` of mkdocs.yml, typed and checked, and what is made from it."""

from .model import Brand
from .read import load_brand
from .show import Shown, json_ld, shown, style

__all__ = ["Brand", "Shown", "json_ld", "load_brand", "shown", "style"]

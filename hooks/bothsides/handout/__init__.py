"""Stretches to PDF: what is asked for, what a sheet says, and how Typst sets it."""

from .ask import Ask, AskError, Clinic, Item, items_of, programme_items
from .sheets import document
from .typeset import Typesetter

__all__ = ["Ask", "AskError", "Clinic", "Item", "Typesetter", "document", "items_of", "programme_items"]

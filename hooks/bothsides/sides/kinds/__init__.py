"""Kinds of clauses that hold in any instruction, a module for each."""

from . import arms, body, work

__all__ = ["arms", "body", "work"]

"""Kinds of clauses that hold in any instruction, a module for each."""

from . import arms, work

__all__ = ["arms", "work"]

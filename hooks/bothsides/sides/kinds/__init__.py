"""Kinds of clauses that hold in any instruction, a module for each."""

from . import arms, body, legs, work

__all__ = ["arms", "body", "legs", "work"]

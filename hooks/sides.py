"""Fuse: left and right of every stretch and article, held against each other. An error stops the build, a warning stops nothing."""

from bothsides.adapters.sides import on_config

"""Fuse: a PDF to hand out for every stretch and programme, linked from its page."""

from bothsides.adapters.handouts import on_files, on_startup

"""Fuse: search finds what people type, not only what pages say (content/synonyms.yml)."""

from bothsides.adapters.search import on_post_build

"""Fuse: stretch pages, macros in articles, sources, reviews and the disclaimer."""

from bothsides.adapters.mkdocs import (
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_serve,
    on_startup,
)

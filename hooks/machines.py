"""Fuse: what pages say to machines (Open Graph, JSON-LD, robots.txt), headers for static hosts, and the QR code for paper."""

from bothsides.adapters.machines import on_files, on_page_context, on_startup

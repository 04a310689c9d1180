"""What servers are told: the policy's headers and how long to keep which file, in the words of nginx and of static hosts.

Pages are asked for anew each time (a wrong instruction must not live on in a cache); Material's files carry a hash in
their names and never change, so they are kept for a year; whatever else lies in assets/ is kept for an hour.
"""

from __future__ import annotations

from . import policy

PAGES = "no-cache"
HASHED = "public, max-age=31536000, immutable"
ASSETS = "public, max-age=3600"
_HASHED_NAME = r"\.[0-9a-f]{8}\.min\.(?:css|js)$"


def headers_file() -> str:
    """``_headers`` as Netlify and Cloudflare Pages read it: everything is asked for anew, and not sent again if it is the same."""
    headers = {**policy.headers(), "Cache-Control": PAGES}
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items())]) + "\n"


def nginx_headers() -> str:
    """``headers.conf``: what every answer carries. A location with an ``add_header`` of its own has to include it again."""
    lines = ["# Written by “bothsides docs” from hooks/bothsides/policy.py. Change it there."]
    lines += [f'add_header {name} "{value}" always;' for name, value in policy.headers().items()]
    return "\n".join(lines) + "\n"


def nginx_caching() -> str:
    """``caching.conf``: how long which file is kept, by its address."""
    return f"""# Written by “bothsides docs” from hooks/bothsides/hosting.py. Change it there.
map $uri $bothsides_cache {{
    default  "{PAGES}";
    "~{_HASHED_NAME}"  "{HASHED}";
    "~/assets/"  "{ASSETS}";
}}
"""

"""What a server should say with every page. One place: the test server, ``_headers`` and the server files of clinics read it.

The site needs nothing but its own files: no inline script, no inline style, no other host.
"""

from __future__ import annotations

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def content_security_policy() -> str:
    """The policy as one line."""
    return "; ".join(f"{name} {value}" for name, value in DIRECTIVES.items())


def headers() -> dict[str, str]:
    """Every header, by name."""
    return {
        "Content-Security-Policy": content_security_policy(),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    }


def headers_file() -> str:
    """``_headers`` as static hosts read it."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers().items())]) + "\n"

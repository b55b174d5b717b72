"""Addresses that others wrote: which of them may be opened at all, and where they lead."""

from __future__ import annotations

from urllib.parse import urlsplit


def safe_host(link: str) -> str:
    """The host that an address leads to; "" where it may not be opened.

    It has to be https, plain ASCII and without a name before the host: such an address leads
    where it looks as if it would.
    """
    try:
        parts = urlsplit(link)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    plain = link.isascii() and link.isprintable() and " " not in link and "\\" not in link
    if parts.scheme != "https" or not host or "@" in parts.netloc or not plain:
        return ""
    return host if port in {None, 443} else f"{host}:{port}"

"""Addresses that others wrote: which of them may be opened at all, and where they lead."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

_MAIL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+")


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


def is_mail_address(text: str) -> bool:
    """Whether a text is one plain mail address."""
    return _MAIL.fullmatch(text) is not None


def mail_link(address: str) -> str:
    """What opens a mail program for an address; "" where it is none."""
    return f"mailto:{quote(address, safe='@')}" if is_mail_address(address) else ""

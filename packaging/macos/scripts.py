"""The shell scripts that run as root when a package is installed, and the one that removes it."""

from __future__ import annotations

from typing import Final

from macos.product import Product
from macos.tree import AGENTS, COMMANDS, label

_HEAD: Final = "#!/bin/sh\nset -eu\n"
# The person at the screen; nobody is there on a computer that was only just switched on.
_PERSON: Final = """\
person=$(/usr/bin/stat -f %u /dev/console)
"""
_STOP: Final = """\
if [ "$person" -ne 0 ]; then
    /bin/launchctl bootout "gui/$person/{label}" 2>/dev/null || true
fi
"""
_START: Final = """\
# Only into the system that runs: $3 is another disk where one is being set up.
if [ "$3" = / ] && [ "$person" -ne 0 ]; then
    /bin/launchctl bootstrap "gui/$person" "/{agent}" || true
fi
"""


def install_scripts(product: Product) -> dict[str, str]:
    """`preinstall` and `postinstall`, as pkgbuild wants them; none without a launch agent.

    Other people's sessions get the new version when they next log in.
    """
    if not product.agent:
        return {}
    return {
        "preinstall": _HEAD + _PERSON + _STOP.format(label=label(product)),
        "postinstall": _HEAD + _PERSON + _START.format(agent=_agent(product)),
    }


def removal(product: Product) -> str:
    """A script for management tools; macOS removes no package by itself.

    What people keep in their homes stays: each can have it deleted by `selfcheck forget`.
    """
    stop = _PERSON + _STOP.format(label=label(product)) if product.agent else ""
    links = [f'"/{COMMANDS}/{command.rpartition("/")[2]}"' for command in product.commands]
    files = [f'"/{_agent(product)}"'] if product.agent else []
    return (
        f"{_HEAD}# Removes {product.title}; run it as root.\n{stop}"
        f"/bin/rm -f {' '.join([*files, *links])}\n"
        f'/bin/rm -rf "/{product.home}"\n'
        f'/usr/sbin/pkgutil --forget "{product.identifier}" >/dev/null\n'
    )


def _agent(product: Product) -> str:
    return f"{AGENTS}/{label(product)}.plist"

"""A real Firefox profile with an add-on that the person put there."""

from __future__ import annotations

import json
import os
import subprocess
import time
import zipfile
from pathlib import Path

FIREFOX = "/usr/bin/firefox-esr"
KEY = "helper@example.com"
# ESR alone lets an add-on be used that Mozilla has not signed.
_PREFERENCES = """user_pref("xpinstall.signatures.required", false);
user_pref("extensions.autoDisableScopes", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""
_MANIFEST = {
    "manifest_version": 2,
    "name": "Example Helper",
    "version": "2.3",
    "browser_specific_settings": {"gecko": {"id": KEY}},
}


def make(home: Path) -> Path:
    """Starts Firefox on a profile in `home` until it has written extensions.json."""
    profile = home / ".mozilla/firefox/example.default-esr"
    (profile / "extensions").mkdir(parents=True)
    (profile / "user.js").write_text(_PREFERENCES)
    (profile.parent / "profiles.ini").write_text(
        "[Profile0]\nName=default-esr\nIsRelative=1\nPath=example.default-esr\nDefault=1\n"
    )
    with zipfile.ZipFile(profile / "extensions" / f"{KEY}.xpi", "w") as packed:
        packed.writestr("manifest.json", json.dumps(_MANIFEST))
    process = subprocess.Popen(
        [FIREFOX, "--headless", "--no-remote", "--profile", profile, "about:blank"],
        env={**os.environ, "HOME": str(home)},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(600):
            file = profile / "extensions.json"
            if file.exists() and KEY in file.read_text():
                time.sleep(1)
                break
            time.sleep(0.1)
        else:
            raise AssertionError("Firefox did not see the add-on")
    finally:
        process.terminate()
        process.wait(30)
    return profile

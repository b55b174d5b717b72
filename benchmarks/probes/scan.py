"""Scans the machine under the root argv[1], once, in a process of its own.

`scan` and `imports` are in milliseconds. argv[2] is how many apps there must be at least.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

before = time.monotonic()
from selfcheck.inventory.collect import collect  # noqa: E402  its import is measured
from selfcheck.inventory.machine import Machine  # noqa: E402

imported = time.monotonic()
inventory = collect(Machine.at(Path(sys.argv[1])))
done = time.monotonic()
unread = [report for report in inventory.sources if report.status == "unreadable"]
if unread or len(inventory.apps) < int(sys.argv[2]):
    sys.exit(f"The scan is not whole: {len(inventory.apps)} apps, unread {unread}")
scan, imports = (done - imported) * 1000, (imported - before) * 1000
print(json.dumps({"at": done, "scan": scan, "imports": imports}))

#!/bin/sh
# Self-Check's verdict as a Jamf Pro extension attribute: data type String, input type Script.
# docs/fleet-checks.md lists the values. Jamf runs it as root at every inventory update. It names no
# app and no person, and hands on nothing of what the program says beside its line.
set -u
LC_ALL=C
export LC_ALL

program=${SELFCHECK_PROGRAM:-/Applications/Self-Check.app/Contents/MacOS/selfcheck}

result() {
    echo "<result>$1</result>"
    exit 0
}

[ -x "$program" ] || result not-installed
line=$("$program" check --summary --user 2>/dev/null)
case $? in
0 | 1 | 3) ;;
2) result not-checked ;;
*) result failed ;;
esac
case $line in
*'"demonstration": null'*) ;;
*'"demonstration": "'*) result not-set-up ;;
*) result failed ;;
esac
case $line in
'{"verdict": "no-action", '*) result no-action ;;
'{"verdict": "action-required", '*) result action-required ;;
'{"verdict": "cannot-tell", '*'"fresh": true'*) result cannot-tell ;;
'{"verdict": "cannot-tell", '*) result cannot-tell-not-current ;;
esac
result failed

#!/bin/sh
# Self-Check's verdict for a custom compliance policy of Intune on Linux, where such scripts run as
# whoever is signed in; docs/fleet-checks.md. The output is one line with a verdict and counts. No app and no
# person is named, and nothing is handed on of what the program says beside its line.
set -u
LC_ALL=C
export LC_ALL

program=${SELFCHECK_PROGRAM:-/usr/bin/selfcheck}

found() {
    installed=true
    [ "$1" = not-installed ] && installed=false
    printf '{"SelfCheckState":"%s","SelfCheckInstalled":%s,"SelfCheckToDo":%s,"SelfCheckIsCurrent":%s}\n' \
        "$1" $installed "${2:-0}" "${3:-false}"
    exit 0
}

[ -x "$program" ] || found not-installed
line=$("$program" check --summary 2>/dev/null)
case $? in
0 | 1 | 3) ;;
2) found not-checked ;;
*) found failed ;;
esac
case $line in
*'"demonstration": null'*) ;;
*'"demonstration": "'*) found not-set-up ;;
*) found failed ;;
esac
act=$(printf '%s\n' "$line" | sed -n 's/.*"act": \([0-9]\{1,9\}\),.*/\1/p')
[ -n "$act" ] || found failed
fresh=false
case $line in *'"fresh": true'*) fresh=true ;; esac
for verdict in no-action action-required cannot-tell; do
    case $line in "{\"verdict\": \"$verdict\", "*) found $verdict "$act" $fresh ;; esac
done
found failed

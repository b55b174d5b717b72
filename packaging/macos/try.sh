#!/bin/sh
# Installs the packages in the folder given as a management tool would, looks whether they work, and
# removes them again. It changes the computer it runs on; the hosted checks run it.
set -eu
folder=$1
agent=/Library/LaunchAgents/org.selfcheck.SelfCheck.background.plist

ok() {
    "$@" || { echo "Not so: $*"; exit 1; }
    echo "ok: $*"
}
gone() { ! [ -e "$1" ]; }

for package in "$folder"/*.pkg; do
    sudo installer -pkg "$package" -target /
done
ok /Applications/Self-Check.app/Contents/MacOS/selfcheck --self-test
ok /usr/local/bin/selfcheck --self-test
ok /usr/local/bin/selfcheck-policy --help
ok plutil -lint "$agent"
ok plutil -lint /Applications/Self-Check.app/Contents/Info.plist
ok test "$(stat -f %Su:%Sg "$agent")" = root:wheel
ok codesign --verify --deep --strict /Applications/Self-Check.app

for package in "$folder"/*.pkg; do # the same again: a repair
    sudo installer -pkg "$package" -target /
done
ok /usr/local/bin/selfcheck --self-test

for script in "$folder"/remove-*.sh; do
    sudo sh "$script"
done
for path in /Applications/Self-Check.app /usr/local/lib/selfcheck-policy "$agent" \
    /usr/local/bin/selfcheck /usr/local/bin/selfcheck-policy; do
    ok gone "$path"
done

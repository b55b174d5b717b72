#!/bin/sh
# Puts the certificates in CERTIFICATES (a .p12 file in base64) into a keychain of their own, or says
# that there are none. For the hosted checks: it changes the keychains of whoever runs it.
set -eu
if [ -z "${CERTIFICATES:-}" ]; then
    echo "There are no certificates here: the packages stay unsigned."
    exit 0
fi
keychain="$RUNNER_TEMP/signing.keychain-db"
password=$(/usr/bin/openssl rand -hex 24)
umask 077
printf %s "$CERTIFICATES" | /usr/bin/base64 --decode >"$RUNNER_TEMP/certificates.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$RUNNER_TEMP/certificates.p12" -f pkcs12 -P "$CERTIFICATES_PASSWORD" \
    -T /usr/bin/codesign -T /usr/bin/productbuild -k "$keychain"
rm "$RUNNER_TEMP/certificates.p12"
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain
{
    echo "SELFCHECK_SIGN_APPLICATION=$SIGN_APPLICATION"
    echo "SELFCHECK_SIGN_INSTALLER=$SIGN_INSTALLER"
} >>"$GITHUB_ENV"
if [ -n "${NOTARY_KEY:-}" ]; then
    printf %s "$NOTARY_KEY" | /usr/bin/base64 --decode >"$RUNNER_TEMP/notary.p8"
    login="--key $RUNNER_TEMP/notary.p8 --key-id $NOTARY_KEY_ID --issuer $NOTARY_ISSUER"
    echo "SELFCHECK_NOTARY=$login" >>"$GITHUB_ENV"
fi

"""moto's server with the one thing that its key service lacks: signing a digest as it is.

    python kms_server.py PORT

moto 5.2.5 hashes what it is given once more, also where MessageType is DIGEST (its issue 10202 is
open). Amazon's documentation of Sign says that for DIGEST the hashing step is left out.
"""

from __future__ import annotations

import sys

from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from moto.kms.utils import ECDSAPrivateKey, RSAPrivateKey
from moto.server import main

DIGESTS = {32: SHA256(), 48: SHA384()}


def sign_ecdsa(self, message, signing_algorithm):
    return self.private_key.sign(message, ec.ECDSA(Prehashed(DIGESTS[len(message)])))


def sign_rsa(self, message, signing_algorithm):
    digest = DIGESTS[len(message)]
    pss = padding.PSS(mgf=padding.MGF1(digest), salt_length=digest.digest_size)
    return self.private_key.sign(message, pss, Prehashed(digest))


if __name__ == "__main__":
    ECDSAPrivateKey.sign = sign_ecdsa
    RSAPrivateKey.sign = sign_rsa
    main(["-H", "127.0.0.1", "-p", sys.argv[1]])

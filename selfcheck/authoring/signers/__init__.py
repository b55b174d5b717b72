"""Private keys that lie elsewhere: on PKCS#11 tokens and in key services of cloud providers."""

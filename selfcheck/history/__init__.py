"""The local memory: what was shown and installed, what was answered, and the phones."""

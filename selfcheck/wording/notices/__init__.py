"""Notices in words: what happened to them, what changed, and each of them in full."""

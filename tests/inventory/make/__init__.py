"""Makers of the recordings: each installs the real thing with the real tool."""

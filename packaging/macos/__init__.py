"""Installer packages for macOS of what `make bundle` built there."""

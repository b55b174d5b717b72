"""Debian and RPM packages of what `make bundle` built."""

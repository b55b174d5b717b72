"""Outcome to what a page shows: frozen values, without Qt."""

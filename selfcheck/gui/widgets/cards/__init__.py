"""The cards of the pages, each kind in a module of its own."""

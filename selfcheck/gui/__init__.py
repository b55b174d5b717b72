"""The window. Only this room knows Qt; what it shows is decided in `presenters`, without Qt."""

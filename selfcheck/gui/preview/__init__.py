"""The window in its named states, for whoever works on it. Not part of what employees get."""

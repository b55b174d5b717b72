"""The parts of one notice in full."""

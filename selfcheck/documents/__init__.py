"""Bytes to values and back: what authors write, what clients read, what the program prints.

`shapes` says what a field can be, `tables` describes every document with it, and one walk over
those descriptions serves the reader for authors, the reader for clients and the JSON Schemas.
"""

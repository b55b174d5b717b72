"""One file for each source; the table of them is selfcheck/inventory/table.py."""

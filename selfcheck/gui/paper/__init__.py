"""The report on paper: set, divided into pages, and saved or printed."""

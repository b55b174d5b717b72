"""The report for the help desk: what is in it, what the person leaves out, and its forms."""

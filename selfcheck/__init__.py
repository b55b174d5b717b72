"""Self-Check: whether an employee needs to act on their company's app policy."""

__version__ = "0.1.0"

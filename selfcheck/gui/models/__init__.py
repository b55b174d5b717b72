"""Qt's item models over the presenters' rows."""

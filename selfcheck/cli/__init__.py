"""The employee's and the administrator's commands."""

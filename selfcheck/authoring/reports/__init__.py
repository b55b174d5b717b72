"""What the commands report with --json, by command."""

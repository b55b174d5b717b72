"""The commands of `selfcheck-policy`, one file each."""

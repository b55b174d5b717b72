"""IT's side: keys, the signed site, and the commands of `selfcheck-policy`."""

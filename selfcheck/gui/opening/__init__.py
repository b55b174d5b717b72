"""Opens what is not ours: the system’s settings, and the mail program."""

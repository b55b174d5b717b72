"""Windows Installer packages of what `make bundle` built on Windows."""

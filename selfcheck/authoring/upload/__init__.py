"""Bringing a signed site to where it is served: a folder, an SFTP server, an object store."""

"""What build.spec does beside PyInstaller: whose every file is, its licence, and no trace."""

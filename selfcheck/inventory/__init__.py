"""What is installed on this computer, from every place the platform keeps it."""

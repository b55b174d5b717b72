"""What publishing would change, for whom, and in which words: before anything is signed."""

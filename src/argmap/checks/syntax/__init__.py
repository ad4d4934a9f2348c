"""Rules about the shape of the file, one a file."""

"""Rules about evidence and support, one a file."""

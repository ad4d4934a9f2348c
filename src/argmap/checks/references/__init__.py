"""Rules about what names what, one a file."""

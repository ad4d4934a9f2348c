"""Text formats of argument maps: a folder each, with `load` and `dump`."""

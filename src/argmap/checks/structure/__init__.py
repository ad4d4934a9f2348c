"""Rules about the shape of the map, one a file."""

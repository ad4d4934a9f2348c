"""Rules about quotes and the texts they come from, one a file."""

"""Rules about the logic of commitments and support, one a file."""

"""Rules about objections and replies, one a file."""

"""Rules about wording: whether a claim can be read, alone and as one claim."""

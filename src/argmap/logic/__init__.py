"""Logic: networks of gates, which say the same as logic programs, and their models. It knows no maps."""

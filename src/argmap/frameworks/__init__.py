"""Abstract argumentation frameworks (Dung 1995)."""

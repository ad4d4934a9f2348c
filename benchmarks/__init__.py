"""Benchmarks: `python -m benchmarks`, from the root of the repository. Figures are ratios of one run, not of machines."""

"""How many examples Hypothesis tries: few, with `pytest --hypothesis-profile=thorough` many; in CI always the same."""

import os

from hypothesis import HealthCheck, settings

# Neither a busy machine nor a slow one makes a law false.
settings.register_profile("quick", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True, database=None)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") else "quick")

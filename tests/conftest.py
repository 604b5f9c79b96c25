"""For all tests: made-up examples are judged by what they give, never by their time, which a busy machine decides; and
the rules are tested without the model that the package may hold, whose findings have tests of their own.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

os.environ["TRANSCHECK_MODEL"] = ""

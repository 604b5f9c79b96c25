"""How often the findings of a rule are right: what the rule states, put right by findings that were judged.

A rule states a confidence from what it sees. `confidence.json` says for each rule by how much that was off on judged
findings: a shift of the log-odds, drawn towards 0 where few were judged (Platt 1999, with the slope fixed).
`benchmarks/calibration.py` sets it. A rule that is not in the file keeps what it states. So do statements under a half
that would be raised: findings that are not shown were not judged.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp, log

_JUDGED = 0.5
_LEAST = 1e-3


def calibrated(rule: str, stated: float) -> float:
    """The share of findings of this rule, with this stated confidence (0..1), that is right: 0..1."""
    shift = _shifts().get(rule, 0.0)
    return stated if not shift or (shift > 0 and stated < _JUDGED) else _moved(stated, shift)


def stated(rule: str, confidence: float) -> float:
    """What the rule stated for a calibrated confidence."""
    shift = _shifts().get(rule, 0.0)
    return confidence if not shift or (shift > 0 and confidence < _JUDGED) else _moved(confidence, -shift)


def _moved(share: float, shift: float) -> float:
    if not 0.0 < share < 1.0:
        return share
    share = min(max(share, _LEAST), 1 - _LEAST)
    return 1 / (1 + exp(-log(share / (1 - share)) - shift))


@cache
def _shifts() -> dict[str, float]:
    content = json.loads((files("transcheck.rules") / "confidence.json").read_text("utf-8"))
    return {rule: float(entry["shift"]) for rule, entry in content["rules"].items()}

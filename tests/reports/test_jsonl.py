from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from tests.reports import built
from transcheck.reports import json_report, jsonl


def test_each_line_is_a_whole_report() -> None:
    reports = [built.festival(), built.clean(), built.with_reference()]
    lines = list(jsonl.lines(reports))
    assert jsonl.render(reports) == "".join(lines)
    for line, report in zip(lines, reports, strict=True):
        assert line.endswith("\n")
        value = json.loads(line)
        Draft202012Validator(json_report.schema()).validate(value)
        assert value == json.loads(json_report.render(report))
    assert jsonl.render([]) == ""

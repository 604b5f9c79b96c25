"""SARIF 2.1.0: one run with the findings of all pairs (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

A result is placed in the translation; the words of the original are its related location, to which the message links.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from transcheck import __version__
from transcheck.fixing.safe import safe_fixes
from transcheck.model import Finding, Report, Score, Severity, Span, Suppression
from transcheck.reports.located import Located, Region, located
from transcheck.reports.repository import is_absolute, shown_path, uri
from transcheck.reports.safe_text import json_rows, json_text, safe_line
from transcheck.reports.wording import cut, ended, sentence
from transcheck.suppress.fingerprints import SCHEME

if TYPE_CHECKING:
    from transcheck.fixing.edit import Edit
    from transcheck.reports.rule_page import RulePage

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}
_ROOT = "%SRCROOT%"
_ORIGINAL = 1


def render(reports: Sequence[Report], pages: Iterable[RulePage] = ()) -> str:
    """The log as JSON with a line for each result.

    `pages`: manual pages of rules; those of the rules that found something become help texts.
    Paths should be relative to the root of the repository; absolute ones become `file://` URIs.
    """
    found = [one for report in reports for one in located(report)]
    fixes = {edit.finding: edit for report in reports for edit in safe_fixes(report)}
    version = reports[0].version if reports else __version__
    return log(found, pages, version, fixes, {"translations": [_translation(report) for report in reports]})


def log(
    found: Sequence[Located],
    pages: Iterable[RulePage],
    version: str,
    fixes: Mapping[Finding, Edit],
    properties: Mapping[str, Any],
) -> str:
    """The log of what is found already. `fixes`: the edit that puts a finding right; `properties`: those of the run."""
    rules = {name: index for index, name in enumerate(sorted({one.finding.rule for one in found}))}
    by_name = {page.name: page for page in pages}
    driver = {
        "name": "transcheck",
        "version": safe_line(version),
        "rules": [_rule(name, by_name.get(name)) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "transcheck/"},
        "columnKind": "unicodeCodePoints",
        "properties": properties,
    }
    members = [
        *(f'"{name}": {_json(value)}' for name, value in run.items()),
        f'"results": {json_rows(_results(found, rules, fixes))}',
    ]
    head = _json({"$schema": SCHEMA, "version": "2.1.0"})
    return f'{head[:-1]}, "runs": [{{\n' + ",\n".join(members) + "\n}]}\n"


def _json(value: object) -> str:
    return json_text(json.dumps(value, ensure_ascii=False, allow_nan=False))


def _rule(name: str, page: RulePage | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": safe_line(name)}
    if page is not None:
        text = ended(page.sentence[:1].upper() + page.sentence[1:])
        manual = page.manual.partition("\n\n")[2].strip()
        markdown = f"{text}\n\n{manual}" if manual else text
        rule |= {
            "shortDescription": _message(text),
            "fullDescription": _message(cut(text, 1000)),
            "help": {**_message(markdown.replace("**", "")), "markdown": _braces(markdown)},
            "defaultConfiguration": {"level": LEVELS[page.severity]},
            "properties": {"tags": ["translation", page.category]},
        }
    return rule


def _results(found: Sequence[Located], rules: Mapping[str, int], fixes: Mapping[Finding, Edit]) -> list[dict[str, Any]]:
    results = [_result(one, rules[one.finding.rule], fixes.get(one.finding)) for one in found]
    by = {one.finding.suppressed.by for one in found if one.finding.suppressed}
    for one, result in zip(found, results, strict=True):
        suppressed = one.finding.suppressed
        if by:
            # 3.27.23: where one result says whether it is suppressed, all do.
            result["suppressions"] = [_suppression(suppressed)] if suppressed else []
        if "baseline" in by:
            result["baselineState"] = "unchanged" if suppressed and suppressed.by == "baseline" else "new"
    return results


def _result(one: Located, rule_index: int, fix: Edit | None) -> dict[str, Any]:
    finding = one.finding
    result: dict[str, Any] = {
        "ruleId": safe_line(finding.rule),
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": _message(_unlinked(sentence(one))),
        "locations": [{"physicalLocation": _physical(one.at, finding.target)}],
        "properties": _properties(finding),
    }
    if one.original is not None:
        result["message"]["text"] += f" See the [original]({_ORIGINAL})."
        result["relatedLocations"] = [
            {
                "id": _ORIGINAL,
                "physicalLocation": _physical(one.original, finding.source),
                "message": {"text": "The words of the original."},
            }
        ]
    if finding.fingerprint:
        result["partialFingerprints"] = {SCHEME: safe_line(finding.fingerprint)}
    if fix is not None:
        result["fixes"] = [_fix(fix, one.at.path)]
    return result


def _fix(fix: Edit, path: str) -> dict[str, Any]:
    deleted = {
        "startLine": fix.line,
        "startColumn": fix.column,
        "endLine": fix.line,
        "endColumn": fix.end_column,
    }
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": fix.new}}
    return {
        "description": _message(_unlinked(f"Write “{cut(safe_line(fix.finding.suggestion or fix.new))}”.")),
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [replacement]}],
    }


def _physical(region: Region, span: Span | None) -> dict[str, Any]:
    place: dict[str, Any] = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    if span is not None and span.text:
        place["snippet"] = {"text": safe_line(span.text)}
    return {"artifactLocation": _artifact(region.path), "region": place}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path)} if is_absolute(path) else {"uri": uri(path), "uriBaseId": _ROOT}


def _properties(finding: Finding) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "category": safe_line(finding.category),
        "severity": str(finding.severity),
        "confidence": round(float(finding.confidence), 4),
    }
    for name, value in (("suggestion", finding.suggestion), ("term", finding.term)):
        if value is not None:
            properties[name] = safe_line(value)
    return properties


def _suppression(suppressed: Suppression) -> dict[str, str]:
    kind = "inSource" if suppressed.by == "comment" else "external"
    justification = f"{suppressed.by}: {safe_line(suppressed.reason)}"
    return {"kind": kind, "status": "accepted", "justification": justification}


def _translation(report: Report) -> dict[str, Any]:
    def value(score: Score | None) -> float | None:
        return round(float(score.value), 4) if score else None

    scores = report.scores
    return {
        "source": shown_path(report.source.path),
        "target": shown_path(report.target.path),
        "passed": report.gate.passed,
        "quality": value(scores.quality),
        "mqmStyle": value(scores.mqm),
        "adequacy": value(scores.adequacy),
    }


def _message(text: str) -> dict[str, str]:
    return {"text": _braces(text)}


def _braces(text: str) -> str:
    # 3.11.5: a single brace would begin a placeholder.
    return text.replace("{", "{{").replace("}", "}}")


def _unlinked(text: str) -> str:
    # 3.11.6: "[text](destination)" is a link in a plain text, too.
    return text.replace("](", "] (")

"""Texts that try to steer whatever reads a report, and reports full of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from transcheck.model import (
    Anchor,
    Bead,
    Deduction,
    Document,
    Finding,
    Gate,
    Paragraph,
    Report,
    Score,
    Scores,
    Severity,
    Span,
    Suppression,
    TermCount,
)

FRAGMENTS = (
    "\n::error file=secret.txt,line=1::pwned", "::set-output name=a::b", "\r::warning::", "%0A::error::x", "%25", "%",
    "##[error]x", "##[add-mask]y", "##vso[task.setvariable variable=a]b", "##teamcity[x]", "::stop-commands::t",
    "\x1b[31m", "\x1b]8;;https://evil.example\x07", "\x9b", "\x00", "\x08", "\r", "\n", "\r\n", "\t", "\x0b", "\x85",
    "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc80", "\U0010ffff",
    "<script>alert(1)</script>", "</failure>", "]]>", "<![CDATA[", "<!-- ", "-->", "<!ENTITY a 'b'>", "&lt;", "&#64;",
    "&amp;", "&", "<", ">", '"', "'", "\\", "\\|", "|", " | a | b |", "\n| --- |", "`", "``", "```", "\n```\n", "~~~",
    "@everyone", "@org/team", "#123", "GH-1", "!45", "$1", "%milestone", "~label", "owner/name#7",
    "0123456789abcdef0123456789abcdef01234567", "deadbeef", ":smile:", "https://evil.example/a?b=c", "www.evil.example",
    "mailto:a@evil.example", "a@evil.example", "[text](https://evil.example)", "](1)", "![image](//evil.example/a.png)",
    "[a]: //evil.example", "<https://evil.example>", "*bold*", "__a__", "# heading", "\n# heading", "- [x] done", "***",
    "$`x`$", "{0}", "{", "}}", "{{a}}", "“", "”", "„", "’", "”. @user “", "=1+1", "../../etc/passwd", "C:\\x", "ü",
    "東京", "שלום", "السلام عليكم", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\u2067", "x" * 2000,
    "{% raw %}", "{{ 7 * 7 }}", "<!--<script>", "</style>", "<svg onload=alert(1)>", "\" onmouseover=\"alert(1)",
    "javascript:alert(1)", "\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "<details>", "</details>", "</summary>",
    "👩\u200d🚒", "e\u0301", "word", " ", "  ", "Klaus", "14", ",", ":", ";",
)  # fmt: skip
SEVERITIES = tuple(Severity)
BY = ("baseline", "comment", "config")


def text_of(random: Random) -> str:
    """Some of the fragments, one after the other."""
    return "".join(random.choice(FRAGMENTS) for _ in range(random.randint(1, 6)))


def report_of(random: Random, findings: int) -> Report:
    """A report in which every text is hostile; paths and rules, too."""
    documents = [
        Document(text_of(random), language, tuple(Paragraph(text_of(random), anchors=(Anchor(0, line, 1),))
                                                  for line in range(1, 5)))
        for language in ("de", "en")
    ]  # fmt: skip
    found = tuple(_finding(random, *documents) for _ in range(findings))
    alignment = (Bead((0,), (0, 1), 0.9), Bead((1,), (), 0.9, "source-only"), Bead((2, 3), (2,), 0.4))
    score = Score(50.0, text_of(random))
    gate = Gate(False, random.choice(("minor", "major", "critical", "never")), 60, (text_of(random),))
    return Report(*documents, None, alignment, found, Scores(score, score, None, TermCount(0, 1)), gate, "0.1.0")


def report_about(text: str, *, honest: bool = False) -> Report:
    """A report in which one text stands in every place that a text can come to. `honest`: but for the places that only
    the program writes to, names of rules and the like."""
    ours = (lambda own: own) if honest else (lambda own: text)
    words = text or "x"
    documents = [
        Document(f"{folder}/{text}.txt" if honest else text, ours(folder), tuple(
            Paragraph(words, kind, (Anchor(0, line, 1),)) for line, kind in enumerate(("heading", "text", "text"), 1)
        ))
        for folder in ("de", "en")
    ]  # fmt: skip

    def finding(severity: Severity, place: int | None, suppressed: Suppression | None) -> Finding:
        span = None if place is None else Span(0, len(words), words, place, place + 1, 1)
        point = None if place is None else Span(len(words), len(words), "", place, place + 1, len(words) + 1)
        return Finding(
            ours("name-changed"), ours("accuracy/named-entity"), severity, 0.95, words, span,
            span if severity is not Severity.MINOR else point, text, text,
            ours(f"a{severity}"), suppressed,
        )  # fmt: skip

    findings = (
        finding(Severity.CRITICAL, 0, None),
        finding(Severity.MINOR, 1, None),
        finding(Severity.NEUTRAL, None, None),
        finding(Severity.MAJOR, 1, Suppression("baseline", text)),
    )
    score = Score(50.0, ours("test"), (Deduction("findings", 50.0, ours("name-changed"), 2),))
    alignment = (Bead((0,), (0,), 0.9), Bead((1,), (1, 2), 0.4), Bead((2,), (), 0.9, "source-only"))
    gate = Gate(False, "minor", 60, (text,))
    scores = Scores(score, replace(score, deductions=()), None, TermCount(0, 1))
    return Report(*documents, None, alignment, findings, scores, gate, ours("0.1.0"))


def _finding(random: Random, source: Document, target: Document) -> Finding:
    suppressed = Suppression(random.choice(BY), text_of(random)) if random.random() < 0.1 else None
    return Finding(
        random.choice(("name-changed", text_of(random))),
        random.choice(("accuracy/omission", text_of(random))),
        random.choice(SEVERITIES),
        random.random(),
        text_of(random),
        _span(random, source),
        _span(random, target),
        random.choice((None, "", text_of(random))),
        random.choice((None, text_of(random))),
        random.choice(("", "0f", text_of(random))),
        suppressed,
    )


def _span(random: Random, document: Document) -> Span | None:
    if random.random() < 0.3:
        return None
    number = random.randrange(len(document.paragraphs))
    paragraph = document.paragraphs[number]
    start = random.randint(0, len(paragraph.text))
    end = random.randint(start, len(paragraph.text))
    return Span(start, end, paragraph.text[start:end], number, paragraph.anchors[0].line, start + 1)


texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.characters()), max_size=8).map("".join),
)

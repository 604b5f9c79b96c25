"""Reports built by hand, about an invented town, for the tests of all formats."""

from __future__ import annotations

from dataclasses import replace

from transcheck.model import (
    Anchor,
    Bead,
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

LINK = "https://www.birkenau-see.example/kultur/sommerfest/programm.html"
SOURCE = (
    "Sommerfest am Birkensee: Klarblick lädt ein",
    "Am 14. Juni lädt die Initiative Klarblick alle Bürgerinnen und Bürger zum Sommerfest an den Birkensee ein. "
    "Bürgermeisterin Katharina Wendt eröffnet das Fest um 14 Uhr auf der großen Wiese am Bootshaus. "
    "Der Eintritt ist frei.",
    "„Wir freuen uns auf viele Gäste“, sagt Katharina Wendt. Für Kinder gibt es Spiele.",
    "Bei Regen findet das Fest in der Seehalle statt.",
    "Das ganze Programm steht unter: " + LINK,
    "Gefällt Ihnen diese Seite?",
    "Nur angemeldete Gäste können hier schreiben.",
)
TARGET = (
    "Summer festival at Birkensee: Clear View invites you",
    "Summer festival at Birkensee: Clear View invites you",
    "On June 14, the Klarblick initiative invites all citizens to the summer festival at Birkensee. Mayor Catharina "
    "Wendt opens the festival at 4 p.m. on the large meadow by the boathouse. Admission is free.",
    "“We are looking forward to many guests, says Katharina Wendt. There are games for children.",
    "The whole program can be found at:",
)
SOURCE_LINES = (1, 3, 6, 8, 10, 12, 13)
TARGET_LINES = (1, 2, 4, 6, 8)


def document(path: str, language: str, texts: tuple[str, ...], lines: tuple[int, ...] | None = None) -> Document:
    """Each text is a paragraph on a line of its own."""
    places = lines or tuple(range(1, len(texts) + 1))
    paragraphs = (Paragraph(text, anchors=(Anchor(0, line, 1),)) for text, line in zip(texts, places, strict=True))
    return Document(path, language, tuple(paragraphs))


def span(texts: Document, paragraph: int, words: str) -> Span:
    """The first place of `words` in a paragraph; its end for no words."""
    within = texts.paragraphs[paragraph]
    start = within.text.index(words) if words else len(within.text)
    return Span(start, start + len(words), words, paragraph, within.anchors[0].line, start + 1)


def scores(**more: Score) -> Scores:
    return Scores(
        Score(52.4, "quality|meaning:test|version:0.1.0"),
        Score(61.25, "mqm-style|penalties:0/1/5/25|per:100words|words:80|version:0.1.0"),
        Score(78.0, "adequacy|cosine:mean|model:test|version:0.1.0"),
        TermCount(1, 2),
        **more,
    )


def festival() -> Report:
    """Findings of all severities, boilerplate, a headline twice, a doubtful bead, something suppressed."""
    source = document("texte/sommerfest.de.txt", "de", SOURCE, SOURCE_LINES)
    target = document("texte/sommerfest.en.txt", "en", TARGET, TARGET_LINES)
    findings = (
        Finding(
            "protected-term",
            "terminology/protected-term",
            Severity.CRITICAL,
            0.95,
            "“Klarblick” was rendered as “Clear View”; it must stay as it is.",
            span(source, 0, "Klarblick"),
            span(target, 0, "Clear View"),
            "Klarblick",
            "Klarblick",
            "a1",
        ),
        Finding(
            "number-mismatch",
            "accuracy/number",
            Severity.MAJOR,
            0.72,
            "“14 Uhr” became “4 p.m.”.",
            span(source, 1, "14 Uhr"),
            span(target, 2, "4 p.m."),
            "2 p.m.",
            None,
            "a2",
        ),
        Finding(
            "name-changed",
            "accuracy/named-entity",
            Severity.MAJOR,
            0.97,
            "“Katharina” became “Catharina”.",
            span(source, 1, "Katharina"),
            span(target, 2, "Catharina"),
            "Katharina",
            "Katharina Wendt",
            "a3",
        ),
        Finding(
            "missing-translation",
            "accuracy/omission",
            Severity.MAJOR,
            0.9,
            "This paragraph has no translation.",
            span(source, 3, SOURCE[3]),
            fingerprint="a4",
        ),
        Finding(
            "link-lost",
            "accuracy/omission",
            Severity.MAJOR,
            0.98,
            "The link that “can be found at:” announces is missing.",
            span(source, 4, LINK),
            span(target, 4, ""),
            LINK,
            None,
            "a5",
        ),
        Finding(
            "repeated-paragraph",
            "fluency/duplication",
            Severity.MINOR,
            0.9,
            "This paragraph stands here a second time.",
            None,
            span(target, 1, TARGET[1]),
            fingerprint="a6",
        ),
        Finding(
            "unpaired-quote",
            "fluency/punctuation",
            Severity.MINOR,
            0.85,
            "This quotation mark is never closed.",
            None,
            span(target, 3, "“"),
            fingerprint="a7",
        ),
        Finding(
            "spelling",
            "fluency/spelling",
            Severity.MINOR,
            0.6,
            "“program” is American spelling.",
            None,
            span(target, 4, "program"),
            "programme",
            None,
            "a8",
            Suppression("baseline", "house style"),
        ),
    )
    alignment = (
        Bead((0,), (0,), 0.91),
        Bead((), (1,), 0.97, "duplicate"),
        Bead((1,), (2,), 0.93),
        Bead((2,), (3,), 0.41),
        Bead((3,), (), 0.88, "source-only"),
        Bead((4,), (4,), 0.86),
        Bead((5,), (), 0.9, "boilerplate"),
        Bead((6,), (), 0.9, "boilerplate"),
    )
    gate = Gate(False, "major", None, ("1 critical finding", "4 major findings"))
    return Report(source, target, None, alignment, findings, scores(), gate, "0.1.0")


def clean() -> Report:
    """A translation without any finding."""
    source = document("de.txt", "de", ("Der Eintritt ist frei.",))
    target = document("en.txt", "en", ("Admission is free.",))
    gate = Gate(True, "major", 50, ())
    found = replace(scores(), glossary=TermCount(0, 0), adequacy=None)
    return Report(source, target, None, (Bead((0,), (0,), 0.95),), (), found, gate, "0.1.0")


def with_reference() -> Report:
    """The festival, with a human translation beside it."""
    texts = (
        "Summer festival at Birkensee: Klarblick invites you",
        TARGET[2].replace("Catharina", "Katharina").replace("4 p.m.", "2 p.m."),
        TARGET[3],
        "The whole program can be found at: " + LINK,
    )
    against = {
        "chrf": Score(81.3, "chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0"),
        "bleu": Score(66.2, "BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0"),
        "ter": Score(21.0, "TER|nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.6.0"),
    }
    reference = document("texte/sommerfest.human.txt", "en", texts)
    return replace(festival(), reference=reference, scores=scores(**against))


def moved_down(report: Report, lines: int) -> Report:
    """The same report about a translation that begins so many lines further down."""

    def moved(found: Finding) -> Finding:
        if found.target is None or found.target.line is None:
            return found
        return replace(found, target=replace(found.target, line=found.target.line + lines))

    paragraphs = tuple(
        replace(one, anchors=tuple(replace(anchor, line=anchor.line + lines) for anchor in one.anchors))
        for one in report.target.paragraphs
    )
    target = replace(report.target, paragraphs=paragraphs)
    return replace(report, target=target, findings=tuple(map(moved, report.findings)))


def one_pair(source_text: str, target_text: str, *findings: Finding) -> Report:
    """A report about one paragraph on each side, for whatever stands in them."""
    source = document("de.txt", "de", (source_text,))
    target = document("en.txt", "en", (target_text,))
    gate = Gate(not findings, "minor", None, ("findings",) if findings else ())
    return Report(source, target, None, (Bead((0,), (0,), 0.9),), findings, scores(), gate, "0.1.0")


def without_translation() -> Report:
    """A pair whose translation does not exist: documents without paragraphs, a finding without words."""
    source, target = document("texte/neu.de.txt", "de", ()), document("texte/neu.en.txt", "en", ())
    finding = Finding(
        "missing-target",
        "accuracy/omission",
        Severity.CRITICAL,
        1.0,
        "The translation “texte/neu.en.txt” does not exist.",
        fingerprint="b1",
    )
    nothing = Score(0.0, "quality|nothing|version:0.1.0")
    found = Scores(nothing, nothing, None, TermCount(0, 0))
    gate = Gate(False, "major", None, ("1 critical finding",))
    return Report(source, target, None, (), (finding,), found, gate, "0.1.0")


def several() -> list[Report]:
    """Four pairs: one with findings, one without, one without a translation, one in which all is suppressed."""
    other = clean()
    words = span(other.target, 0, "Admission")
    silenced = Finding(
        "spelling",
        "fluency/spelling",
        Severity.MINOR,
        0.6,
        "“Admission” is spelt oddly.",
        None,
        words,
        fingerprint="c1",
        suppressed=Suppression("comment", "as in the contract"),
    )
    hushed = replace(other, target=replace(other.target, path="hushed.en.txt"), findings=(silenced,))
    return [festival(), other, without_translation(), hushed]


def long(copies: int) -> Report:
    """The festival, its texts so many times one after the other, with all their findings."""
    one = festival()
    sizes = len(one.source.paragraphs), len(one.target.paragraphs)

    def repeated(text: Document) -> Document:
        last = text.paragraphs[-1].anchors[0].line + 2
        paragraphs = (
            replace(each, anchors=tuple(replace(anchor, line=anchor.line + copy * last) for anchor in each.anchors))
            for copy in range(copies)
            for each in text.paragraphs
        )
        return replace(text, paragraphs=tuple(paragraphs))

    source, target = repeated(one.source), repeated(one.target)

    def moved(found: Span | None, text: Document, paragraphs: int) -> Span | None:
        if found is None or found.paragraph is None:
            return None
        paragraph = found.paragraph + paragraphs
        return replace(found, paragraph=paragraph, line=text.paragraphs[paragraph].anchors[0].line)

    findings = tuple(
        replace(
            each,
            source=moved(each.source, source, copy * sizes[0]),
            target=moved(each.target, target, copy * sizes[1]),
            fingerprint=f"{each.fingerprint}-{copy}",
        )
        for copy in range(copies)
        for each in one.findings
    )
    alignment = tuple(
        replace(
            bead,
            source=tuple(index + copy * sizes[0] for index in bead.source),
            target=tuple(index + copy * sizes[1] for index in bead.target),
        )
        for copy in range(copies)
        for bead in one.alignment
    )
    return replace(one, source=source, target=target, findings=findings, alignment=alignment)

"""A pair of a project checked again with another target, in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from transcheck import pipeline
from transcheck.glossary import load
from transcheck.glossary.entry import Glossary
from transcheck.loading import loaded
from transcheck.meaning.interface import Meaning
from transcheck.model import Document, Report
from transcheck.project.checking import PairResult
from transcheck.project.configuration import Configuration
from transcheck.project.one_pair import task_of


class Again:
    """Checks pairs of a project as `check_pairs` does; what they share is loaded once, when it is first needed."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._glossaries: dict[tuple[str, ...], Glossary] = {}
        self._meanings: dict[tuple[object, ...], Meaning | None] = {}

    def check(self, result: PairResult) -> Callable[[Document], Report]:
        """What checks the result's pair with a target; both have their paths as they are opened."""
        source = result.report.source
        task = task_of(self._configuration, result.pair, keep=False)

        def checked(target: Document) -> Report:
            settings = task.settings
            if task.glossaries not in self._glossaries:
                self._glossaries[task.glossaries] = load(task.glossaries)
            asked = (settings.meaning, settings.lexicon, settings.embedder, settings.model)
            if asked not in self._meanings:
                self._meanings[asked] = loaded(settings)
            report = pipeline.compare(
                # Silences know the files by their names in the project.
                replace(source, path=result.pair.source),
                replace(target, path=result.pair.target),
                glossary=self._glossaries[task.glossaries],
                settings=settings,
                meaning=self._meanings[asked],
                silences=task.silences,
            )
            return replace(report, source=source, target=target)

        return checked

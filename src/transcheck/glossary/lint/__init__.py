"""What is wrong in a glossary itself: every problem with its place, however many there are."""

from __future__ import annotations

from transcheck.glossary.lint.engine import lint
from transcheck.glossary.lint.model import GlossaryFile, LintReport, Problem

__all__ = ["GlossaryFile", "LintReport", "Problem", "lint"]

"""Findings → numbers, each with a signature that says how to get it again."""

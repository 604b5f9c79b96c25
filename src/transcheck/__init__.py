"""transcheck: checks an English machine translation against its German original."""

__version__ = "0.1.0"

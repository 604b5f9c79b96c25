"""Glossary entries proposed from aligned texts: names, brands and terms that come back, with what they became."""

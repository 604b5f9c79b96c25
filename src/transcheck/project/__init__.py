"""A project: a folder whose configuration names pairs of files, checked together."""

"""What can be put right without a person: which findings, how a file changes, and the way it is written."""

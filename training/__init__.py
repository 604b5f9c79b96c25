"""Training of transcheck's own small model: it marks wrong, missing and added words. See README.md."""

"""German and English facts: words, sentences, numbers, dates, names, inflection, compounds."""

"""Numbers, dates, times, money and measures in German and English text, by value."""

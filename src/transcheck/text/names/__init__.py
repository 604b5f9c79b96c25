"""Names of people, places and organisations in German and English text."""

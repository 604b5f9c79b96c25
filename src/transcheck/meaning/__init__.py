"""What the words mean: vectors in which German and English share one space, and what is computed from them."""

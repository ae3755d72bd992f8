"""Whom the words that name a speaker mean, over a whole article."""

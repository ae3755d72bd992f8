"""Quotes and figures of Indonesian news articles, each with the characters it came from."""

__version__ = "0.1.0"

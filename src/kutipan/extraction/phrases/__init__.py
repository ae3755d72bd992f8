"""Noun phrases that name a source, and the names, roles and offices in them."""

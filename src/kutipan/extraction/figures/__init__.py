"""Numeric claims: values, units, what is counted, of which whole, and when."""

"""What is reported, by whom, and how much: spans of a page."""

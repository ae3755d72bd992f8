"""Who is reported to have said what: spans of quotes with cue and speaker."""

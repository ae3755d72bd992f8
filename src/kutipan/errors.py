"""The one kind of error that a user's input can raise."""


class KutipanError(Exception):
    """Input that cannot be used: one line that names the file, the place in it and what to do."""

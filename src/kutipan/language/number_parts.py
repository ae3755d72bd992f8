"""A number, its bounds and the characters that write it."""

from decimal import Decimal
from typing import Literal, NamedTuple

Form = Literal["digits", "rounded", "words", "mixed", "fraction", "indefinite", "range", "ordinal"]
LONGEST = 24
"""Characters that a number in digits can have: longer runs are codes."""
MOST = Decimal(10) ** 27
"""Nothing greater is read, so that every value is exact in the 28 digits of a ``Decimal``."""
ONE = Decimal(1)


class Numeral(NamedTuple):
    """A number and the characters that write it; ``rounded`` is `70.000-an`, "some 70,000".

    ``value`` is empty for ``range`` and ``indefinite``; ``low`` and ``high`` are the bounds they state, else the value.
    ``scale`` is the multiplier that the writing ends in (1 if none), by which ranges and lists share it.
    """

    start: int
    end: int
    form: Form
    value: Decimal | None
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)

    def times(self, factor: Decimal) -> "Numeral":
        """The same characters, worth ``factor`` times as much."""
        value = None if self.value is None else plain(self.value * factor)
        high = (self.high + 1) * factor - 1 if self.form == "indefinite" else self.high * factor
        return self._replace(value=value, low=plain(self.low * factor), high=plain(high), scale=self.scale * factor)


def plain(value: Decimal) -> Decimal:
    """The same value without idle zeros behind the point and without an exponent.

    >>> plain(Decimal("1500000.0")), plain(Decimal("2.50")), plain(Decimal("1E+3"))
    (Decimal('1500000'), Decimal('2.5'), Decimal('1000'))
    """
    if value == value.to_integral_value():
        return value.quantize(ONE) if abs(value) <= MOST else value
    return value.normalize()

"""``python -m kutipan``: the command line."""

import sys

from kutipan.cli import main

sys.exit(main())

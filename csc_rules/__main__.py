"""Run the command as ``python -m csc_rules``."""

import sys

from csc_rules.cli import main

if __name__ == "__main__":
    sys.exit(main())

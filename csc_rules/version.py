"""The version of the package, in one place."""

VERSION = "0.1.0"
TOOL = f"csc-rules {VERSION}"  # what made a result, in its receipt

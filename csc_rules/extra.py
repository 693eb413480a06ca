"""Packages that come with an extra of this one: imported where they are used, and asked for by name where missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from csc_rules.errors import UsageError, one

# What a package is called where it is installed from, which is not what it is imported as; "docx" is another one there.
_INSTALLED_AS = {"docx": "python-docx", "python_calamine": "python-calamine"}


def needed(module: str, purpose: str, extra: str = "officer") -> Any:
    """Import a module of an extra; *purpose* is what it is needed for, as in "writing .docx".

    >>> needed("json", "writing .json").dumps([])
    '[]'

    Raises UsageError where it is not installed, with what to install.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if error.name is None or error.name.split(".")[0] != module.split(".", maxsplit=1)[0]:
            raise
    package = module.split(".", maxsplit=1)[0]
    name = _INSTALLED_AS.get(package, package)
    message = f"{purpose} needs the package {name}, which is not installed"
    raise UsageError(one("US211", message, hint=f"pip install 'csc-rules[{extra}]'"))

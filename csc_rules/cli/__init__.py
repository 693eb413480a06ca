"""The command ``csc-rules``: it parses arguments, calls the API, and hands results to ``report``."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

OK, FINDINGS, UNUSABLE, FAULT = 0, 1, 2, 3
INTERRUPTED = 130
# So many mistakes are shown on a terminal; a file or a pipe gets all there are.
MOST = 200
DEBUG = "CSC_RULES_DEBUG"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 in order, 1 findings, 2 unusable input, 3 a fault of the program.

    >>> main(["rules", "show", "no-such-ruleset"])
    2
    """
    # A short run allocates much and frees little; looking for cycles in it again and again is time for nothing.
    gc.disable()
    try:
        return _guarded(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_gone()
    finally:
        gc.enable()


def _guarded(arguments: list[str]) -> int:
    import click

    from csc_rules.cli.app import app
    from csc_rules.cli.streams import complain
    from csc_rules.cli.waiting import waiting
    from csc_rules.errors import CscRulesError

    try:
        with waiting():
            code = app.main(args=arguments, prog_name="csc-rules", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except CscRulesError as error:
        from csc_rules.report.diagnostics import draw

        complain(draw(error.diagnostics, MOST if sys.stderr.isatty() else None))
        return UNUSABLE
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        complain(_usage(error))
        return UNUSABLE
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever else comes up is a fault of ours, never shown as a traceback
        return _fault(error)


def _usage(error: object) -> str:
    """Return what is wrong with a command line, how it is written, and where help is."""
    import click

    assert isinstance(error, click.ClickException)
    from csc_rules.report.diagnostics import one_line_of

    lines = [f"Error: {one_line_of(error.format_message())}"]
    context = getattr(error, "ctx", None)
    if isinstance(context, click.Context):
        lines = [context.get_usage(), f"Help: {context.command_path} --help", *lines]
    return "\n".join(lines)


def _fault(error: Exception) -> int:
    from csc_rules.cli.streams import complain
    from csc_rules.version import VERSION

    if os.environ.get(DEBUG):
        import traceback

        complain(traceback.format_exc())
    kind = type(error).__name__
    complain(
        f"internal fault in csc-rules {VERSION} ({kind}): this is our mistake and not yours; please report it with the"
        f" command and the files, and with what it prints when {DEBUG}=1 is set"
    )
    return FAULT


def _reader_gone() -> int:
    """Leave quietly: who reads the output has closed it, as ``head`` does."""
    # What is still in the buffer would be written, and fail once more, when Python ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK

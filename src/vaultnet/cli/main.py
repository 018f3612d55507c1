"""Main: the command line from its words to its exit code, and what becomes of errors."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from vaultnet.cli.call import STOPPED, Call
from vaultnet.cli.quick import answered

if TYPE_CHECKING:
    from typing import TextIO


def run() -> NoReturn:
    """Run the command line, and end with its exit code."""
    gc.disable()  # a command ends before it is worth looking for what nobody uses any more
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may not be able to say it all
    code = exit_code(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)  # nothing waits to be closed, and the system takes memory back sooner than Python gives it: 10 ms


def _nowhere() -> TextIO:
    """Return a stream for what nobody can read: a closed one, or that of a Windows program without a window."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # it is never closed


def exit_code(words: list[str]) -> int:
    """Run the command line with these words; return its exit code, errors having been told on stderr."""
    call = Call(words)
    try:
        return 0 if answered(words, call) else _by_click(words, call)
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:  # noqa: BLE001  # whatever it is, it is told, and has its exit code
        from vaultnet.cli.telling import told  # noqa: PLC0415  # few calls end so

        return told(error, call)


def _by_click(words: list[str], call: Call) -> int:
    """Run the command line as click understands it."""
    import click  # noqa: PLC0415  # a call that is written plainly does not need it

    from vaultnet.cli.group import vaultnet  # noqa: PLC0415  # the same

    try:
        ended = vaultnet.main(words, prog_name="vaultnet", standalone_mode=False, obj=call)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        from vaultnet.cli.early_language import early_language  # noqa: PLC0415  # most command lines are understood
        from vaultnet.cli.usage import not_understood  # noqa: PLC0415  # the same

        call.language = early_language(call)
        raise not_understood(error, call.language) from error
    except click.Abort:
        return STOPPED
    return ended if isinstance(ended, int) else 0

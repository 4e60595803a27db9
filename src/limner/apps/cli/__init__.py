"""The command line: the pipeline's verbs for a terminal.

Results go to stdout, human progress to stderr. Exit 0; 2 for bad input; 1 for failure.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import Any

import click

from limner.basics.errors import BadRequest, CannotWrite, LimnerError


class Verbs(click.Group):
    """A group whose commands are the files beside this one, imported when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the verbs in alphabetical order."""
        return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one verb."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="limner", prog_name="limner")
def cli() -> None:
    """Limner: draw, edit and serve pictures on your own machine."""


def main(argv: list[str] | None = None) -> None:
    """Run the command line; every error is one clear message, never a traceback."""
    try:
        code: Any = cli.main(args=argv, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("limner: stopped.", err=True)
        sys.exit(130)
    except (BadRequest, CannotWrite) as error:
        click.echo(f"limner: {error}", err=True)
        sys.exit(2)
    except LimnerError as error:
        click.echo(f"limner: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        if "LIMNER_DEBUG" in __import__("os").environ:
            raise
        click.echo(
            f"limner: an unexpected fault: {type(error).__name__}: {error}. "
            "Run again with LIMNER_DEBUG=1 for the whole story.",
            err=True,
        )
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)

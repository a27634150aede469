"""The command `demo`: from the machine's settings to a house that talks."""

import asyncio
import logging
import os
import sys
from collections.abc import Sequence

import typer

from app.db.schema import migrate
from app.demo.house import demo_settings, fresh_folder, listen, refuse_production
from app.demo.show import GuestLink, show
from app.ops.logs import set_up_logs
from app.ops.private_file import write_private
from app.settings import Settings


def run_demo(machine: Settings, port: int) -> None:
    """Serves a demonstration on `port` (0: a free one) until it is told to stop.

    Of the machine's own settings it takes nothing but `state_dir`. Raises NoDemo in production, while another
    demonstration runs there, and where the port is taken.
    """
    refuse_production(machine)
    os.umask(0o077)  # as in `serve`: what we write is ours alone
    set_up_logs(production=False)
    # A line for each page would push the links out of sight.
    logging.getLogger().setLevel(logging.WARNING)
    with fresh_folder(machine.state_dir) as folder, listen(port) as listener:
        settings = demo_settings(folder, listener.getsockname()[1])
        migrate(settings.database)
        asyncio.run(show(settings, listener, lambda links: _tell(settings, links)))


def _tell(settings: Settings, links: Sequence[GuestLink]) -> None:
    """As the first staff member's link: to a terminal, elsewhere to a file of its owner alone."""
    typer.echo(f"Vertaistupa, a demonstration: {settings.public_url}")
    typer.echo("An evening of about ten minutes goes on in the room, and begins anew after a pause.")
    text = "\n".join(f"{each.guest.kind}: {each.guest.who}\n  {each.link}" for each in links)
    if sys.stdout.isatty():
        typer.echo(f"Each link signs one person in, once. Open each in a browser or a profile of its own.\n{text}")
    else:
        file = settings.state_dir / "links"
        write_private(file, text + "\n")
        typer.echo(f"The sign-in links of a parent, a leader, a contact and staff are in {file}")
    typer.echo(f"More links come by letter, into {settings.state_dir / 'letters'}. Control-C stops it.")
    sys.stdout.flush()

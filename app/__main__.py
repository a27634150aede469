"""The commands of `vertaistupa`: to serve the house, to show it, to look after its database and its first people."""

import os
import sys
from typing import Annotated

import typer
from pydantic import ValidationError

from app.audit.verify import list_broken
from app.base.clock import SystemClock
from app.db.database import AlreadyServed, Database, look
from app.db.schema import WrongSchema, migrate, require_current
from app.demo.command import run_demo
from app.demo.house import DEMO_PORT
from app.main import House, build_app
from app.ops.logs import set_up_logs
from app.ops.open_files import ask_for_open_files
from app.ops.private_file import write_private
from app.ops.processes import serve_many
from app.ops.restore import tell_restored
from app.ops.secrets import with_secret
from app.ops.server import make_server
from app.settings import Settings

cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@cli.command()
def serve(
    port: Annotated[int | None, typer.Option(help="Another port than the settings name.")] = None,
    migrate_first: Annotated[bool, typer.Option("--migrate", help="Bring the database up to date first.")] = False,
    listener: Annotated[int | None, typer.Option(hidden=True, help="A socket of the parent's.")] = None,
) -> None:
    """Serves the house until it is told to stop."""
    os.umask(0o077)  # what we write is ours alone: the database, its log, letters, secrets
    settings = _settings(port)
    set_up_logs(production=settings.environment == "production")
    if migrate_first:
        migrate(settings.database)
    is_child = listener is not None
    if settings.processes > 1 and not is_child:
        raise typer.Exit(_serve_many(settings))
    app = build_app(settings)
    house: House = app.state.house
    require_current(house.database)
    if not is_child:
        _tell_where(settings)
        _offer_first_staff(house)
    ask_for_open_files(settings.max_connections)
    server = make_server(app, settings, house.say_goodbye, listener=listener)
    server.run()
    if not server.started:
        raise typer.Exit(1)


@cli.command()
def demo(port: Annotated[int, typer.Option(help="Where to serve it; 0 takes a free port.")] = DEMO_PORT) -> None:
    """Serves a demonstration in a fresh folder of its own: groups, and an evening that goes on in one of them."""
    run_demo(_read_settings(), port)


@cli.command(name="migrate")
def migrate_command() -> None:
    """Brings the database to this release's schema."""
    migrate(_settings().database)


@cli.command()
def first_staff_link() -> None:
    """Makes a fresh link for the first staff member; older ones end. Stop the server first on SQLite."""
    settings = _settings()
    set_up_logs(production=settings.environment == "production")
    house = House(settings)
    _offer_first_staff(house)
    house.database.close()


@cli.command()
def second_check_off(
    address: Annotated[str, typer.Argument(help="The email of the account, whose owner gets a letter.")],
) -> None:
    """Takes an account's second check off, for somebody who lost phone and codes. Stop the server first on SQLite.

    Make sure beforehand who asks: from then on the email alone opens the account.
    """
    settings = _settings()
    set_up_logs(production=settings.environment == "production")
    house = House(settings)
    is_off = house.accounts.take_off_second_check(address)
    house.database.close()
    if not is_off:
        typer.echo("No account of that email has a second check.", err=True)
        raise typer.Exit(1)
    typer.echo("The second check is off. Its owner gets a letter, and sets up another when they need it.")


@cli.command()
def restored() -> None:
    """Says that the database was put back from a copy, so that readers begin anew. Call it before the servers start."""
    settings = _settings()
    set_up_logs(production=settings.environment == "production")
    database = Database(settings.database, clock=SystemClock())
    try:
        require_current(database)
        tell_restored(database)
    finally:
        database.close()
    typer.echo("Every open page will read its rooms anew when it comes back.")


@cli.command()
def audit_verify() -> None:
    """Walks the audit log of every group: a line for each chain that is not whole. It may run beside the server."""
    with look(_settings().database) as session:
        broken = list_broken(session)
    for group_id, at in broken.items():
        typer.echo(f"Group {group_id}: {at.fault} at place {at.place}")
    if broken:
        raise typer.Exit(1)
    typer.echo("Every chain is whole.")


def main() -> None:
    """Runs the command; what must not start says so in one sentence."""
    try:
        cli()
    except (AlreadyServed, WrongSchema, RuntimeError) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(1) from None


def _serve_many(settings: Settings) -> int:
    house = House(settings)
    require_current(house.database)
    _tell_where(settings)
    _offer_first_staff(house)
    house.chat.commit.close()
    house.database.close()
    return serve_many(settings)


def _settings(port: int | None = None) -> Settings:
    return with_secret(_read_settings(port))


def _read_settings(port: int | None = None) -> Settings:
    try:
        settings = Settings()
        if port is not None:
            # A port typed by hand is where the reader will look, unless the settings say what stands before us.
            home = settings.public_url if "public_url" in settings.model_fields_set else f"http://localhost:{port}"
            settings = Settings(port=port, public_url=home)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False):
            name = ".".join(str(part) for part in problem["loc"])
            typer.echo(": ".join(filter(None, (name, problem["msg"].removeprefix("Value error, ")))), err=True)
        raise SystemExit(2) from None
    return settings


def _tell_where(settings: Settings) -> None:
    typer.echo(f"Vertaistupa: {settings.public_url}")
    if not settings.smtp_url.get_secret_value():
        typer.echo(f"Letters are written to {settings.state_dir / 'letters'}, for nothing is sent while developing.")


def _offer_first_staff(house: House) -> None:
    """Prints the link to a terminal only; elsewhere, where logs are kept, it goes to a file of its owner alone."""
    link = house.accounts.first_staff.make_link()
    if link is None:
        return
    if sys.stdout.isatty():
        typer.echo(f"Nobody works here yet. The first staff member begins here, within 24 hours:\n{link}")
        return
    path = house.settings.state_dir / "first-staff-link"
    write_private(path, link + "\n")
    typer.echo(f"Nobody works here yet. The first staff member's link is in {path}")


if __name__ == "__main__":
    main()

"""As many open files as the settings' connections need: most systems grant a program 1 024 unless it asks for more."""

import structlog

try:
    import resource
except ImportError:  # pragma: no cover - a system without such limits
    resource = None  # type: ignore[assignment]

# The database's files and connections, the listening socket, logs, the program's own.
OTHER_FILES = 512
log = structlog.get_logger()


def ask_for_open_files(connections: int) -> None:
    """Raises this process's soft limit for so many connections, as far as the system's hard limit lets it.

    Past the limit the system lets in nobody more, whatever `max_connections` says; so too low a hard limit is logged.
    """
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + OTHER_FILES
    granted = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < granted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))
    if granted < wanted:
        log.info("few_open_files", connections=connections, count=granted)

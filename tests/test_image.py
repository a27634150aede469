"""The Dockerfile and compose.yaml keep the rules that matter: pinned, not root, no secret, healthy only when ready.

hadolint (`make check`) knows the rest of what makes a Dockerfile good; no engine is needed for either.
"""

import asyncio
import json
import os
import re
import sys
import tomllib

import pytest

from app.settings import Settings
from tests.live import free_socket
from tests.sources import ROOT

COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
SECRETS = {"VERTAISTUPA_SECRET_KEY", "VERTAISTUPA_SMTP_URL"}
ASKED = SECRETS | {"VERTAISTUPA_PUBLIC_URL", "VERTAISTUPA_MAIL_FROM"}


def instructions():
    """(word, rest) of every instruction, continued lines joined and comments left out."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in joined.splitlines())]


def last_stage():
    found = instructions()
    start = max(place for place, (word, _) in enumerate(found) if word == "FROM")
    return found[start:]


def only(word, among):
    (rest,) = [rest for name, rest in among if name == word]
    return rest


def compose():
    """The values of compose.yaml by path, such as `services/vertaistupa/restart`; a list's under its own name.

    A map in a list stands under `-`.
    """
    values, path = {}, []
    for line in COMPOSE.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        text = line.strip()
        if text.startswith("- ") and not re.match(r"- \w+: ", text):
            values.setdefault("/".join(path[:depth]), []).append(text[2:].strip("\"'"))
            continue
        if text.startswith("- "):
            path, depth = [*path[:depth], "-"], depth + 1
        key, _, value = text.removeprefix("- ").partition(":")
        path = [*path[:depth], key]
        if value.strip():
            values["/".join(path)] = value.strip().strip("\"'")
    return values


def of_service(name, service="vertaistupa"):
    return compose()[f"services/{service}/{name}"]


def environment(service="vertaistupa"):
    prefix = f"services/{service}/environment/"
    return {key.removeprefix(prefix): value for key, value in compose().items() if key.startswith(prefix)}


def set_in_the_image():
    pairs = [pair for word, rest in last_stage() if word == "ENV" for pair in re.findall(r"(\w+)=(\S+)", rest)]
    return {name: value for name, value in pairs if name.startswith("VERTAISTUPA_")}


def test_every_base_is_pinned_to_a_release():
    bases = [rest for word, rest in instructions() if word == "FROM"]
    assert len(bases) == 3
    for base in bases:
        assert re.fullmatch(r"(node|python):\d+\.\d+\.\d+-[\w-]+( AS \w+)?", base), base
    assert bases[1].partition(" ")[0] == bases[2], "the program's own Python is the one it was built for"


def test_nothing_comes_from_an_address_and_what_is_installed_is_locked():
    assert "ADD" not in [word for word, _ in instructions()]
    runs = "\n".join(rest for word, rest in instructions() if word == "RUN")
    assert not re.search(r"https?://|curl|wget|latest", runs)
    assert "npm ci" in runs
    assert "--require-hashes -r requirements.lock" in runs
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"uv==(\S+)", runs)[1] == re.search(r"UV_VERSION := (\S+)", makefile)[1]


def test_what_runs_is_not_root_and_owns_its_state_alone():
    stage = last_stage()
    user = only("USER", stage)
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)
    assert [word for word, _ in stage].index("USER") > max(
        place for place, (word, _) in enumerate(stage) if word in ("RUN", "COPY")
    )
    state = only("VOLUME", stage)
    assert set_in_the_image()["VERTAISTUPA_STATE_DIR"] == state
    made = next(rest for word, rest in stage if word == "RUN" and "install --directory" in rest)
    assert f"--mode 0700 {state}" in made
    assert f"--uid {user.partition(':')[0]}" in made
    assert not any("--chown" in rest for word, rest in stage if word == "COPY")


def test_it_stops_in_order_and_is_the_first_process():
    stage = last_stage()
    assert only("STOPSIGNAL", stage) == "SIGTERM"
    assert json.loads(only("ENTRYPOINT", stage)) == ["vertaistupa"]
    assert json.loads(only("CMD", stage)) == ["serve", "--migrate"]


def test_neither_file_holds_a_secret():
    for word, rest in instructions():
        assert word in ("FROM", "RUN", "COPY") or not re.search(r"SECRET|PASSWORD|TOKEN|SMTP", rest), rest
    assert "ARG" not in [word for word, _ in instructions()]
    for name in ASKED:
        assert re.fullmatch(rf"\$\{{{name}:\?.+\}}", environment()[name]), name
    assert not re.search(r"VERTAISTUPA_\w+=", COMPOSE)


def test_every_setting_that_is_named_exists():
    named = {*environment(), *environment("grown"), *set_in_the_image()}
    assert {name.removeprefix("VERTAISTUPA_").lower() for name in named} <= Settings.model_fields.keys()


def test_production_starts_with_what_the_two_files_set(monkeypatch):
    for name, value in (set_in_the_image() | environment()).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("VERTAISTUPA_PUBLIC_URL", "https://stupa.example")
    monkeypatch.setenv("VERTAISTUPA_SECRET_KEY", "abcdefghijklmnopqrstuvwxyz0123456789")
    monkeypatch.setenv("VERTAISTUPA_SMTP_URL", "smtps://mail.example")
    settings = Settings(_env_file=None)
    assert (settings.environment, settings.uses_sqlite, settings.processes) == ("production", True, 1)
    (proxy,) = settings.proxy_networks
    assert str(proxy.network_address) == compose()["networks/default/ipam/config/-/gateway"]


def test_the_grown_size_is_a_profile_of_many_processes(monkeypatch):
    for name, value in (set_in_the_image() | environment() | environment("grown")).items():
        monkeypatch.setenv(name, value.replace("${VERTAISTUPA_POSTGRES_PASSWORD:-}", "geheim"))
    monkeypatch.setenv("VERTAISTUPA_PUBLIC_URL", "https://stupa.example")
    monkeypatch.setenv("VERTAISTUPA_SECRET_KEY", "abcdefghijklmnopqrstuvwxyz0123456789")
    monkeypatch.setenv("VERTAISTUPA_SMTP_URL", "smtps://mail.example")
    settings = Settings(_env_file=None)
    assert (settings.uses_sqlite, settings.processes, settings.environment) == (False, 4, "production")
    assert of_service("extends/service", "grown") == "vertaistupa"
    for service in ("grown", "postgres", "valkey"):
        assert of_service("profiles", service) == "[grown]"
    for service in ("postgres", "valkey"):
        assert re.fullmatch(r"[\w/]+:\d+\.\d+(\.\d+)?-alpine", of_service("image", service))
        assert f"services/{service}/ports" not in compose(), "reached by the service alone"
    assert of_service("environment/POSTGRES_PASSWORD", "postgres") == "${VERTAISTUPA_POSTGRES_PASSWORD:-}"


def test_one_machine_serves_its_proxy_alone_and_comes_back():
    assert of_service("ports") == [f"127.0.0.1:8000:{set_in_the_image()['VERTAISTUPA_PORT']}"]
    assert of_service("restart") == "unless-stopped"
    assert of_service("volumes") == [f"state:{set_in_the_image()['VERTAISTUPA_STATE_DIR']}"]
    assert of_service("read_only") == "true"
    assert of_service("tmpfs") == ["/tmp"]  # noqa: S108 - a folder of the container
    assert of_service("cap_drop") == ["ALL"]
    assert of_service("security_opt") == ["no-new-privileges:true"]
    assert of_service("healthcheck/interval") == "30s"
    assert int(of_service("stop_grace_period").removesuffix("s")) > 20


def test_the_image_is_named_by_the_release():
    release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert of_service("image") == f"vertaistupa:{release}"


def test_the_build_sees_nothing_but_what_it_needs():
    rules = [
        line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    assert rules[0] == "*"
    taken = {rule.removeprefix("!") for rule in rules if rule.startswith("!")}
    copied = {
        source.partition("/")[0]
        for word, rest in instructions()
        if word == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    }
    assert taken == copied
    assert {"app/static", "frontend/node_modules", "**/.env"} <= set(rules)


async def looks_healthy(port):
    """Runs the image's own look at its health; True where it would count as healthy."""
    command = json.loads(only("HEALTHCHECK", last_stage()).partition("CMD ")[2])
    assert command[:2] == ["python", "-c"]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command[1:],
        env={**os.environ, "VERTAISTUPA_PORT": str(port)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    return await process.wait() == 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_it_is_healthy_while_it_can_serve(live, monkeypatch):
    assert await looks_healthy(live.settings.port)
    monkeypatch.setattr(type(live.house.bus), "healthy", False)
    assert not await looks_healthy(live.settings.port)


async def test_it_is_not_healthy_where_nobody_answers():
    with free_socket() as nobody:
        assert not await looks_healthy(nobody.getsockname()[1])

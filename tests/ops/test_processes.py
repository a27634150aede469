"""The command `serve`, as a process of its own: one, and several behind one port."""

import os
import signal
import subprocess
import sys
import time

import httpx2
import pytest

from tests.live import free_socket


def serve(database_url, bus_url, folder, processes):
    listener = free_socket()
    port = listener.getsockname()[1]
    listener.close()
    environment = {
        **os.environ,
        "VERTAISTUPA_DATABASE_URL": database_url,
        "VERTAISTUPA_BUS_URL": bus_url,
        "VERTAISTUPA_STATE_DIR": str(folder),
        "VERTAISTUPA_PROCESSES": str(processes),
    }
    command = [sys.executable, "-m", "app", "serve", "--port", str(port)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT), port


def wait_until_ready(port, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = httpx2.get(f"http://localhost:{port}/health/ready", timeout=5)
        except httpx2.HTTPError:
            time.sleep(0.1)
            continue
        if answer.status_code == 200:
            return answer
    raise TimeoutError


def children_of(parent):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def test_one_process_says_where_it_is_and_stops_in_order(sqlite_url, tmp_path):
    process, port = serve(sqlite_url, "memory://", tmp_path, 1)
    wait_until_ready(port)
    process.send_signal(signal.SIGTERM)
    output = process.communicate(timeout=20)[0].decode()
    assert f"http://localhost:{port}" in output
    link = tmp_path / "first-staff-link"
    assert str(link) in output
    assert link.stat().st_mode & 0o777 == 0o600
    assert link.read_text().strip() not in output


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_several_processes_serve_one_port_and_a_dead_one_is_replaced(database_url, valkey_url, tmp_path):
    process, port = serve(database_url, valkey_url, tmp_path, 2)
    try:
        wait_until_ready(port)
        first = children_of(process.pid)
        assert len(first) == 2
        os.kill(first[0], signal.SIGKILL)
        end = time.monotonic() + 20
        while set(children_of(process.pid)) == set(first) or len(children_of(process.pid)) < 2:
            assert time.monotonic() < end
            time.sleep(0.05)
        wait_until_ready(port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=40)
    assert process.returncode == 0


def test_several_processes_on_sqlite_are_refused_with_a_sentence(sqlite_url, tmp_path):
    process, _ = serve(sqlite_url, "memory://", tmp_path, 2)
    output = process.communicate(timeout=30)[0].decode()
    assert process.returncode == 2
    assert "SQLite serves one process" in output
    assert "Traceback" not in output

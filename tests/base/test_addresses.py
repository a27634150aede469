"""Whose request this is: only listed proxies are believed, and only about whom they heard."""

from ipaddress import ip_network

import pytest

from app.base.addresses import client_address, household, is_proxy

PROXIES = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("peer", "forwarded_for", "client"),
    [
        ("192.0.2.1", None, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", "192.0.2.1"),  # a stranger may write what it likes
        ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),  # the left part was written by the client
        ("10.0.0.1", "198.51.100.7, 10.9.9.9", "198.51.100.7"),  # two proxies in a row
        ("10.0.0.1", "10.2.2.2", "10.2.2.2"),
        ("10.0.0.1", None, "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "unknown", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.7, unknown", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.7:4711", "198.51.100.7"),
        ("10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"),
        ("fd00::1", "2001:DB8:0:0::1", "2001:db8::1"),
        ("::ffff:10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("::ffff:192.0.2.1", None, "192.0.2.1"),
        ("", "198.51.100.7", ""),
    ],
)
def test_the_client_is_whom_the_outermost_listed_proxy_heard(peer, forwarded_for, client):
    assert client_address(peer, forwarded_for, PROXIES) == client


def test_without_listed_proxies_the_peer_is_the_client():
    assert client_address("10.0.0.1", "198.51.100.7", ()) == "10.0.0.1"


@pytest.mark.parametrize(
    ("address", "listed"),
    [("10.1.2.3", True), ("fd00::9", True), ("::ffff:10.1.2.3", True), ("192.0.2.1", False), ("", False)],
)
def test_a_proxy_is_what_lies_in_a_listed_network(address, listed):
    assert is_proxy(address, PROXIES) is listed


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("", ""),
        ("unix", "unix"),
    ],
)
def test_a_household_counts_as_one(address, counted):
    assert household(address) == counted

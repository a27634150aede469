from ipaddress import ip_address, ip_network

import pytest

from app.base.addresses import client_address, household, is_proxy, network_of, read_address

PROXIES = [ip_network("10.0.0.0/8"), ip_network("fd00::/8")]


@pytest.mark.parametrize(
    ("peer", "headers", "client"),
    [
        ("192.0.2.7", [], "192.0.2.7"),
        ("192.0.2.7", ["198.51.100.1"], "192.0.2.7"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.1, 10.0.0.2"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9, 198.51.100.1, 10.0.0.2", "10.0.0.3"], "198.51.100.1"),
        ("10.0.0.1", ["10.0.0.5, 10.0.0.2"], "10.0.0.5"),
        ("10.0.0.1", ["198.51.100.1, unknown"], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1, , 10.0.0.2"], "10.0.0.2"),
        ("10.0.0.1", [""], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1:5555"], "198.51.100.1"),
        ("fd00::1", ["2001:db8::5"], "2001:db8::5"),
        ("fd00::1", ['"[2001:db8::5]:4711"'], "2001:db8::5"),
        ("::ffff:10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["::ffff:198.51.100.1"], "198.51.100.1"),
        ("fe80::1%eth0", [], "fe80::1"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(peer, headers, client):
    assert client_address(peer, headers, PROXIES) == ip_address(client)


def test_nothing_is_believed_while_no_proxy_is_listed():
    assert client_address("10.0.0.1", ["198.51.100.1"], []) == ip_address("10.0.0.1")


@pytest.mark.parametrize("peer", [None, "", "testclient", "/run/socket"])
def test_a_peer_without_an_address_has_none(peer):
    assert client_address(peer, ["198.51.100.1"], PROXIES) is None


@pytest.mark.parametrize("text", ["", "unknown", "_hidden", "1.2.3", "1.2.3.4.5", "[::1", "a:b", "999.1.1.1", "0x7f.1"])
def test_what_is_no_address_is_none(text):
    assert read_address(text) in (None, ip_address("::1") if text == "[::1" else None)


@pytest.mark.parametrize(
    ("address", "network"),
    [("198.51.100.77", "198.51.100.0/24"), ("2001:db8:1:2ff::1", "2001:db8:1:200::/56")],
)
def test_a_household_shares_a_network(address, network):
    assert network_of(ip_address(address)) == ip_network(network)


@pytest.mark.parametrize(
    ("peer", "counted_by"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2:ff::9]:443", "2001:db8:1:2::/64"),
        ("a local socket", "a local socket"),
    ],
)
def test_a_household_is_counted_as_one(peer, counted_by):
    assert household(peer) == counted_by


def test_only_listed_networks_are_proxies():
    proxies = (ip_network("10.0.0.0/8"), ip_network("2001:db8::/32"))
    assert is_proxy("10.1.2.3", proxies)
    assert is_proxy("::ffff:10.1.2.3", proxies)
    assert is_proxy("2001:db8::1", proxies)
    assert not is_proxy("11.0.0.1", proxies)
    assert not is_proxy("a local socket", proxies)

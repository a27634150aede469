"""Whose request this is, by address. Pure: facts are handed in, nothing is looked up or kept."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
# A household gets a whole /64 and may use any address in it, so a limit by single address would be none.
IPV6_HOUSEHOLD_BITS = 64


def client_address(peer: str, forwarded_for: str | None, proxies: Sequence[Network]) -> str:
    """The address that a request came from.

    `peer` is the other end of the connection, `forwarded_for` the value of `X-Forwarded-For` (several such headers
    joined by commas). The header is read from its right end, for as long as each speaker is one of `proxies`:
    what stands further left was written by someone who is not believed. Where nothing believable names a client,
    the answer is the outermost believable proxy. A peer that is no address (a local socket) is given back as it is.
    """
    speaker = _parse(peer)
    if speaker is None:
        return peer
    for entry in reversed((forwarded_for or "").split(",")):
        if not _is_listed(speaker, proxies):
            break
        named = _parse(entry)
        if named is None:
            break
        speaker = named
    return str(speaker)


def is_proxy(address: str, proxies: Sequence[Network]) -> bool:
    """True where `address` lies in one of the listed networks."""
    parsed = _parse(address)
    return parsed is not None and _is_listed(parsed, proxies)


def household(address: str) -> str:
    """What limits count by: an IPv4 address itself, the /64 around an IPv6 address, other text as it is."""
    parsed = _parse(address)
    if isinstance(parsed, IPv6Address):
        return str(IPv6Network((parsed, IPV6_HOUSEHOLD_BITS), strict=False))
    return address if parsed is None else str(parsed)


def _parse(text: str) -> Address | None:
    """Reads `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`; an IPv4 within an IPv6 is an IPv4."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        parsed = ip_address(bare)
    except ValueError:
        return None
    return getattr(parsed, "ipv4_mapped", None) or parsed


def _is_listed(address: Address, proxies: Sequence[Network]) -> bool:
    return any(address.version == network.version and address in network for network in proxies)

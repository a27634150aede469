"""Whose address a request has: the peer's, or what proxies we trust say of it. Pure; facts are handed in."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
_NETWORK_BITS = {4: 24, 6: 56}
_HOUSEHOLD_BITS = 64
# IPv4 dressed as IPv6 has its own bits behind these.
_MAPPED = IPv6Network("::ffff:0:0/96")
# Networks of proxies are not wider: such an IPv4 one is never private, and such an IPv6 one belongs to a provider.
_WIDEST_BITS = {4: 8, 6: 32}
_PRIVATE_IPV6 = IPv6Network("fc00::/7")


def client_address(peer: str | None, forwarded_for: Iterable[str], proxies: Iterable[Network]) -> Address | None:
    """The address of the reader's own machine.

    `forwarded_for` is every X-Forwarded-For header in the order they came. It is walked from the right, the only end
    that our own proxies wrote, and only as long as each hop is a listed proxy; what a stranger wrote to its left is
    never believed. None where the peer has no address (a local socket).
    """
    address = read_address(peer or "")
    trusted = tuple(proxies)
    hops = [hop for header in forwarded_for for hop in header.split(",")]
    while address is not None and hops and _is_in(address, trusted):
        hop = read_address(hops.pop())
        if hop is None:
            return address
        address = hop
    return address


def read_network(text: str) -> Network:
    """The network in a setting. Raises ValueError where it is none or has bits beyond its mask.

    An IPv4 one dressed as IPv6 is given back as IPv4, as `read_address` does.
    """
    network = ip_network(text)
    mapped = network.network_address.ipv4_mapped if isinstance(network, IPv6Network) else None
    if mapped is None or network.prefixlen < _MAPPED.prefixlen:
        return network
    return IPv4Network((mapped, network.prefixlen - _MAPPED.prefixlen))


def is_too_wide(network: Network) -> bool:
    """True for a network so wide that strangers stand in it too, who could then say whose address they have."""
    is_private = isinstance(network, IPv6Network) and network.subnet_of(_PRIVATE_IPV6)
    return not is_private and network.prefixlen < _WIDEST_BITS[network.version]


def is_proxy(peer: str, proxies: Iterable[Network]) -> bool:
    """True where the peer of a connection lies in one of the listed networks."""
    address = read_address(peer)
    return address is not None and _is_in(address, tuple(proxies))


def household(peer: str) -> str:
    """What limits on connections count by: an IPv4 address itself, the /64 around an IPv6 one, other text as it is.

    A household gets a whole /64 and may use any address in it, so a limit by single address would be none.
    """
    address = read_address(peer)
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _HOUSEHOLD_BITS), strict=False))
    return peer if address is None else str(address)


def network_of(address: Address) -> Network:
    """The network that one household or office shares: /24 of IPv4, /56 of IPv6. For rate limits."""
    return ip_network((address, _NETWORK_BITS[address.version]), strict=False)


def read_address(text: str) -> Address | None:
    """The address in a header's word, with or without port and brackets; None where it is none.

    An IPv4 address dressed as IPv6 is given back as IPv4, so that one machine has one address.
    """
    word = text.strip().strip('"')
    if word.startswith("["):
        word = word[1:].partition("]")[0]
    elif word.count(":") == 1:
        word = word.partition(":")[0]
    try:
        address = ip_address(word.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _is_in(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in network for network in networks if network.version == address.version)

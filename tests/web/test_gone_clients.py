"""Clients who have hung up before their turn came: nothing is begun for them."""

from tests.web.live_http import served, upgrade


def test_no_socket_is_begun_for_who_has_hung_up_meanwhile():
    with served(connections_per_address=2) as server:
        with server.standing_still():
            gone = server.connect()
            gone.send(upgrade())
            gone.close()
            there = server.connect()
            there.send(upgrade())
        assert there.answer()[0] == 101
        assert server.endpoints.sockets_begun == 1
        assert (server.counts.total, server.counts.of("127.0.0.1")) == (1, 1)

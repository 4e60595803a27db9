"""Errors of ours, as the API words them."""

from limner.basics.errors import Overloaded
from limner.services.errors import of_limner


def test_an_engine_without_room_says_when_to_come_back():
    answer = of_limner(Overloaded("Every replica is busy.", wait=7), "req_1")
    assert answer.status == 503
    assert answer.code == "server_is_overloaded"
    assert answer.headers["retry-after"] == "7"

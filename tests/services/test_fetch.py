"""Fetching: what is public is had, within bounds; nothing leads inside."""

import asyncio
import http.server
import socket
import threading

import pytest

from limner.services.errors import ApiError
from limner.services.fetch import Fetcher, public

INSIDE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
    "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2001:db8::1", "192.0.2.1", "198.18.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_not_public(address):
    assert not public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111"])
def test_what_is_public(address):
    assert public(address)


class Host(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("location", self.path[4:])
            self.end_headers()
        elif self.path == "/slow":
            self.server.stop.wait(5)
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass
        elif self.path == "/packed":
            self.send_response(200)
            self.send_header("content-encoding", "gzip")
            self.end_headers()
        elif self.path == "/huge":
            self.send_response(200)
            self.send_header("content-length", str(1 << 40))
            self.end_headers()
        else:
            self.send_response(200 if self.path == "/picture" else 404)
            self.end_headers()
            self.wfile.write(b"picture")

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def host():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.asked, server.stop = [], threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.stop.set()
    server.shutdown()
    thread.join()
    server.server_close()


def fetched(url, allowed=(), most=1 << 20):
    async def work():
        fetcher = Fetcher(most, allowed=allowed, seconds=1.0)
        try:
            return await fetcher.fetch(url, "images[0].image_url")
        finally:
            await fetcher.close()

    return asyncio.run(work())


def why(url, **options):
    with pytest.raises(ApiError) as caught:
        fetched(url, **options)
    assert (caught.value.status, caught.value.code) == (400, "invalid_image_url")
    assert caught.value.param == "images[0].image_url"
    return caught.value.message


def address(host):
    return f"127.0.0.1:{host.server_port}"


def test_a_picture_is_fetched_where_its_host_is_allowed(host):
    assert fetched(f"http://{address(host)}/picture", [address(host)]) == b"picture"
    redirected = f"http://{address(host)}/to/{'/picture'}"
    assert fetched(redirected, [address(host)]) == b"picture"


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "https://[::1]/", "http://0x7f000001/", "http://2130706433/",
     "http://127.1/", "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/", "http://0/"],
)  # fmt: skip
def test_private_hosts_are_not_asked(url):
    assert "public network" in why(url) or "not known" in why(url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://1.1.1.1:22/", "port"), ("http://a:b@1.1.1.1/", "user"), ("ftp://1.1.1.1/", "http"),
        ("http://", "http"), ("http://1.1.1.1:x/", "address"), ("http://1.1.1.1/\r\nx: y", "address"),
        ("file:///etc/passwd", "http"),
    ],
)  # fmt: skip
def test_other_addresses_are_refused(url, said):
    assert said in why(url)


def test_a_redirect_leads_nowhere_private(host):
    for target in (
        "http://127.0.0.1/",
        f"http://localhost:{host.server_port}/picture",
        "file:///etc/passwd",
    ):
        before = len(host.asked)
        why(f"http://{address(host)}/to/{target}", allowed=[address(host)])
        assert len(host.asked) == before + 1


def test_a_name_is_connected_to_as_it_was_checked(host, monkeypatch):
    answers = iter(["93.184.216.34", "127.0.0.1"])
    tried = []

    async def lies(self, name, port, **more):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    async def connect(self, name, port, **more):
        tried.append(name)
        raise OSError

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", lies)
    monkeypatch.setattr("httpcore2.AnyIOBackend.connect_tcp", connect)
    why("http://rebind.example/")
    assert tried == ["93.184.216.34"]


@pytest.mark.parametrize(
    ("path", "said"),
    [("/none", "404"), ("/slow", "seconds"), ("/endless", "larger"), ("/huge", "larger"), ("/packed", "packed"),
     ("/to/" * 6 + "/picture", "redirected")],
)  # fmt: skip
def test_bounds(host, path, said):
    assert said in why(f"http://{address(host)}{path}", allowed=[address(host)])

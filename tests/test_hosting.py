"""The recipes for servers, tried: nginx runs with the delivered files; workflows pin what they use."""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bothsides import hosting, policy
from bothsides.docs import stale_docs

ROOT = Path(__file__).resolve().parent.parent
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
SITE = {
    "index.html": "<p>home</p>" + "words " * 400,
    "404.html": "<p>nothing here</p>",
    "stretches/index.html": "<p>all</p>",
    "assets/stylesheets/main.57a0d79d.min.css": "p{}" * 400,
    "assets/stylesheets/bothsides.css": "p { }",
    "assets/images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "search/search_index.json": "{}" + " " * 2000,
    "_headers": "/*",
    ".git/config": "secret",
}
MAIN = """\
daemon off;
pid {0}/nginx.pid;
error_log {0}/error.log;
worker_processes 1;
events {{ worker_connections 64; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {0}/t1; proxy_temp_path {0}/t2; fastcgi_temp_path {0}/t3; uwsgi_temp_path {0}/t4; scgi_temp_path {0}/t5;
    include bothsides/site.conf;
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Debian's nginx on the loopback with the files of hosting/nginx; only port and root are those of the test."""
    if NGINX is None:
        pytest.skip("nginx is not installed (Debian: apt-get install nginx-light): the delivered configuration was NOT tried")
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    for name, text in SITE.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    shutil.copytree(ROOT / "hosting/nginx", folder / "bothsides")
    port = free_port()
    conf = folder / "bothsides/site.conf"
    text = conf.read_text("utf-8")
    assert text.count("listen 80;") == text.count("root /srv/handbook;") == 1
    conf.write_text(text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/handbook", str(folder / "site")), "utf-8")
    main = MAIN.format(folder) if os.geteuid() else "user root;\n" + MAIN.format(folder)
    (folder / "nginx.conf").write_text(main, "utf-8")
    process = subprocess.Popen(
        [NGINX, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")], stderr=subprocess.PIPE, text=True
    )
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, process.stderr and process.stderr.read()
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(10)
        if process.stderr:
            process.stderr.close()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("path", ["/", "/index.html", "/nothing", "/assets/images/a.svg", "/search/search_index.json"])
def test_nginx_says_the_whole_policy_with_every_answer(server: int, path: str) -> None:
    _, headers, _ = ask(server, path)
    assert {name.lower(): value for name, value in policy.headers().items()}.items() <= headers.items()
    assert "nginx/" not in headers["server"]


def test_nginx_answers_what_is_not_there_with_the_sites_own_page(server: int) -> None:
    status, headers, body = ask(server, "/nothing/here.html")
    assert (status, body) == (404, b"<p>nothing here</p>")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert ask(server, "/404.html")[0] == 404


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/", hosting.PAGES),
        ("/index.html", hosting.PAGES),
        ("/nothing", hosting.PAGES),
        ("/search/search_index.json", hosting.PAGES),
        ("/assets/stylesheets/main.57a0d79d.min.css", hosting.HASHED),
        ("/assets/stylesheets/bothsides.css", hosting.ASSETS),
        ("/assets/images/a.svg", hosting.ASSETS),
    ],
)
def test_nginx_keeps_only_what_can_be_kept(server: int, path: str, caching: str) -> None:
    assert ask(server, path)[1]["cache-control"] == caching


def test_nginx_sends_a_page_again_only_if_it_has_changed(server: int) -> None:
    _, headers, _ = ask(server, "/index.html")
    status, again, body = ask(server, "/index.html", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")
    assert again["cache-control"] == hosting.PAGES


@pytest.mark.parametrize("path", ["/index.html", "/assets/stylesheets/main.57a0d79d.min.css", "/search/search_index.json"])
def test_nginx_packs_texts(server: int, path: str) -> None:
    _, headers, body = ask(server, path, Accept_Encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body).decode() == SITE[path[1:]]
    assert "content-encoding" not in ask(server, path)[1]


def test_nginx_finds_a_folders_page(server: int) -> None:
    assert ask(server, "/stretches/")[2] == b"<p>all</p>"


@pytest.mark.parametrize("path", ["/_headers", "/.git/config", "/../nginx.conf", "/%2e%2e/nginx.conf", "/assets/../../nginx.conf"])
def test_nginx_shows_nothing_but_the_site(server: int, path: str) -> None:
    assert ask(server, path)[0] in {400, 404}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nginx_takes_nothing(server: int, method: str) -> None:
    assert ask(server, "/index.html", method)[0] in {403, 405}


def test_the_files_of_nginx_are_those_of_the_policy() -> None:
    assert [p for p in stale_docs(ROOT) if "hosting" in p.parts] == []
    assert policy.content_security_policy() in (ROOT / "hosting/nginx/headers.conf").read_text("utf-8")


def test_static_hosts_read_the_same_headers() -> None:
    lines = hosting.headers_file().splitlines()
    assert lines[0] == "/*"
    read = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert read == {**policy.headers(), "Cache-Control": "no-cache"}
    assert all(line.startswith("  ") for line in lines[1:])


@pytest.mark.parametrize("name", ["github-pages/pages.yml", "gitlab-pages/gitlab-ci.yml"])
def test_workflows_are_yaml_and_build_and_pin_what_they_use(name: str) -> None:
    text = (ROOT / "hosting" / name).read_text("utf-8")
    data = yaml.safe_load(text)
    assert "python -m bothsides build" in text
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action), action
    assert "latest" not in text
    assert "SITE_URL" in text  # else codes and links on paper have no address
    if "jobs" in data:
        assert data["permissions"] == {"contents": "read"}
        assert all("timeout-minutes" in job for job in data["jobs"].values())
    else:
        assert data["pages"]["artifacts"]["paths"] == ["public"]

"""The built site: its pages, one of each kind, and a server for it."""

import functools
import http.server
import os
import pathlib
import re
import threading

ROOT = pathlib.Path(os.environ["LECTERN_SITE"])
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.html"))

MEETING = r"meetings/[^/]+/\d{4}-\d\d-\d\d[^/]*"
KINDS = {
    "home": r"index\.html",
    "committees": r"committees/index\.html",
    "committee": r"committees/[^/]+/index\.html",
    "meetings": r"meetings/index\.html",
    "year": r"meetings/\d{4}/index\.html",
    "meeting": MEETING + r"/index\.html",
    "item": MEETING + r"/item-[^/]+/index\.html",
    "report": MEETING + r"/(item-[^/]+/)?(?!appendix|annex|minutes|item)[^/]+/index\.html",
    "appendix": MEETING + r"/(.+/)?(appendix|annex)[^/]*/index\.html",
    "minutes": MEETING + r"/minutes/index\.html",
    "decisions": r"decisions/index\.html",
    "decision": r"decisions/[^/]+/index\.html",
    "forward plan": r"forward-plan/[^/]+/index\.html",
    "sources": r"sources/index\.html",
    "source": r"sources/[^/]+/index\.html",
    "article": r"(?!committees|meetings|decisions|sources|search)[^/]+/index\.html",
    "not found": r"404\.html",
}
# What a page can hold, whatever its kind.
PARTS = {
    "held back": '<div class="notice withheld">',
    "unread part": '<section class="unread"',
    "rows": '<section class="rows"',
    "picture": '<p class="picture"',
    "long contents": '<nav class="contents long"',
    "outcomes": '<div class="outcome">',
}


@functools.cache
def text(page):
    return (ROOT / page).read_text(encoding="utf-8")


def samples():
    """The longest page of each kind, and the longest that holds each part: (name, page)."""
    found = {}
    for name, pattern in KINDS.items():
        found[name] = [page for page in PAGES if re.fullmatch(pattern, page)]
    for name, markup in PARTS.items():
        found[name] = [page for page in PAGES if markup in text(page)]
    chosen = {}
    for name, pages in found.items():
        if pages:
            page = max(pages, key=lambda page: len(text(page)))
            chosen.setdefault(page, name)
    return [(name, page) for page, name in chosen.items()]


def absolute_root():
    """The address the site will have: the page for missing addresses links to it."""
    match = re.search(r'<link rel="canonical" href="([^"]+)"', text("index.html"))
    return match[1] if match else None


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/404.html" or not absolute_root():
            return super().do_GET()
        body = text("404.html").replace(absolute_root(), "/").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(ROOT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server

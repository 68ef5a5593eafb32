import importlib.util
import pathlib

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from lectern_site import serve

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text(encoding="utf-8")


class Browser:
    """Chromium, showing pages of the site at a width and in a colour scheme."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]:
            options.add_argument(argument)
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.server = serve()

    def show(self, page, width, scheme="light", media="screen"):
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        )
        self.driver.get(f"http://127.0.0.1:{self.server.server_port}/{page.removesuffix('index.html')}")

    def unfold(self):
        self.run("for (const details of document.querySelectorAll('details')) details.open = true")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def axe(self, tags):
        self.run(AXE)
        script = "const done = arguments[1]; axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(done)"
        return self.driver.execute_async_script(script, tags)


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.driver.quit()
    browser.server.shutdown()

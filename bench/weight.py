"""What pages weigh in a real browser, what the embedded site holds in memory, how soon it starts."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench import load, visitors
from bench.report import Figure, median
from bench.sites import SETTINGS
from tests.support import chromium
from tests.support.site import ROOT, LiveSite

PAGES = [("/", "page d’accueil", 100, 15), (visitors.UNIT, "unité, avant d’ouvrir la simulation", 150, None)]
STARTS = 5
PATIENCE = 30


def measure() -> Iterator[Figure]:
    """Measure an embedded site as `make run` serves it."""
    with tempfile.TemporaryDirectory(prefix="caire-bench-") as folder:
        named = {name: value for name, value in SETTINGS.items() if name not in {"WORKERS", "CAIRE_HTTPS"}}
        site = LiveSite(Path(folder) / "var", **named).start()
        yield from weights(site)
        yield from memory(site)
        site.stop()
        yield from starts(site)


def weights(site: LiveSite) -> Iterator[Figure]:
    """Weigh pages on a first visit, with scripts and without."""
    path = chromium.find()
    if path is None:
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        for address, what, most, requests in PAGES:
            for scripts in (True, False):
                count, size = weigh(browser, site.url + address, scripts)
                how = what if scripts else f"{what}, sans scripts"
                yield figure("Le poids", "Chromium", how, size / 1000, "ko", most=most)
                yield figure("Le poids", "Chromium", f"{how} : requêtes HTTP", count, most=requests)
        browser.close()


def weigh(browser: Browser, address: str, scripts: bool) -> tuple[int, int]:
    """Return how many requests a first visit makes and how many bytes come over the wire, headings included."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=scripts, service_workers="block"
    )
    page = context.new_page()
    wire = context.new_cdp_session(page)
    sizes: list[int] = []

    def finished(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    wire.on("Network.loadingFinished", finished)
    wire.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    context.close()
    return len(sizes), sum(sizes)


def memory(site: LiveSite) -> Iterator[Figure]:
    """Sum what the processes of the site hold, shared pages counted once, at rest and after a thousand visitors."""
    yield figure("La mémoire", "sqlite", "site embarqué au repos", held(site), "Mo", most=200)
    people, _ = visitors.crowd(site.port)
    visitors.begin(site.port, people)
    load.drive(site.port, visitors.pages(people, visitors.UNIT), seconds=5)
    load.drive(site.port, visitors.answers(people), seconds=5)
    yield figure("La mémoire", "sqlite", "site embarqué après 1 000 personnes", held(site), "Mo", most=200)


def held(site: LiveSite) -> float:
    """Return the proportional memory of every process of the site, in megabytes."""
    if site.server is None:
        raise RuntimeError("the site is not running")
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(process.name)) == site.server.pid:
                rollup = (process / "smaps_rollup").read_text()
                total += int(next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:")))
        except (ProcessLookupError, FileNotFoundError):
            continue
    return total / 1000


def starts(site: LiveSite) -> Iterator[Figure]:
    """Time `make run`, once set up, from the command to the first page."""
    times = []
    for _ in range(STARTS):
        began = time.perf_counter()
        make = subprocess.Popen(
            ["make", "--silent", "run"],
            cwd=ROOT,
            env=site.environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        times.append(first_page(site, began))
        make.terminate()
        make.wait()
        while site.answers():
            time.sleep(0.05)
    yield figure("Le démarrage", "sqlite", "de `make run` à la première page", median(times), "s", most=3)


def first_page(site: LiveSite, began: float) -> float:
    """Wait for the home page, and return the seconds that it took."""
    while time.perf_counter() - began < PATIENCE:
        if site.answers():
            load.collect(site.port, iter([f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\n\r\n".encode()]))
            return time.perf_counter() - began
        time.sleep(0.01)
    raise RuntimeError("the site did not start")


def figure(part: str, on: str, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of these parts."""
    return Figure(part, on, what, value, unit, **bounds)

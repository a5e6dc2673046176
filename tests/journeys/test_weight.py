"""Light enough for a phone in a bus: what a page asks for, what the level weighs and lasts, how a slow link fares."""

import re

import pytest
from playwright.sync_api import expect

from caire.practice.rules.reviews import reviews
from caire.programme.rules import level_of
from tests.journeys import lesson
from tests.journeys.comfort import until
from tests.support.fixtures import PHONE

pytestmark = pytest.mark.once

# The link of the promises: 400 kbit/s, and 400 ms for each request.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
PATIENCE = 5000
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]"
FOUR_HOURS, ABOUT = 240, 15
MAP = f"/cours/{lesson.COURSE}/"


def transferred(visitor, path):
    """What the page itself asks for before anybody touches it: how many requests, how many bytes."""
    page = visitor(PHONE)
    seen = []
    page.on("requestfinished", lambda request: seen.append(request) if request.service_worker is None else None)
    page.goto(path, wait_until="networkidle")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    sizes = [request.sizes() for request in seen]
    return len(sizes), sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes)


def test_the_first_page_is_light(visitor):
    requests, size = transferred(visitor, "/")

    assert requests <= 15
    assert size < 100_000


@pytest.mark.parametrize("unit", lesson.UNITS)
def test_a_unit_is_light_before_its_experiment_opens(visitor, unit):
    _, size = transferred(visitor, lesson.path(unit))

    assert size < 150_000


def test_the_whole_level_is_under_ten_megabytes(live_site, visitor):
    request = visitor().context.request
    pages = sum(len(request.get(lesson.path(unit)).body()) for unit in lesson.UNITS)
    [(files,)] = live_site.rows("SELECT sum(length(content)) FROM courses_asset")

    assert pages + files < 10_000_000


def test_each_unit_announces_its_weight(visitor):
    page = visitor(PHONE)
    page.goto(MAP)
    announced = [kilobytes(text) for text in page.locator(".unit-row-meta").all_inner_texts()]

    weighed = []
    for unit in lesson.UNITS:
        page.goto(lesson.path(unit))
        body = page.context.request.get(lesson.path(unit)).body()
        weighed.append(len(body) / 1024 + kilobytes(page.locator(".lesson-header .meta").inner_text()))

    assert announced == pytest.approx(weighed, rel=0.06)


def kilobytes(text):
    """Read a weight in a line of the page, nothing when there is none."""
    found = re.search(r"(\d+)\sKo", text)
    return int(found[1]) if found else 0


def test_going_straight_through_takes_about_four_hours(visitor, course):
    page = visitor(PHONE)
    page.goto(MAP)
    stated = page.locator(".module > p > .meta").all_inner_texts()
    minutes = [int(re.search(r"\d+", text)[0]) for text in stated]

    assert len(minutes) == len(course.modules) + sum(bool(review.module) for review in reviews(course))
    assert abs(sum(minutes) + 2 * level_of(course.id).test.minutes - FOUR_HOURS) <= ABOUT
    assert max(unit.minutes for unit in course.units) <= 13


def painted_at(page, link):
    """When something of a unit is first drawn over this link, in milliseconds."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", link)
    page.goto(lesson.path("u2-1"), wait_until="commit", timeout=120_000)
    expect(page.locator("main .lead")).to_be_visible(timeout=120_000)
    until(page, f"{PAINT} !== undefined")
    return page.evaluate(f"{PAINT}.startTime")


def test_on_a_slow_link_the_first_paragraph_is_soon_readable(visitor):
    assert SLOW["latency"] < painted_at(visitor(PHONE, service_workers="block"), SLOW) < PATIENCE


def test_a_link_that_is_too_slow_is_seen(visitor):
    assert painted_at(visitor(PHONE, service_workers="block"), SLOW | {"latency": 3000}) > PATIENCE

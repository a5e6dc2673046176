"""Seats round a table, and icons."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template

from caire.web.templatetags import web

pytestmark = pytest.mark.once

APPS = Path(__file__).resolve().parents[2]
DRAWN = APPS / "web" / "static" / "web"


@pytest.mark.parametrize(
    ("done", "states"),
    [
        (0, ["current", "todo", "todo"]),
        (1, ["done", "current", "todo"]),
        (3, ["done", "done", "done"]),
    ],
)
def test_seats_fill_one_after_the_other(done, states):
    assert [seat.state for seat in web.seats(3, done)] == states


def test_seats_stand_round_the_table_from_the_top():
    assert [(seat.x, seat.y, seat.turn) for seat in web.seats(4, 0)] == [
        ("50.0", "12.0", 0),
        ("88.0", "50.0", 90),
        ("50.0", "88.0", 180),
        ("12.0", "50.0", 270),
    ]


def test_a_table_without_seats_is_no_error():
    assert web.seats(0, 0) == []


def test_the_drawing_is_silent_and_the_words_say_it_all():
    html = Template('{% include "web/_seats.html" with done=1 total=2 label="1 étape faite sur 2" %}').render(Context())

    silent = re.sub(r"<(svg|span)[^>]*aria-hidden=\"true\".*?</\1>(?=\s*<span)", "", html, flags=re.DOTALL)
    assert re.sub(r"<[^>]*>|\s+", " ", silent).split() == ["1", "étape", "faite", "sur", "2"]


@pytest.mark.parametrize(("tag", "sprite"), [("icon", "icons.svg"), ("cutout", "cutouts.svg")])
def test_every_drawing_that_a_page_names_exists(tag, sprite):
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (DRAWN / sprite).read_text(encoding="utf-8")))

    named = {
        name
        for path in APPS.rglob("templates/**/*.html")
        for name in re.findall(rf'{{% {tag} "([\w-]+)"', path.read_text(encoding="utf-8"))
    }

    assert named - drawn == set()

"""Every pair of colours that the style sheets put together, in light and dark, by the formula of WCAG 2.2."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

FOLDER = Path(__file__).resolve().parents[1] / "static" / "web"
TOKENS = (FOLDER / "tokens.css").read_text(encoding="utf-8")
SURFACES = ["page", "card", "hollow"]
PAPERS = [*SURFACES, "primary-soft", "brick-soft", "plum-soft", "honey-soft", "right-soft", "wrong-soft"]

READ = [("ink", paper) for paper in PAPERS] + [("on-honey", "honey"), ("page", "ink")]
SEEN = [
    *[("ink-soft", paper) for paper in [*SURFACES, "honey-soft", "primary-soft"]],
    *[("primary", paper) for paper in [*SURFACES, "primary-soft", "honey-soft"]],
    *[("brick", paper) for paper in [*SURFACES, "brick-soft", "honey-soft"]],
    *[("plum", paper) for paper in [*SURFACES, "plum-soft"]],
    *[("right", paper) for paper in ["page", "card", "right-soft"]],
    *[("wrong", paper) for paper in ["page", "card", "wrong-soft"]],
    ("on-primary", "primary"),
]
TOUCHED = [
    *[("border", paper) for paper in SURFACES],
    *[("primary", paper) for paper in [*SURFACES, "primary-soft"]],
    *[("ink", paper) for paper in [*SURFACES, "primary-soft"]],  # the outer ring of the focus
    ("on-honey", "honey"),
]


PAIR = re.compile(r"--([a-z-]+): var\(--light, (#[0-9A-F]{6})\) var\(--dark, (#[0-9A-F]{6})\);")


def tokens(scheme: str) -> dict[str, str]:
    pairs = {name: {"light": light, "dark": dark}[scheme] for name, light, dark in PAIR.findall(TOKENS)}
    return pairs | dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", TOKENS))


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(pairs: list[tuple[str, str]], floor: float, scheme: str) -> dict[tuple[str, str], float]:
    colours = tokens(scheme)
    ratios = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    return {pair: ratio for pair, ratio in ratios.items() if ratio < floor}


def test_the_formula_is_that_of_wcag():
    assert [contrast("#000000", "#FFFFFF"), round(contrast("#777777", "#FFFFFF"), 2)] == [21, 4.48]


def test_every_colour_has_its_two_faces_or_one_that_never_changes():
    names = re.findall(r"^  --([a-z-]+): (?=var\(--light|#)", TOKENS, re.MULTILINE)

    assert sorted(names) == sorted(tokens("light")) == sorted(tokens("dark"))
    assert len(names) == 21


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_read_at_length_has_seven_to_one(scheme):
    assert too_weak(READ, 7, scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_other_text_has_four_and_a_half_to_one(scheme):
    assert too_weak(SEEN, 4.5, scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_has_three_to_one(scheme):
    assert too_weak(TOUCHED, 3, scheme) == {}


def test_the_device_or_the_person_turns_every_pair_one_way():
    faces = {"light": "--light: initial; --dark: ;", "dark": "--light: ; --dark: initial;"}

    rules = re.findall(r"^(@media .*?\{ )?(\S+) \{ (.*?--dark: (?:initial)?;) \}", TOKENS, re.MULTILINE)

    assert rules == [
        ("", ":root", f"color-scheme: light dark; {faces['light']}"),
        ("@media (prefers-color-scheme: dark) { ", ":root", faces["dark"]),
        ("", "[data-comfort~=light]", f"color-scheme: light; {faces['light']}"),
        ("", "[data-comfort~=dark]", f"color-scheme: dark; {faces['dark']}"),
    ]


def test_no_style_sheet_names_a_colour_of_its_own():
    named = {
        path.name: re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", path.read_text(encoding="utf-8"))
        for path in FOLDER.glob("*.css")
        if path.name not in {"tokens.css", "print.css"}
    }

    assert named == {"caire.css": [], "comfort.css": [], "lesson.css": []}


def test_the_style_sheets_of_every_page_are_light():
    base = (FOLDER.parents[1] / "templates" / "web" / "base.html").read_text(encoding="utf-8")
    sheets = re.findall(r'"web/(\w+\.css)"', base)

    assert len(sheets) == 4
    assert sum((FOLDER / sheet).stat().st_size for sheet in sheets) < 32_900

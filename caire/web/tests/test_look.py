"""The design system before real eyes and hands: no sideways scroll, every state judged by axe-core, keyboard, paper."""

import pytest

PUBLIC = [
    "/",
    "/aide/",
    "/accessibilite/",
    "/donnees-personnelles/",
    "/mentions-legales/",
    "/plan-du-site/",
    "/guide-de-style/",
    "/nulle-part/",
]
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


@pytest.mark.parametrize("size", [{"width": 320, "height": 740}, {"width": 320, "height": 200}], ids=["small", "400%"])
def test_nothing_scrolls_sideways(visitor, size):
    page = visitor(size)

    wide = {}
    for path in PUBLIC:
        page.goto(path)
        page.evaluate(OPEN_ALL)
        wide[path] = page.evaluate(TOO_WIDE)

    assert wide == dict.fromkeys(PUBLIC, 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visitor, axe, scheme):
    page = visitor({"width": 1280, "height": 800}, color_scheme=scheme)

    found = []
    for path in PUBLIC:
        page.goto(path)
        page.evaluate(OPEN_ALL)
        found += [f"{path} {violation}" for violation in axe(page)]

    assert found == []


def test_a_chosen_option_shows_with_the_colours_of_the_system(visitor):
    page = visitor({"width": 1280, "height": 800}, forced_colors="active")
    page.goto("/guide-de-style/")

    borders = page.evaluate(
        """() => ["input:checked + .option-text", "input:not(:checked) + .option-text"]
           .map((one) => getComputedStyle(document.querySelector(one)).borderTopWidth)"""
    )

    assert borders == ["4px", "2px"]


def test_the_first_stop_of_the_keyboard_leads_to_the_content(page_desktop):
    page_desktop.goto("/aide/")

    page_desktop.keyboard.press("Tab")
    seen = page_desktop.locator(".skip").bounding_box()
    page_desktop.keyboard.press("Enter")

    assert seen["y"] >= 0
    assert page_desktop.evaluate("document.activeElement.id") == "contenu"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_what_one_touches_is_large_enough(visitor, width):
    page = visitor({"width": width, "height": 740})
    page.goto("/guide-de-style/")

    small = page.evaluate(
        """() => [...document.querySelectorAll(
             "header a, footer a, .button, .button-quiet, .option, .confidence label, select, summary")]
           .filter((one) => one.offsetHeight && one.getBoundingClientRect().height < 43.5)
           .map((one) => one.outerHTML.slice(0, 80))"""
    )

    assert small == []


def test_on_paper_only_the_lesson_is_left(page_desktop):
    page_desktop.goto("/guide-de-style/")
    page_desktop.emulate_media(media="print")

    shown = page_desktop.evaluate(
        """() => [".site-nav", ".site-tools", ".help", ".question button", ".report-link", ".question-prompt",
                  "textarea"].filter((one) => document.querySelector(one).offsetHeight)"""
    )

    assert shown == [".question-prompt", "textarea"]
    assert page_desktop.get_by_text("Un morceau de texte, souvent plus court qu’un mot.").is_visible()


def test_a_line_holds_about_sixty_six_characters(page_desktop):
    page_desktop.goto("/donnees-personnelles/")

    widest = page_desktop.evaluate(
        """() => {
             const longest = (a, b) => b.innerText.length - a.innerText.length;
             const paragraph = [...document.querySelectorAll("main p")].sort(longest)[0];
             const range = document.createRange();
             range.selectNodeContents(paragraph);
             const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
             return paragraph.innerText.length / lines.size;
           }"""
    )

    assert 50 < widest < 75


def test_the_first_page_is_light(page_phone):
    weights = []
    page_phone.on("response", lambda response: weights.append(response.request.sizes()["responseBodySize"]))

    page_phone.goto("/")
    page_phone.wait_for_load_state("networkidle")

    assert (sum(weights) < 100_000, len(weights) <= 15) == (True, True)


def test_the_address_of_the_other_language_is_the_same_page(page_desktop):
    page_desktop.goto("/aide/")

    page_desktop.get_by_role("link", name="English").click()
    page_desktop.wait_for_url("**/en/aide/")

    assert page_desktop.evaluate("document.documentElement.lang") == "en"

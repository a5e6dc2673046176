"""`enhance.js` in a real browser: a form sent in the background, what comes back, and where the focus goes."""

import pytest

FORM = """
<form method="post" action="/essai/" data-enhance>
  <label for="mot">Mot</label> <input id="mot" name="mot" {invalid}>
  <button>Envoyer</button>
  <p role="status" tabindex="-1">{told}</p>
</form>
"""


@pytest.fixture
def form(page_desktop, live_site):
    """Open a real page that holds one form, and choose what the server answers to it."""

    def opened(**answer):
        page_desktop.goto("/aide/")
        page_desktop.evaluate(
            "(html) => { document.querySelector('main').innerHTML = html; }", FORM.format(invalid="", told="")
        )
        sent = []

        def reply(route):
            sent.append((route.request.headers.get("x-fragment"), route.request.post_data or ""))
            route.fulfill(**answer) if answer else route.abort()

        page_desktop.route("**/essai/", reply)
        page_desktop.get_by_label("Mot").fill("chat")
        page_desktop.get_by_role("button", name="Envoyer").click()
        page_desktop.wait_for_function(
            "() => { const form = document.querySelector('main form');"
            " return !form.hasAttribute('aria-busy') && form.querySelector('[role=status]').textContent; }"
        )
        return page_desktop, sent

    return opened


def told(page):
    status = page.locator("main [role=status]")
    return status.inner_text(), page.evaluate("document.activeElement.getAttribute('role')")


def test_the_fragment_takes_the_place_of_the_form_and_is_read_aloud(form):
    page, sent = form(status=200, body=FORM.format(invalid="", told="C’est juste."))

    assert told(page) == ("C’est juste.", "status")
    assert (sent[0][0], "chat" in sent[0][1]) == ("1", True)


def test_a_field_to_look_at_again_takes_the_focus(form):
    page, _ = form(status=422, body=FORM.format(invalid='aria-invalid="true"', told="Il manque un mot."))

    assert page.evaluate("document.activeElement.id") == "mot"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"status": 403, "body": "…"}, "Cette page est ouverte depuis trop longtemps."),
        ({"status": 503, "body": "…"}, "Le service ne répond pas."),
        ({}, "La connexion est coupée."),
    ],
    ids=["refused", "away", "offline"],
)
def test_a_failure_is_said_in_words_and_what_was_typed_stays(form, answer, words):
    page, _ = form(**answer)

    assert (told(page)[0].startswith(words), told(page)[1]) == (True, "status")
    assert page.get_by_label("Mot").input_value() == "chat"


def test_the_slider_and_the_number_move_together(page_desktop):
    page_desktop.goto("/guide-de-style/")
    slider, number = page_desktop.locator(".estimate-range"), page_desktop.locator("#g-part")

    slider.fill("75")
    after_sliding = number.input_value()
    number.fill("20")

    assert (slider.is_visible(), after_sliding, slider.input_value()) == (True, "75", "20")


def test_without_scripts_only_the_number_is_there(visitor):
    page = visitor({"width": 1280, "height": 800}, java_script_enabled=False)
    page.goto("/guide-de-style/")

    assert (page.locator(".estimate-range").is_visible(), page.locator("#g-part").is_visible()) == (False, True)

"""Sites for the tests of robustness. Whatever a test does to one, what its server printed is then read for leaks."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.robustness.learner import Form, Learner
from tests.robustness.log import leaks
from tests.support import fixtures
from tests.support.site import LiveSite

Opened = Callable[..., LiveSite]

# Messages wait in the outbox, where the tests read the codes.
WITHOUT_RELAY = {"CAIRE_SMTP": ""}
_opened: list[LiveSite] = []


@contextmanager
def copy_of(prepared: LiveSite, folder: Path, name: str, settings: dict[str, str]) -> Iterator[LiveSite]:
    """Start a site on a copy of the prepared data."""
    for site in fixtures._copy_of(prepared, folder / "var", name, WITHOUT_RELAY | settings):
        _opened.append(site)
        yield site
        _opened.remove(site)


@pytest.fixture(scope="session")
def busy_site(prepared: LiveSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """The site that the tests of this folder share, with two processes."""
    with copy_of(prepared, tmp_path_factory.mktemp("busy"), "busy", {"WORKERS": "2"}) as site:
        yield site


@pytest.fixture
def site_with(prepared: LiveSite, tmp_path: Path) -> Iterator[Opened]:
    """Return a function that starts a site for this test alone, with more settings."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(copy_of(prepared, tmp_path, "own", settings))


@pytest.fixture(autouse=True)
def _silent_about_people() -> Iterator[None]:
    """Fail a test during which a server printed something about a person, or a stack."""
    before = {id(site): len(site.said()) for site in _opened}
    yield
    assert [line for site in _opened for line in leaks(site.said()[before.get(id(site), 0) :])] == []


@pytest.fixture
def learner(busy_site: LiveSite) -> Learner:
    """A new browser on the shared site."""
    return Learner(busy_site.url)


@pytest.fixture
def question(learner: Learner) -> Form:
    """A question with options, as this browser was shown it."""
    return learner.questions()[0]

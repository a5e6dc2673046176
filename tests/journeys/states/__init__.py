"""Every page of the site, in every state that it can be in: what the sweeps of accessibility and of HTML walk through.

To add a page: a line in one of these modules, or in `EXCLUDED` with the reason why it is not a page that people read. A
test fails for an address that is in neither.
"""

from tests.journeys.states.beside import BESIDE
from tests.journeys.states.comfort import COMFORT
from tests.journeys.states.failures import FAILURES
from tests.journeys.states.lessons import LESSONS
from tests.journeys.states.pages import DEMONSTRATION, ENGLISH, PAGES
from tests.journeys.states.people import PEOPLE
from tests.journeys.states.reminders import REMINDERS, REMINDERS_IN_ENGLISH
from tests.journeys.states.state import State, view_of
from tests.journeys.states.workshops import WORKSHOPS

__all__ = ["EXCLUDED", "IN_ENGLISH", "STATES", "State", "view_of"]

FILE = "a file, not a page"
POST = "takes what a form or a script sends, and answers with a redirect, a fragment or JSON"
# By name in the URL configuration; a name that ends with a colon stands for all that begins so.
EXCLUDED = {
    "admin:": "Django's own administration, for staff alone; not audited, as the statement of accessibility says",
    "preview": "shown to the author of a course on their own computer alone, by `make preview`",
    "preview_state": FILE,
    "healthz": FILE,
    "robots": FILE,
    "manifest": FILE,
    "service_worker": FILE,
    "course_asset": FILE,
    "people:data_json": FILE,
    "practice:simulated": POST,
    "web:texts": POST,
    "practice:charter_text": FILE,
    "practice:charter_pdf": FILE,
    "learn:booklet": FILE,
    "assessments:start": POST,
    "deliberation:withdraw": POST,
    "workshops:leave": POST,
    "workshops:organise_open": POST,
    "workshops:calendar": FILE,
    "people:passkey_request": POST,
    "people:passkey_sign_in": POST,
    "people:passkey_creation": POST,
    "people:passkey_add": POST,
    "people:passkey_remove": POST,
}
STATES = [*PAGES, *DEMONSTRATION, *LESSONS, *BESIDE, *COMFORT, *PEOPLE, *REMINDERS, *WORKSHOPS, *FAILURES]
# The same templates with other words: one look at each is enough.
IN_ENGLISH = [*ENGLISH, *REMINDERS_IN_ENGLISH]

"""The pages as somebody sees them who has done nothing yet, in both languages."""

from tests.journeys import lesson
from tests.journeys.states.state import State, at

ADDRESSES = {
    "learn:home": "/",
    "learn:programme": "/programme/",
    "learn:course": f"/cours/{lesson.COURSE}/",
    "learn:sources": f"/cours/{lesson.COURSE}/sources/",
    "learn:sources_of": f"/cours/{lesson.COURSE}/sources/m2/",
    "learn:glossary": f"/cours/{lesson.COURSE}/glossaire/",
    "workshops:sessions": "/seances/",
    "learn:me": "/mon-espace/",
    "practice:reminders": f"/rappels/{lesson.COURSE}/",
    "people:account": "/compte/",
    "people:resume": "/reprendre/",
    "people:resume_code": "/compte/code-de-reprise/",
    "people:histories": "/compte/historique/",
    "people:leave": "/quitter/",
    "people:data": "/mes-donnees/",
    "people:data_readable": "/mes-donnees/lisible/",
    "people:erase": "/mes-donnees/effacer/",
    "web:help": "/aide/",
    "web:accessibility": "/accessibilite/",
    "web:privacy": "/donnees-personnelles/",
    "web:legal": "/mentions-legales/",
    "web:site_map": "/plan-du-site/",
    "web:style_guide": "/guide-de-style/",
    "web:offline": "/hors-ligne/",
}

PAGES = [State(view, "for nobody", at(address)) for view, address in ADDRESSES.items()]
ENGLISH = [State(view, "in English", at(f"/en{address}")) for view, address in ADDRESSES.items()]
ENGLISH += [State("learn:unit", f"{unit} in English", at(lesson.path(unit, "en"))) for unit in ("u2-1", "u4-1")]
DEMONSTRATION = [
    State("learn:home", "in demonstration", at("/"), who="demo nobody"),
    State("mail:outbox", "with a code", at("/demonstration/courrier/"), who="demo holder"),
]

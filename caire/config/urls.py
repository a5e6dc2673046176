"""The addresses of the site. French has no prefix, English pages are under /en/: an address names its language, so
that caches can keep public pages.
"""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from caire.courses import views as courses
from caire.learn import worker
from caire.web import urls as web

urlpatterns = [
    *web.unprefixed,
    path("sw.js", worker.script, name="service_worker"),
    path("contenu/<slug:digest>/<path:path>", courses.asset, name="course_asset"),
    path("apercu/", courses.preview_page, name="preview"),
    path("apercu/etat", courses.preview_state, name="preview_state"),
    path("gestion/", admin.site.urls),
    *i18n_patterns(
        path("", include("caire.learn.urls")),
        path("", include("caire.practice.urls")),
        path("", include("caire.assessments.urls")),
        path("", include("caire.deliberation.urls")),
        path("", include("caire.workshops.urls")),
        path("", include("caire.people.urls")),
        path("", include("caire.mail.urls")),
        path("", include("caire.web.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "caire.web.views.bad_request"
handler403 = "caire.web.views.permission_denied"
handler404 = "caire.web.views.not_found"
handler500 = "caire.web.views.server_error"

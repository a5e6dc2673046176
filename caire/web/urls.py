"""The institutional pages, and the addresses that no language prefixes.

`caire.config.urls` includes this module among the translated addresses, adds `unprefixed` before them, and names
`caire.web.views` for the error pages.
"""

from django.urls import path

from caire.web import views

app_name = "web"

urlpatterns = [
    path("aide/", views.help_page, name="help"),
    path("confort/", views.reading_comfort, name="comfort"),
    path("confort/textes/", views.reading_texts, name="texts"),
    path("accessibilite/", views.accessibility, name="accessibility"),
    path("donnees-personnelles/", views.privacy, name="privacy"),
    path("mentions-legales/", views.legal, name="legal"),
    path("plan-du-site/", views.site_map, name="site_map"),
    path("guide-de-style/", views.style_guide, name="style_guide"),
    path("hors-ligne/", views.offline, name="offline"),
]

unprefixed = [
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
]

"""The app's name."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and pages that belong to no other app."""

    name = "caire.web"
    label = "web"

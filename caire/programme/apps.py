"""The app of the programme."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """Levels, and the rule that each one sets."""

    name = "caire.programme"

"""The app of deliberation."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data
from caire.web import ticks


class DeliberationConfig(AppConfig):
    """Registers what a person may take away and erase, and the work that keeps ballots secret."""

    name = "caire.deliberation"
    verbose_name = _("délibération")

    def ready(self) -> None:
        """Declare the personal data and the regular work of this app."""
        from caire.deliberation import queries, services  # noqa: PLC0415 - models are not loaded before ready()

        personal_data.register("deliberation", export=queries.export, erase=services.erase)
        ticks.register("deliberation.rewrite", timedelta(hours=1), services.rewrite)

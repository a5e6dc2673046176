"""The app of practice."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data
from caire.web import ticks


class PracticeConfig(AppConfig):
    """Registers what a person may take away and erase, and what is sent to them."""

    name = "caire.practice"
    verbose_name = _("réponses données")

    def ready(self) -> None:
        """Declare the personal data of this app; send the reviews asked for by mail."""
        from caire.practice import queries, services  # noqa: PLC0415 - models are not loaded before ready()

        personal_data.register("practice", export=queries.export, erase=services.erase)
        ticks.register("practice.send_reminders", timedelta(hours=1), services.send_reminders)

"""The app of half-days in person."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data
from caire.web import ticks


class WorkshopsConfig(AppConfig):
    """Registers what a person may take away and erase, and the regular work of sessions."""

    name = "caire.workshops"
    verbose_name = _("demi-journées")

    def ready(self) -> None:
        """Declare the personal data and the regular work of this app."""
        from caire.workshops import queries, services  # noqa: PLC0415 - models are not loaded before ready()

        personal_data.register(
            "workshops",
            export=queries.export,
            erase=services.erase,
            on_merge=services.keep_one,
            awaited=queries.awaited,
        )
        ticks.register("workshops.fill_seats", timedelta(minutes=5), services.fill_seats)
        ticks.register("workshops.forget", timedelta(hours=1), services.forget)

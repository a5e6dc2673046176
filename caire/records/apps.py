"""The app of the learning record."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data


class RecordsConfig(AppConfig):
    """Registers what a person may take away and erase."""

    name = "caire.records"
    verbose_name = _("journal des actes")

    def ready(self) -> None:
        """Declare the personal data of this app."""
        from caire.records import queries, services  # noqa: PLC0415 - models are not loaded before ready()

        personal_data.register("records", export=queries.export, erase=services.erase)

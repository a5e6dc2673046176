"""The app of tests."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data
from caire.web import ticks


class AssessmentsConfig(AppConfig):
    """Registers what a person may take away and erase, and the regular analysis of the items."""

    name = "caire.assessments"
    verbose_name = _("tests")

    def ready(self) -> None:
        """Declare the personal data of this app; schedule the analysis of the items."""
        from caire.assessments import item_reports, queries, services  # noqa: PLC0415 - models come before ready()

        personal_data.register("assessments", export=queries.export, erase=services.erase)
        ticks.register("assessments.analyse_items", timedelta(hours=1), item_reports.refresh)

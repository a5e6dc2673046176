"""The app of progress."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data


class ProgressConfig(AppConfig):
    """Registers its projector, and what a person may take away and erase."""

    name = "caire.progress"
    verbose_name = _("progression")

    def ready(self) -> None:
        """Declare the projector and the personal data of this app."""
        # Models are not loaded before ready().
        from caire.progress import projections, queries  # noqa: PLC0415
        from caire.records import registry  # noqa: PLC0415

        registry.projectors["progress"] = projections.BlockProjector()
        personal_data.register("progress", export=queries.export, erase=projections.erase)

"""The app of the learner's pages."""

from django.apps import AppConfig

from caire.people import summaries


class LearnConfig(AppConfig):
    """Registers how a history is summed up before it is joined to an account or left behind."""

    name = "caire.learn"

    def ready(self) -> None:
        """Declare the summary."""
        from caire.learn import overview  # noqa: PLC0415 - models are not loaded before ready()

        summaries.register(overview.summary)

"""Where moderators keep or refuse questions for the room; they never see whose these are."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from caire.deliberation import services
from caire.deliberation.models import Suggestion

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Suggestion]
else:
    _ModelAdmin = admin.ModelAdmin


@admin.register(Suggestion)
class SuggestionAdmin(_ModelAdmin):
    """Read only, but for keeping and refusing."""

    list_display = ("text", "course", "state")
    list_filter = ("state", "course")
    search_fields = ("text",)
    fields = ("course", "text", "state")
    readonly_fields = fields
    actions = ("keep", "refuse")

    @admin.action(description="Garder les questions choisies, et en effacer l’auteur", permissions=["change"])
    def keep(self, request: HttpRequest, questions: QuerySet[Suggestion]) -> None:
        """Keep these questions for the room."""
        services.moderate(list(questions.values_list("pk", flat=True)), keep=True)

    @admin.action(description="Écarter les questions choisies, et en effacer l’auteur", permissions=["change"])
    def refuse(self, request: HttpRequest, questions: QuerySet[Suggestion]) -> None:
        """Refuse these questions."""
        services.moderate(list(questions.values_list("pk", flat=True)), keep=False)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Learners ask."""
        return False

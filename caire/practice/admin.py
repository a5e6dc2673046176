"""What authors and staff read of the problems that readers report, until each one is dealt with."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import Truncator

from caire.practice.forms import ProblemForm
from caire.practice.models import Problem

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Problem]
else:
    _ModelAdmin = admin.ModelAdmin


class StateFilter(admin.SimpleListFilter):
    """Keep what is still to be dealt with, or what is done."""

    title = "état"
    parameter_name = "etat"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        """Name both states."""
        return [("a-traiter", "à traiter"), ("clos", "clos")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Problem]) -> QuerySet[Problem]:
        """Keep the problems in the state chosen, all of them when none is."""
        if self.value() not in {"a-traiter", "clos"}:
            return queryset
        return queryset.filter(closed_at__isnull=self.value() == "a-traiter")


@admin.register(Problem)
class ProblemAdmin(_ModelAdmin):
    """Read only, but for closing; what is closed may be deleted."""

    list_display = ("sent_at", "course", "unit", "block", "about", "beginning", "closed_at")
    list_filter = (StateFilter, "course")
    search_fields = ("text", "unit", "block")
    fields = ("release", "course", "unit", "block", "about", "text", "sent_at", "closed_at")
    readonly_fields = fields
    ordering = ("-sent_at",)
    actions = ("close",)

    @admin.display(description="sujet", ordering="kind")
    def about(self, problem: Problem) -> str:
        """Say what the problem is about, as the reader chose it."""
        return str(dict(ProblemForm.KINDS).get(Problem.Kind(problem.kind), problem.kind))

    @admin.display(description="texte")
    def beginning(self, problem: Problem) -> str:
        """Show enough of the text to know it by."""
        return Truncator(problem.text).chars(120)

    @admin.action(description="Clore les signalements choisis", permissions=["change"])
    def close(self, request: HttpRequest, problems: QuerySet[Problem]) -> None:
        """Note that these are dealt with; those that were already keep their date."""
        problems.filter(closed_at=None).update(closed_at=timezone.now())

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers report, on the page itself."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Problem | None = None) -> bool:
        """Let nobody lose a problem that is still open."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.closed_at is not None)

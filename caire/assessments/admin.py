"""What staff and authors read of the items of a test: the last analysis of each release."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from caire.assessments.models import ItemReport

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[ItemReport]
else:
    _ModelAdmin = admin.ModelAdmin


@admin.register(ItemReport)
class ItemReportAdmin(_ModelAdmin):
    """Read only: the regular work writes it, and `analyse_items --keep`."""

    list_display = ("made_at", "course", "tests", "version", "persons", "items", "flagged")
    list_filter = ("course", "tests")
    fields = ("course", "tests", "release", "made_at", "table")
    readonly_fields = fields
    ordering = ("-made_at",)

    @admin.display(description="version", ordering="release")
    def version(self, report: ItemReport) -> str:
        """Show enough of the release to know it by."""
        return report.release[:12]

    @admin.display(description="personnes")
    def persons(self, report: ItemReport) -> int:
        """Return how many persons the analysis rests on."""
        return int(report.summary["persons"])

    @admin.display(description="items")
    def items(self, report: ItemReport) -> int:
        """Return how many items there are."""
        return len(report.rows)

    @admin.display(description="à revoir")
    def flagged(self, report: ItemReport) -> int:
        """Return how many deserve a second look."""
        return int(report.summary["flagged"])

    @admin.display(description="analyse")
    def table(self, report: ItemReport) -> SafeString:
        """Show every item; docs/how-to/analyser-les-items.md says how to read it."""
        return mark_safe(render_to_string("assessments/item_report.html", {"report": report}))  # noqa: S308 - a template

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody writes an analysis by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: ItemReport | None = None) -> bool:
        """Nor corrects one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ItemReport | None = None) -> bool:
        """It holds nobody's data, and the next one takes its place."""
        return False

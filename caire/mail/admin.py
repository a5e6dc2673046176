"""What staff may see of the outbox: whether messages leave, never what they say."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest

from caire.mail.models import Message

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Message]
else:
    _ModelAdmin = admin.ModelAdmin


@admin.register(Message)
class MessageAdmin(_ModelAdmin):
    """Read only; a message may hold a one-time code or another key."""

    list_display = ("made_at", "to", "is_code", "attempts", "sent_at", "failed_at", "error")
    list_filter = ("is_code", "sent_at", "failed_at")
    search_fields = ("to",)
    fields = ("to", "made_at", "not_before", "attempts", "sent_at", "failed_at", "error")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody writes messages by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Message | None = None) -> bool:
        """Retention deletes them."""
        return False

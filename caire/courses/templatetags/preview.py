"""The script that reloads a page while its author writes; nothing at all outside the preview."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def preview_script() -> SafeString | str:
    """Return the script in the author's preview, nothing elsewhere."""
    if not settings.PREVIEW:
        return ""
    return format_html(
        '<script type="module" src="{}" data-preview="{}"></script>',
        static("courses/preview.js"),
        reverse("preview_state"),
    )

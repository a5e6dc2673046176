"""The app of the courses."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    """Courses compiled from Markdown, and their releases."""

    name = "caire.courses"

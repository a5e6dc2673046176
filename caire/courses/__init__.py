"""Courses compiled from Markdown, their releases, their questions."""

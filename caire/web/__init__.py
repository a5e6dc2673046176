"""What every page shares: base template, design system, small scripts, error pages, institutional pages.

Nothing here knows a person or a course: a page that does belongs to the app of its subject.
"""

"""Makes the fixtures of `tests/support` known everywhere, also to the tests that live in the apps."""

# pytest-django has fixtures of these names too; only those that a conftest holds win over them.
from tests.support.plugin import django_db_modify_db_settings, django_db_setup

__all__ = ["django_db_modify_db_settings", "django_db_setup"]

pytest_plugins = ["tests.support.fixtures"]

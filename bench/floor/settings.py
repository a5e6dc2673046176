"""A bare Django: a session in the database and nothing else, with the durability of the platform."""

import os
from pathlib import Path

from caire.config import database

DATA = Path(os.environ["CAIRE_DATA"])
SECRET_KEY = "floor-" + "0123456789" * 5
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["bench.floor", "django.contrib.sessions"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
ROOT_URLCONF = "bench.floor.views"
WSGI_APPLICATION = "bench.floor.wsgi.application"
DATABASES = {"default": database.from_address(os.environ.get("DATABASE_URL", ""), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True

"""Any WSGI server opens `application`; `make run` opens the same door by itself."""

import os

from caire.config.door import open_door

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caire.config.settings")
application = open_door()

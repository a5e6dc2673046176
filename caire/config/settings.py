"""The settings, read from the environment: `docs/reference/settings.md` says what each one does."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from caire.config import database, environment, relay

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(environment.text("CAIRE_DATA", str(ROOT / "var"))).resolve()

# Debug is for the developer's own machine; everything else runs with the production settings.
DEBUG = environment.flag("CAIRE_DEBUG", False)
# Demonstration: accounts with known addresses and a page that shows the mail sent. `serve` refuses it beyond loopback.
DEMO = environment.flag("CAIRE_DEMO", False)
# The author's preview (`make preview`): one process that serves the course being written.
PREVIEW = environment.flag("CAIRE_PREVIEW", False)
HTTPS = environment.flag("CAIRE_HTTPS", False)
# `make run` keeps a key of its own in the data folder.
SECRET_KEY = environment.secret("CAIRE_SECRET_KEY") or environment.content(DATA / "secret-key")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "CAIRE_SECRET_KEY ou CAIRE_SECRET_KEY_FILE manque : donnez au moins 50 signes tirés au hasard."
    )
ALLOWED_HOSTS = environment.words("CAIRE_HOSTS", "localhost,127.0.0.1,[::1]")
BASE_URL = environment.text("CAIRE_URL", "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [BASE_URL]

CONTENT_DIR = Path(environment.text("CAIRE_CONTENT", str(ROOT / "content"))).resolve()
# The private bank: items that the public repository must not show.
BANK_DIR = environment.folder("CAIRE_BANK")

INSTALLED_APPS = [
    "caire.config",
    "caire.learn",
    "caire.deliberation",
    "caire.workshops",
    "caire.assessments",
    "caire.progress",
    "caire.practice",
    "caire.programme",
    "caire.courses",
    "caire.records",
    "caire.people",
    "caire.mail",
    "caire.web",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "caire.web.middleware.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "caire.web.middleware.ContentPolicy",
    "caire.web.middleware.ClearAnswers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "caire.web.middleware.ComfortAsked",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "caire.people.middleware.device",
    "caire.people.audience.middleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "caire.config.urls"
WSGI_APPLICATION = "caire.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "caire.web.context.site",
            ],
            "builtins": ["django.templatetags.static"],
        },
    }
]

DATABASES = {"default": database.from_address(environment.secret("DATABASE_URL"), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
# docs/decisions/0004-sign-in.md: allauth keeps the passkeys; the codes sent by mail are our own.
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_ADAPTER = "caire.people.passkeys.Adapter"
LOGIN_URL = "people:account"
LOGIN_REDIRECT_URL = "learn:me"
# How many proxies stand before the application: the address of a visitor is read that far from the end of the chain.
PROXIES = environment.number("CAIRE_PROXIES", 0)
AUDIENCE = environment.flag("CAIRE_AUDIENCE", True)
SESSION_ENGINE = "caire.people.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("Français")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "caire" / "locale"]
TIME_ZONE = "Europe/Paris"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "caire.config.files.HashedFiles"
    },
}

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
# These two bind other sites than ours, for a year and more: only who holds the whole domain may ask for them.
SECURE_HSTS_PRELOAD = environment.flag("CAIRE_HSTS_PRELOAD", False) and HTTPS
SECURE_HSTS_INCLUDE_SUBDOMAINS = (environment.flag("CAIRE_HSTS_SUBDOMAINS", False) and HTTPS) or SECURE_HSTS_PRELOAD
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
CSRF_FAILURE_VIEW = "caire.web.views.csrf_failure"
# A lesson's form is small; what is larger is refused before it is read.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300

CONTACT_EMAIL = environment.text("CAIRE_CONTACT_EMAIL", "aide@caire.example")
CONTACT_DELAY_DAYS = environment.number("CAIRE_CONTACT_DELAY_DAYS", 2)

# Without a relay, mail waits in the outbox; in demonstration it is read there.
RELAY = relay.from_address(environment.secret("CAIRE_SMTP"))
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = RELAY.host, RELAY.port, RELAY.user, RELAY.password
EMAIL_USE_TLS, EMAIL_USE_SSL = RELAY.starts_tls, RELAY.is_tls
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = environment.text("CAIRE_MAIL_FROM", f"CAIRE <{CONTACT_EMAIL}>")
MAIL_PER_MINUTE = environment.number("CAIRE_MAIL_PER_MINUTE", 300)
MAIL_KEPT_DAYS = environment.number("CAIRE_MAIL_KEPT_DAYS", 30)
# Who runs this installation, for the legal notices; a page says so plainly when they are not given.
OPERATOR = environment.text("CAIRE_OPERATOR")
OPERATOR_ADDRESS = environment.text("CAIRE_OPERATOR_ADDRESS")
PUBLICATION_DIRECTOR = environment.text("CAIRE_PUBLICATION_DIRECTOR")
HOSTING = environment.text("CAIRE_HOSTING")
SOURCE_URL = environment.text("CAIRE_SOURCE_URL")
# The assistant that an institution offers to its people: lessons then propose a try on it.
ASSISTANT_NAME = environment.text("CAIRE_ASSISTANT_NAME", "l’assistant de votre établissement")
ASSISTANT_URL = environment.web_address("CAIRE_ASSISTANT_URL")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "caire.web.logs.Line"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Our own line tells every refusal; Django's tells only our mistakes.
    "loggers": {"django.request": {"level": "ERROR"}},
}

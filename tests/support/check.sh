#!/bin/sh
# `make check`: run every check, even after one failed, then say which ones did.
set -u
py="$VENV/bin/python"
failed=

check() {
    title=$1
    shift
    printf '── %s\n' "$title"
    "$@" || failed="$failed\n  $title"
}

# The settings of a real installation, without its secrets.
CAIRE_DATA=$(mktemp -d)
trap 'rm -rf "$CAIRE_DATA"' EXIT
CAIRE_SECRET_KEY=$("$py" -c 'import secrets; print(secrets.token_urlsafe(64))')
CAIRE_HTTPS=yes
CAIRE_HOSTS=ia.exemple.fr
CAIRE_URL=https://ia.exemple.fr
CAIRE_SMTP=smtp://127.0.0.1
export CAIRE_DATA CAIRE_SECRET_KEY CAIRE_HTTPS CAIRE_HOSTS CAIRE_URL CAIRE_SMTP
unset CAIRE_DEBUG CAIRE_DEMO DATABASE_URL DATABASE_URL_FILE CAIRE_SECRET_KEY_FILE CAIRE_SMTP_FILE

check "style" "$py" -m ruff check .
check "mise en forme" "$py" -m ruff format --check .
check "types" "$py" -m mypy caire bench requirements
check "architecture" "$py" -c 'import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())' --no-cache
check "cours" make --no-print-directory content
check "migrations" "$py" manage.py makemigrations --check --dry-run
check "réglages de production" "$py" manage.py check --deploy --fail-level WARNING
check "versions des dépendances" "$py" requirements/lock.py --check

[ -z "$failed" ] && echo "Tout va bien." && exit 0
printf "À corriger :$failed\n"
exit 1

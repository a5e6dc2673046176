# Deux commandes suffisent : `make run` et `make test`. `make` seul montre les autres.

VENV ?= .venv
PY := $(VENV)/bin/python
# `make test STRICT=1` : un test laissé de côté est un échec. `make test ARGS="-k reprise"` : pytest reçoit ARGS.
# JOBS : combien de fichiers de tests à la fois.
STRICT ?=
JOBS ?= 2
ARGS ?=
# Par défaut, tous les cours ; `make preview` n’en montre qu’un.
COURSES ?= $(patsubst %/course.yml,%,$(sort $(wildcard content/*/course.yml)))
export STRICT

.DEFAULT_GOAL := help
.PHONY: help install run test check content ids preview bench messages requirements clean

help: ## Montrer cette aide
	@echo "CAIRE : apprendre à se servir de l’IA de façon responsable."
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/run.installed ## Installer, préparer et servir le site (HOST, PORT et CAIRE_DATA le règlent)
	@exec $(PY) -m caire.config.serve

install: $(VENV)/run.installed ## Installer seulement, pour un service du système

test: $(VENV)/dev.installed ## Lancer tous les tests, sur SQLite puis sur PostgreSQL (STRICT=1 : rien ne manque)
	@$(PY) -m tests.support.provide
	@status=0; \
	for database in sqlite postgresql; do \
		echo "── $$(date +%T) $$database"; \
		$(PY) -m pytest -n $(JOBS) --dist loadfile --database=$$database $(if $(STRICT),--strict-skips) $(ARGS) || status=1; \
	done; \
	exit $$status

check: $(VENV)/dev.installed ## Vérifier style, types, architecture, cours, migrations et réglages
	@VENV=$(VENV) sh tests/support/check.sh

content: $(VENV)/run.installed ## Vérifier les cours : toutes les fautes, fichier:ligne: message
	@$(PY) -m caire.courses.compiler $(COURSES)

ids: $(VENV)/run.installed ## Tenir à jour les identifiants publiés des cours (ids.yml)
	@$(PY) -m caire.courses.compiler --write-ids $(COURSES)

preview: $(VENV)/run.installed ## Relire un cours pendant qu’on l’écrit : la page se recharge seule
	@unset DATABASE_URL DATABASE_URL_FILE CAIRE_SECRET_KEY_FILE CAIRE_HTTPS CAIRE_HOSTS CAIRE_URL CAIRE_SMTP CAIRE_SMTP_FILE; \
	export CAIRE_DATA="$${CAIRE_DATA:-var}/apercu" CAIRE_SECRET_KEY=apercu CAIRE_PREVIEW=yes CAIRE_DEBUG=yes; \
	$(PY) -m caire.config.translations compile; \
	exec $(PY) manage.py preview $(firstword $(COURSES))

bench: $(VENV)/dev.installed ## Mesurer vitesse, poids et mémoire (ONLY=pages pour une partie), résultat dans var/bench.json
	@$(PY) -m tests.support.provide
	@$(PY) -m bench $(ONLY)

messages: $(VENV)/run.installed ## Relever les textes à traduire dans caire/locale/
	@$(PY) -m caire.config.translations

requirements: $(VENV)/dev.installed ## Recalculer les versions exactes et leurs empreintes
	@$(PY) requirements/lock.py

clean: ## Effacer ce que make installe (les données de var/ restent)
	@rm -rf $(VENV) tests/html/node_modules

$(VENV)/%.installed: requirements/%.txt requirements/install
	@VENV=$(VENV) sh requirements/install $*
	@touch $@

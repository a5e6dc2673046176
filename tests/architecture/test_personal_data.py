"""Every model that reaches a person is answered for: exported and erased by somebody."""

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from caire.people import personal_data
from caire.people.models import Person


def reaches_a_person(model: type[models.Model], seen: frozenset[type[models.Model]] = frozenset()) -> bool:
    """Say whether a chain of foreign keys leads from a model to a person."""
    if model is Person:
        return True
    keys = [field for field in model._meta.get_fields() if field.many_to_one or (field.one_to_one and field.concrete)]
    targets = {field.related_model for field in keys if isinstance(field.related_model, type)} - seen
    return any(reaches_a_person(target, seen | {model}) for target in targets)


def models_that_reach_a_person():
    return [model for model in apps.get_models(include_auto_created=True) if reaches_a_person(model)]


@pytest.mark.parametrize("model", models_that_reach_a_person(), ids=lambda model: model._meta.label)
def test_somebody_answers_for_every_model_that_reaches_a_person(model):
    assert model._meta.app_label in personal_data.covered()


def test_the_walk_finds_direct_and_distant_paths():
    found = {model._meta.label for model in models_that_reach_a_person()}

    assert {"people.Person", "people.Account", "people.Account_groups", "mfa.Authenticator"} <= found
    assert not {"auth.Group", "people.Tally", "mail.Message"} & found


def test_an_app_without_a_registration_is_noticed(monkeypatch):
    monkeypatch.setattr(personal_data, "_holders", {})

    assert not {model._meta.app_label for model in models_that_reach_a_person()} & personal_data.covered()


def test_no_person_is_pointed_to_by_another_name_than_a_foreign_key():
    columns = [
        (model._meta.label, field.name)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.name in {"person_id", "person_pk", "account_id"}
    ]

    assert columns == []
    with pytest.raises(FieldDoesNotExist):
        Person._meta.get_field("account_id")

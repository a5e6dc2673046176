"""Publish a course, for everybody or for its author alone."""

import hashlib
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from caire.courses import compiler, queries
from caire.courses.compiler import Problem
from caire.courses.compiler.model import FORMAT, Course
from caire.courses.compiler.sources import Sources
from caire.courses.models import Asset, Edition, Release, ReleaseAsset


def read(folder: Path, now: datetime) -> Sources:
    """Read the folder of a course as it is that day, with its part of the private bank of this installation."""
    return compiler.read(folder, timezone.localdate(now), settings.BANK_DIR)


def publish(folder: Path, now: datetime) -> Course:
    """Read the folder as it is that day and publish it."""
    return publish_sources(read(folder, now), now)


def publish_sources(found: Sources, now: datetime) -> Course:
    """Compile what was read and make it what everybody reads; publishing the same course again changes nothing.

    Raises CompileError with every problem; the release being read then stays. An id that this one holds and that the
    folder lost is a problem: what people did hangs on it.
    """
    held = queries.held_ids(found.records.course.text("id"))
    course = compiler.build(found, compiler.problems_of_publishing(found, held))
    make_current(course, now, compiler.build_plain(found))
    return course


def show(folder: Path, now: datetime) -> tuple[Course, list[Problem]]:
    """Do the same for an author who is writing: ids come and go. Return also what deserves a look."""
    found = read(folder, now)
    course = compiler.build(found, compiler.problems_of(found))
    make_current(course, now, compiler.build_plain(found))
    return course, compiler.warnings_of(found)


def make_current(course: Course, now: datetime, plain: Course | None = None) -> None:
    """Keep a compiled course as a release, in plain language too, whole or not at all; make it what everybody reads."""
    with transaction.atomic():
        current = {"release": kept(course, now), "plain": kept(plain, now) if plain else None}
        Edition.objects.update_or_create(course=course.id, defaults=current)
    queries.forget()


def kept(course: Course, now: datetime) -> Release:
    """Return the release of a compiled course, made with its files if there is none."""
    release, made = Release.objects.get_or_create(
        digest=course.digest,
        defaults={
            "course": course.id,
            "format": FORMAT,
            "payload": course.to_payload(),
            "published_at": now,
        },
    )
    if made:
        keep_assets(release, course)
    return release


def keep_assets(release: Release, course: Course) -> None:
    """Store the files of a release that are not stored yet, and where the release puts each of them."""
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in course.assets.items()}
    Asset.objects.bulk_create(
        [Asset(digest=digests[path], content=content) for path, content in course.assets.items()],
        ignore_conflicts=True,
    )
    ReleaseAsset.objects.bulk_create(
        ReleaseAsset(release=release, path=path, asset_id=digest) for path, digest in digests.items()
    )

"""Reads of the published courses, kept in memory: releases never change, and the current one is asked for again
every few seconds, so that a publication reaches every process without any of them querying at each page.
"""

import threading
import time
from functools import lru_cache

from caire.courses.compiler.model import REVISION, Block, Course, Module, QuestionBlock, Simulation, Unit
from caire.courses.models import Edition, Release, ReleaseAsset

FRESH_SECONDS = 3.0

_lock = threading.Lock()
_current: dict[str, tuple[str, str]] = {}
_read_at = float("-inf")


def current_digests() -> dict[str, tuple[str, str]]:
    """Return the digests being read of each course, the ordinary one then the plain one, which may be the same.

    They are at most `FRESH_SECONDS` old.
    """
    global _current, _read_at  # noqa: PLW0603 - one cache per process, guarded by the lock
    if time.monotonic() - _read_at > FRESH_SECONDS:
        with _lock:
            if time.monotonic() - _read_at > FRESH_SECONDS:
                editions = Edition.objects.values_list("course", "release_id", "plain_id")
                _current = {course: (ordinary, plain or ordinary) for course, ordinary, plain in editions}
                _read_at = time.monotonic()
    return _current


def forget() -> None:
    """Ask the database at the next read: a release has just been published."""
    global _read_at  # noqa: PLW0603
    _read_at = float("-inf")
    _kept_release.cache_clear()


def current(course_id: str, *, in_plain: bool = False) -> Course | None:
    """Return the course as it is being read now, in plain language where it is asked for and exists, or None."""
    digests = current_digests().get(course_id)
    return release_of(digests[in_plain]) if digests else None


def held_ids(course_id: str) -> frozenset[str]:
    """Return the ids of the course being read now, whatever it calls them: asked of the database, not of memory."""
    edition = Edition.objects.filter(course=course_id).first()
    course = release_of(edition.release_id) if edition else None
    return course.ids | course.renamed.keys() if course else frozenset()


def release_of(digest: str) -> Course | None:
    """Return the course of a release, or None when there is no such release."""
    try:
        return _kept_release(digest)
    except Release.DoesNotExist:
        return None


def asset(digest: str, path: str) -> bytes | None:
    """Return a file of a release, or None."""
    try:
        return _kept_asset(digest, path)
    except ReleaseAsset.DoesNotExist:
        return None


# What does not exist raises, and so is not kept: made-up addresses drive nothing out of memory.
@lru_cache(maxsize=32)
def _kept_release(digest: str) -> Course:
    return Course.from_payload(Release.objects.get(pk=digest).payload)


@lru_cache(maxsize=128)
def _kept_asset(digest: str, path: str) -> bytes:
    return bytes(ReleaseAsset.objects.select_related("asset").get(release_id=digest, path=path).asset.content)


def module_of(course: Course, module_id: str) -> Module | None:
    """Return a module of a course by its id, or None."""
    return next((module for module in course.modules if module.id == module_id), None)


def unit_of(course: Course, unit_id: str) -> Unit | None:
    """Return a unit of a course by its id, that of its reviews included, or None."""
    if unit_id == REVISION:
        return course.revision
    return next((unit for unit in course.units if unit.id == unit_id), None)


def block_of(unit: Unit, block_id: str) -> Block | None:
    """Return a block of a unit by its id, or None."""
    return next((block for block in unit.blocks if block.id == block_id), None)


def response_today(course: Course, name: str, response: tuple[str, ...]) -> tuple[str, ...]:
    """Return a response to the question `unit/block` of an older release in the ids of this one."""
    unit_id, block_id = course.today(name).split("/")
    unit = unit_of(course, unit_id)
    block = block_of(unit, block_id) if unit else None
    if not isinstance(block, QuestionBlock):
        return response
    return block.question.renamed(response, lambda item: course.today(f"{name}/{item}").split("/", 2)[2])


def required_blocks(unit: Unit) -> tuple[str, ...]:
    """Return the blocks to do for a unit to be done: its questions and experiments, but for the optional ones."""
    return tuple(
        block.id
        for block in unit.blocks
        if (isinstance(block, QuestionBlock) and not block.question.optional)
        or (isinstance(block, Simulation) and not block.optional)
    )


def version() -> str:
    """Return what changes whenever any course does: for the ETag of public pages."""
    return "".join(sorted(digest[:8] for digests in current_digests().values() for digest in digests))

"""Two views: one reads a session and a row and answers as many bytes as a unit; the other inserts a durable row."""

from functools import lru_cache
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

from bench.floor.models import Row


@lru_cache(maxsize=4)
def filling(size: int) -> str:
    """Return text of that many bytes."""
    return "x" * size


def page(request: HttpRequest, size: int) -> HttpResponse:
    """Read the session, read one row, answer."""
    row = Row._default_manager.get(pk=request.session["row"])
    return HttpResponse(filling(size), headers={"X-Row": str(row.pk), "Content-Length": str(size)})


def insert(request: HttpRequest) -> HttpResponse:
    """Insert one row, and answer once it is on the disk."""
    row = Row._default_manager.create(
        key=uuid4(), person=len(request.POST), object="niveau-1/u2-1/q1", score=1.0, at=timezone.now()
    )
    return HttpResponse(str(row.pk), headers={"Content-Length": str(len(str(row.pk)))})


def health(request: HttpRequest) -> HttpResponse:
    """Say that the server is up."""
    return HttpResponse("ok", headers={"Content-Length": "2"})


urlpatterns = [path("page/<int:size>", page), path("insert", insert), path("healthz", health)]

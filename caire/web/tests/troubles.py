"""The site with a few views that go wrong: `@pytest.mark.urls("caire.web.tests.troubles")`."""

import errno

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from caire.config import urls
from caire.web import http


def raising(error):
    def view(request):
        raise error

    return view


def locked(get_response):
    """Fail as the session does when the database is locked at the end of a request."""

    def answer(request):
        get_response(request)
        raise OperationalError("database is locked")

    return answer


urlpatterns = [
    path("400", raising(SuspiciousOperation("x"))),
    path("403", raising(PermissionDenied("x"))),
    path("404", raising(Http404("x"))),
    path("429", lambda request: http.too_many_requests(request, wait=90)),
    path("locked", raising(OperationalError("database is locked"))),
    path("full", raising(OSError(errno.ENOSPC, "No space left on device"))),
    path("mistake", raising(ValueError("jeanne@exemple.fr"))),
    path("only-post", require_POST(lambda request: HttpResponse("…"))),
    path("form", lambda request: HttpResponse(request.POST.get("text", ""))),
    *urls.urlpatterns,
]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500

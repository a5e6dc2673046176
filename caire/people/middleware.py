"""Sends the browser the token that its first act was recorded under, and the marks of who acts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from caire.people import actors


def device(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Set the device cookie whenever a token was minted while answering, and the marks once it is known who acts."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if actors.was_minted(request) and actors.COOKIE not in response.cookies:
            actors.remember_device(request, response)
        if actors.ACTOR in vars(request) and actors.OWNER not in response.cookies:
            actors.show_marks(request, response)
        return response

    return answer

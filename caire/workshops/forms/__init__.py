"""What people send about half-days, checked: who comes, places, sessions."""

from caire.workshops.forms.attending import RegistrationForm, SearchForm
from caire.workshops.forms.sessions import SessionForm
from caire.workshops.forms.venues import VenueForm

__all__ = ["RegistrationForm", "SearchForm", "SessionForm", "VenueForm"]

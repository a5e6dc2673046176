"""The administration for staff: find a person or an account, give roles, read the audience. Never answers."""

from typing import TYPE_CHECKING, Any

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401 - registers what is taken away below
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from caire.people import affiliations, limits, origins, wording
from caire.people.forms import AffiliationForm
from caire.people.models import Account, Affiliation, Institution, Person, Visit
from caire.people.models.accounts import normal
from caire.people.rules import RuleError

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Model]
    _AffiliationAdmin = admin.ModelAdmin[Affiliation]
else:
    _ModelAdmin = _AffiliationAdmin = admin.ModelAdmin

for shown_by_allauth in (EmailAddress, Authenticator):
    admin.site.unregister(shown_by_allauth)

admin.site.site_header = "CAIRE"
admin.site.site_title = "CAIRE"
admin.site.index_title = "Gestion"


class LimitedLoginForm(AdminAuthenticationForm):
    """The password form, with a limit per IP and per address."""

    def clean(self) -> dict[str, str]:
        """Count a try, right or wrong, before the password is looked at: many at once are then no more than many."""
        now, address = timezone.now(), normal(self.cleaned_data.get("username", ""))
        try:
            limits.take(limits.PASSWORDS_PER_IP, origins.ip(self.request) if self.request else "", now)
            limits.take(limits.PASSWORDS_PER_ADDRESS, address, now)
        except RuleError as error:
            raise ValidationError(wording.refusal(error)) from error
        return super().clean()


admin.site.login_form = LimitedLoginForm


class ReadOnlyAdmin(_ModelAdmin):
    """Looks, adds nothing, deletes nothing: erasing goes through the person's own page or retention."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes by hand."""
        return False


@admin.register(Account)
class AccountAdmin(ReadOnlyAdmin):
    """Find an account by its address; deactivate it, or make it staff."""

    list_display = ("email", "is_active", "is_staff", "made_at", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email",)
    fields = ("email", "is_active", "is_staff", "groups", "made_at", "last_login")
    readonly_fields = ("email", "made_at", "last_login")
    actions = ("deactivate", "reactivate")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """Let only those who may do everything say who is staff."""
        mine = ("email", "made_at", "last_login")
        return mine if self.may_do_everything(request) else (*mine, "is_staff", "groups")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Keep those who may do everything out of the reach of those who may not."""
        is_above = isinstance(obj, Account) and obj.is_superuser and not self.may_do_everything(request)
        return super().has_change_permission(request, obj) and not is_above

    def may_do_everything(self, request: HttpRequest) -> bool:
        """Say whether a superuser asks."""
        return isinstance(request.user, Account) and request.user.is_superuser

    def within_reach(self, request: HttpRequest, accounts: QuerySet[Account]) -> QuerySet[Account]:
        """Return those of the chosen accounts that whoever asks may close and open."""
        return accounts if self.may_do_everything(request) else accounts.filter(is_superuser=False)

    @admin.action(description="Désactiver les comptes choisis", permissions=["change"])
    def deactivate(self, request: HttpRequest, accounts: QuerySet[Account]) -> None:
        """Close accounts: who is signed in acts as nobody from the next page on."""
        self.within_reach(request, accounts).exclude(pk=request.user.pk).update(is_active=False)

    @admin.action(description="Réactiver les comptes choisis", permissions=["change"])
    def reactivate(self, request: HttpRequest, accounts: QuerySet[Account]) -> None:
        """Open accounts again."""
        self.within_reach(request, accounts).update(is_active=True)


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    """Find a person by address or reference; see when they came, and who they turned out to be."""

    list_display = ("ref", "account", "made_at", "last_seen_on", "same_as")
    list_select_related = ("account", "same_as")
    search_fields = ("account__email", "ref")
    fields = ("ref", "account", "made_at", "last_seen_on", "same_as")
    readonly_fields = fields

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing here is changed by hand."""
        return False


@admin.register(Institution)
class InstitutionAdmin(_ModelAdmin):
    """The establishments and partners: their names and the word of their addresses."""

    list_display = ("name", "kind", "contact", "is_demonstration")
    list_filter = ("kind", "is_demonstration")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    ordering = ("name",)


class RunningFilter(admin.SimpleListFilter):
    """Roles that run today, and those that do not."""

    title = "aujourd’hui"
    parameter_name = "running"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Name both."""
        return [("yes", "En cours"), ("no", "Terminés ou à venir")]

    def queryset(self, request: HttpRequest, held: QuerySet[Any]) -> QuerySet[Any]:
        """Keep those that were chosen."""
        runs = affiliations.running(timezone.localdate())
        return {"yes": held.filter(runs), "no": held.exclude(runs)}.get(self.value() or "", held)


@admin.register(Affiliation)
class AffiliationAdmin(_AffiliationAdmin):
    """Give a role to the holder of an account, and end it. What was given stays readable: delete only a mistake."""

    form = AffiliationForm
    list_display = ("holder", "role", "institution", "levels", "since", "until")
    list_filter = (RunningFilter, "role", ("institution", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("institution", "person__account", "person__same_as__account")
    search_fields = ("person__account__email", "person__same_as__account__email", "institution__name")
    autocomplete_fields = ("institution",)
    ordering = ("institution__name", "role", "pk")
    actions = ("end_today",)

    def get_fields(self, request: HttpRequest, obj: Affiliation | None = None) -> tuple[str, ...]:
        """Ask for an address once."""
        return ("holder" if obj else "email", "institution", "role", "levels", "since", "until")

    def get_readonly_fields(self, request: HttpRequest, obj: Affiliation | None = None) -> tuple[str, ...]:
        """Keep who was what, where: another role is another line."""
        # The address is shown nowhere then: naming it here is what takes it out of the form.
        return ("email", "holder", "institution", "role") if obj else ()

    @admin.display(description="personne", ordering="person__account__email")
    def holder(self, held: Affiliation) -> str:
        """Return the address of the person's account, or their reference when they have none."""
        canonical = held.person.same_as or held.person
        return str(getattr(canonical, "account", canonical))

    @admin.action(description="Mettre fin ce soir aux rôles choisis", permissions=["change"])
    def end_today(self, request: HttpRequest, held: QuerySet[Affiliation]) -> None:
        """Make today the last day of the chosen roles that run."""
        today = timezone.localdate()
        held.filter(affiliations.running(today)).update(until=today)


@admin.register(Visit)
class VisitAdmin(ReadOnlyAdmin):
    """The totals of each day; the row without a page counts the visitors."""

    list_display = ("day", "page", "count")
    list_filter = ("day",)
    search_fields = ("page",)
    readonly_fields = ("day", "page", "count")
    date_hierarchy = "day"

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Totals are frozen."""
        return False

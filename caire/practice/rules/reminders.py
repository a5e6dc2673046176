"""When the reviews asked for by mail leave, and how long the link in each one works."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Paris")
HOUR = time(9)
LATE = timedelta(days=14)  # after a long outage, a review that comes at a wrong time helps nobody
LINK_DAYS = 30
INSTANT = timedelta(microseconds=1)


def days_of(name: str) -> int:
    """Return how many days after it was asked for a review comes by mail.

    >>> days_of("jour-10")
    10
    """
    return int(name.rpartition("-")[2])


def asked_between(name: str, now: datetime) -> tuple[datetime, datetime]:
    """Return between which moments somebody asked for it to whom this review is due now, and not too late."""
    last = now - timedelta(days=days_of(name))
    return last - LATE, last


def leaves_at(now: datetime) -> datetime:
    """Return the next morning hour, now included.

    >>> leaves_at(datetime(2026, 12, 1, 9, 1, tzinfo=ZONE)).isoformat()
    '2026-12-02T09:00:00+01:00'
    """
    local = now.astimezone(ZONE)
    today = datetime.combine(local.date(), HOUR, ZONE)
    return today if local <= today else datetime.combine(local.date() + timedelta(days=1), HOUR, ZONE)


def link_expires_at(leaves: datetime) -> datetime:
    """Return when a link stops working: at midnight, so that the day said in the message counts whole."""
    return datetime.combine(leaves.astimezone(ZONE).date() + timedelta(days=LINK_DAYS + 1), time(0), ZONE)


def last_day(expires_at: datetime) -> date:
    """Return the last day on which a link works.

    >>> last_day(link_expires_at(datetime(2026, 12, 2, 9, tzinfo=ZONE)))
    datetime.date(2027, 1, 1)
    """
    return (expires_at - INSTANT).astimezone(ZONE).date()


@dataclass(frozen=True, slots=True)
class Planned:
    """A review by mail: how long after it was asked for it comes, and on which day it left or will, if at all."""

    days: int
    on: date | None = None
    has_left: bool = False


def plan(names: Sequence[str], asked_at: datetime | None, made: Mapping[str, datetime], now: datetime) -> list[Planned]:
    """Return each review in turn, for who asked at this moment (for nobody when None) and was made these links."""
    return [_planned(name, asked_at, made.get(name), now) for name in names]


def _planned(name: str, asked_at: datetime | None, made_at: datetime | None, now: datetime) -> Planned:
    days = days_of(name)
    if made_at is not None:
        leaves = leaves_at(made_at)
        return Planned(days, leaves.date(), has_left=leaves <= now)
    due_at = asked_at + timedelta(days=days) if asked_at else None
    is_to_come = due_at is not None and now <= due_at + LATE
    return Planned(days, leaves_at(max(due_at, now)).date() if due_at and is_to_come else None)

"""Published courses: immutable releases named by their digest, and the files that they carry."""

from typing import Any, NoReturn

from django.db import models


class ReleaseQuerySet(models.QuerySet["Release"]):
    """Releases are added, and read."""

    def update(self, **values: Any) -> NoReturn:
        """Refuse."""
        raise PermissionError("A release never changes: publish another one.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise PermissionError("A release never goes: records name it.")


class Release(models.Model):
    """A compiled course, never changed once written: records name it, so old ones stay readable."""

    digest = models.CharField(max_length=64, primary_key=True)
    course = models.CharField(max_length=50)
    format = models.PositiveSmallIntegerField()
    payload = models.JSONField()
    published_at = models.DateTimeField()

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["course", "published_at"], name="release_by_course")]

    def __str__(self) -> str:
        return f"{self.course} {self.digest[:12]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new release; refuse to change one."""
        if not self._state.adding:
            raise PermissionError("A release never changes: publish another one.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise PermissionError("A release never goes: records name it.")


class Edition(models.Model):
    """Which release of a course is being read now, and which one in plain language if there is one."""

    course = models.CharField(max_length=50, primary_key=True)
    release = models.ForeignKey(Release, models.PROTECT, related_name="+")
    plain = models.ForeignKey(Release, models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return self.course


class Asset(models.Model):
    """A file of a course (an image, a simulation), stored once whatever the number of releases that carry it."""

    digest = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.digest[:12]


class ReleaseAsset(models.Model):
    """Where a release puts a file."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="assets")
    path = models.CharField(max_length=200)
    asset = models.ForeignKey(Asset, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "path"], name="one_file_per_path")]

    def __str__(self) -> str:
        return self.path

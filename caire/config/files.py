"""How static files are named and kept: the hash of the content is in the name, so that browsers keep them for ever."""

from collections.abc import Iterable, Iterator
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Also writes the hashed names into `import` lines, so that a module never loads another version's module."""

    support_js_module_import_aggregation = True
    keep_only_hashed_files = True

    def compress_files(self, paths: Iterable[str]) -> Iterator[Any]:
        """Compress what visitors load; staff alone load the files of Django's administration."""
        yield from super().compress_files(path for path in paths if not path.startswith("admin/"))

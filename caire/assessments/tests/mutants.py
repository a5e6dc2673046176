"""A module of ours with one thing wrong, to prove that its oracle would see it."""

from pathlib import Path
from types import ModuleType


def mutant(module: ModuleType, right: str, wrong: str) -> ModuleType:
    """Return a copy of a module in which a piece of its source, found once, is replaced by another."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    assert source.count(right) == 1, f"{right!r} is there {source.count(right)} times"
    made = ModuleType(module.__name__)
    exec(compile(source.replace(right, wrong), f"{module.__file__} with {wrong!r}", "exec"), vars(made))
    return made

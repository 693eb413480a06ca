"""The index of who is bound by what: never fewer rulesets than bind, and made anew where what was kept is no index."""

from __future__ import annotations

import json
import shutil
from functools import cache as once
from pathlib import Path

import pytest

from csc_rules.engine.bound import binds_ever
from csc_rules.law import cache
from csc_rules.law.index import NAME, Entry, Index, Listed, index
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import register

INDEX = Index(
    bodies={
        "a council": (Listed(jurisdiction="somewhere", kinds=frozenset({"a-council", "council"})),),
        "everywhere": (Listed(jurisdiction=None, kinds=frozenset({"county"})),),
    },
    classes={"county": ("county",), "excellent authority": ("county",), "shared": ("council", "county")},
    rulesets=(
        Entry(name="one", jurisdiction="somewhere", bearers=frozenset({"council"})),
        Entry(name="two", jurisdiction="elsewhere", bearers=frozenset({"council", "county"})),
    ),
)


@pytest.fixture(autouse=True)
def cache_folder(own_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a cache of its own that has every rule file, which is read once for all of them, and no index."""
    load_all()
    place = tmp_path / "cache"
    shutil.copytree(own_cache, place, ignore=shutil.ignore_patterns(f"{NAME}*"))
    monkeypatch.setenv("CSC_RULES_CACHE", str(place))
    return place


@once
def shipped() -> Index:
    """Make the index of what is shipped, once for all tests here."""
    return index()


@pytest.mark.parametrize(
    ("names", "kinds", "found"),
    [
        (["A Council"], (), ("one",)),
        (["everywhere"], (), ("two",)),
        (["A Council", "everywhere"], (), ("one", "two")),
        (["nobody"], (), None),
        (["nobody", "A Council"], (), None),
        (["A Council", "nobody"], (), ("one",)),
        (["nobody"], [("county", "elsewhere")], ("two",)),
        (["nobody"], [("county", "somewhere")], ()),
        (["A Council"], [("Excellent authority", "")], ("one", "two")),
        (["nobody"], [("shared", "somewhere")], ("one",)),
        (["A Council"], [("unheard of", "")], ("one",)),
    ],
)
def test_what_may_bind(names: list[str], kinds: list[tuple[str, str]], found: tuple[str, ...] | None) -> None:
    """By the body's own kinds, and by the classes that a record says it belongs to, under any of their names."""
    assert INDEX.may_bind(names, kinds) == found


def test_never_fewer_than_bind() -> None:
    """Every ruleset of a body's place that binds it is among those that may."""
    rulesets = load_all()
    for body in list(register(rulesets).bodies.values())[::9]:
        may = shipped().may_bind([body.id])
        assert may is not None, body.id
        for ruleset in rulesets:
            if body.jurisdiction in (None, ruleset.instrument.jurisdiction) and binds_ever(ruleset, body):
                assert ruleset.unit.name in may, body.id


def test_it_is_kept() -> None:
    """The second time it comes out of the cache, as it was."""
    assert index() == shipped()
    assert index() == shipped()


def test_a_class_is_known_by_its_title() -> None:
    """So is each class that is shipped, since a record may name it by that."""
    titles = {entry.title for ruleset in load_all() for entry in ruleset.classes.values()}
    assert all(shipped().may_bind(["nobody"], [(title, "")]) is not None for title in titles)


@pytest.mark.parametrize("kept", [None, [{}, []], "an index"])
def test_what_is_no_index_is_made_anew(cache_folder: Path, kept: object) -> None:
    """Something else under the same name and key is not used."""
    index()
    (file,) = (path for path in cache_folder.iterdir() if path.name.startswith(NAME))
    key = json.loads(file.read_bytes().partition(b"\n")[2])[0]
    cache.keep_plain(NAME, key, kept)

    assert index() == shipped()

"""Cue files found, read, kept in the cache, and chosen for rulesets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_rules.errors import NotFoundError, RuleError
from csc_rules.law import library
from csc_rules.law.cache import sha256
from csc_rules.law.cues import cue_file, load_cue_file, load_cues
from csc_rules.law.library import read
from csc_rules.law.loader import load_register, load_ruleset, load_text
from csc_rules.law.model.cues import Cue, CueFor
from csc_rules.verify.suite import suite_of
from tests.verify.mutants import DUTY, TOP

TEXT = """cues some-cues "Cues"

cue own-vision "a vision" from 2017-04-01
  for item ni-act-2015.strategy.outcomes
  for tone promise
  heading "vision"
  states "our vision is", "we want ... to be"
  mentions "vision"
  never "vision impairment"
  says "One."

cue own-strategy "the strategy"
  for document ni-act-2015.strategy
  states "strategy"

test "a vision"
  given text "Our vision is clear."
  expect own-vision stated
  expect own-strategy nothing
"""


@pytest.fixture(autouse=True)
def cache_folder(own_cache: Path) -> Path:
    """Share the cache of the run, in which the rulesets are: what is read here has paths of its own."""
    return own_cache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write a cue file of one's own."""
    found = tmp_path / "own.rules"
    found.write_text(TEXT, encoding="utf-8")
    return found


def own(path: Path, *names: str) -> list[str]:
    """List the cues of one's own that are kept for rulesets."""
    cues = load_cues([load_ruleset(name) for name in names], [path])
    return [cue.id for cue in cues if cue.id.startswith("own-")]


def test_a_cue_has_all_that_is_said_of_it(path: Path) -> None:
    """Every line of a cue has its place in the value."""
    first = load_cue_file(read(str(path))).cues[0]

    assert first == Cue(
        id="own-vision",
        title="a vision",
        force=first.force,
        says="One.",
        line=3,
        targets=(CueFor(kind="item", name="ni-act-2015.strategy.outcomes"), CueFor(kind="tone", name="promise")),
        headings=("vision",),
        states=("our vision is", "we want ... to be"),
        mentions=("vision",),
        never=("vision impairment",),
    )
    assert first.force.since == date(2017, 4, 1)


def test_cues_of_a_ruleset_are_kept_for_it(path: Path) -> None:
    """A cue for what a ruleset asks is kept where that is chosen."""
    assert own(path, "ni-act-2015") == ["own-vision", "own-strategy"]


def test_a_tone_is_kept_always(path: Path) -> None:
    """A cue for a tone belongs to no ruleset; one for another ruleset is left out."""
    assert own(path) == ["own-vision"]


def test_what_comes_from_the_cache_is_the_same(path: Path) -> None:
    """Read once more, from the cache, the cues are equal to those that were read."""
    before = load_cues([], [path])
    assert load_cues([], [path]) == before


def test_a_changed_file_is_read_again(path: Path) -> None:
    """The cache holds what a text came to, not what a path had."""
    load_cues([], [path])
    path.write_text(TEXT.replace('mentions "vision"', 'mentions "visions"'), encoding="utf-8")

    assert load_cues([], [path])[-1].mentions == ("visions",)


@pytest.mark.parametrize("content", ["[]", '["x", [[1, 2]]]', "nothing"])
def test_a_spoilt_cache_is_as_good_as_none(path: Path, cache_folder: Path, content: str) -> None:
    """What lies in the cache and is not ours is not read."""
    before = load_cues([], [path])
    (kept,) = cache_folder.glob(f"cues-{sha256(str(path.resolve()))[:40]}*")
    kept.write_text(content, encoding="utf-8")

    assert load_cues([], [path]) == before


def test_mistakes_of_a_file_of_ones_own(path: Path) -> None:
    """Its mistakes are told where it is loaded, those of its tests as well."""
    path.write_text(TEXT.replace("expect own-strategy", "expect own-stratgy"), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_cues([], [path])

    assert [each.code for each in caught.value.diagnostics] == ["RL205", "RL104"]


def test_a_cue_for_a_ruleset_of_ones_own(path: Path) -> None:
    """A ruleset that lies beside a cue file may be named in it."""
    beside = path.with_name("law.rules")
    beside.write_text(TOP + DUTY, encoding="utf-8")
    path.write_text(TEXT.replace("item ni-act-2015.strategy.outcomes", "duty a-law.publish-plan"), encoding="utf-8")
    path.write_text(path.read_text("utf-8").replace("ni-act-2015.strategy", "a-law.plan"), encoding="utf-8")

    assert own(path, str(beside)) == ["own-vision", "own-strategy"]


def test_a_cue_file_is_no_ruleset(path: Path) -> None:
    """Where a ruleset is needed, a cue file is told to be none."""
    with pytest.raises(NotFoundError) as caught:
        load_ruleset(path)

    assert caught.value.diagnostics[0].code == "RL181"


def test_a_cue_file_has_no_tests_of_the_law(path: Path) -> None:
    """Nor is it a rule file whose tests are checks of a record."""
    with pytest.raises(NotFoundError):
        suite_of(path)


def test_a_ruleset_does_not_use_cues(path: Path) -> None:
    """A rule file that uses one is told so, at the place."""
    law = path.with_name("law.rules")
    law.write_text('register r "R"\n  use "own"\n', encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_ruleset(law)

    assert str(caught.value.diagnostics[0]).startswith(f'{law}:2:7: RL171 found "own", a cue file')


def test_a_cue_in_a_file_of_the_law() -> None:
    """Cues, and what is read in their tests, are told to be out of place in a file of the law."""
    text = 'register r "R"\ncue c "c"\n  for tone promise\n  states "c"\n'
    text += 'test "t"\n  given text "c"\n  given heading "c"\n  as at 2020-01-01\n  expect c stated\n'
    with pytest.raises(RuleError) as caught:
        load_text(text)

    assert [each.code for each in caught.value.diagnostics] == ["RL204", "RL204", "RL204", "RL109"]


def test_shipped_cue_files_are_no_registers(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """A cue file among the shipped ones is listed as such, and neither as a ruleset nor as a register."""
    monkeypatch.setattr(library, "shipped", lambda: library.Library((str(path.parent),)))

    assert (library.cue_names(), library.registers(), library.available()) == (("own",), (), ())


def test_another_rule_file_is_no_cue_file() -> None:
    """What is asked for by name, and has no cues, is none; a register stays one."""
    assert cue_file("acts") is None
    assert load_register("acts")

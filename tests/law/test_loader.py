"""Finding and loading rulesets: by name and by path, from text and from the cache, and what is said when it fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csc_rules.errors import CscRulesError, NotFoundError, RuleError
from csc_rules.law import cache, library, loader
from csc_rules.law.library import Library, available, registers
from csc_rules.law.loader import load_all, load_register, load_ruleset, load_text, parse_unit_tree

TOP = """instrument {id} "The Act"
  kind act
  stage revised
  jurisdiction somewhere
  in force from 2015-12-10 at s.1
  provisions s.1
"""


def written(folder: Path, name: str, text: str) -> Path:
    """Write a rule file, and the folders it needs."""
    path = folder / f"{name}.rules"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a folder in place of the shipped one."""
    folder = tmp_path / "rulesets"
    folder.mkdir()
    monkeypatch.setattr(loader, "shipped", lambda: Library((str(folder),)))
    monkeypatch.setattr(library, "shipped", lambda: Library((str(folder),)))
    return folder


def only(error: pytest.ExceptionInfo[CscRulesError]) -> tuple[str, str, str]:
    """Return code, message and hint of the one mistake."""
    (found,) = error.value.diagnostics
    return found.code, found.message, found.hint


def test_every_shipped_ruleset_loads() -> None:
    """The rulesets that are listed are those that load."""
    assert [ruleset.id for ruleset in load_all()] == [info.id for info in available()]


def test_rulesets_of_a_jurisdiction() -> None:
    """Of one that has none, none are loaded."""
    assert load_all("nowhere") == ()


def test_a_ruleset_is_found_by_id_by_name_and_by_path() -> None:
    """All three mean the same file, which is the same unit."""
    info = available()[0]

    by_id = load_ruleset(info.id)
    assert load_ruleset(info.name) == by_id
    assert load_ruleset(info.path) == by_id
    assert load_ruleset(Path(info.path)) == by_id
    assert by_id.unit.name == info.name


def test_an_id_that_its_file_is_not_called_is_found(shelf: Path) -> None:
    """Files are looked into where no name fits."""
    written(shelf, "somewhere/act", TOP.format(id="the-act"))
    written(shelf, "somewhere/words", 'register words "Words"')

    assert load_ruleset("the-act").unit.name == "somewhere/act"


def test_a_file_of_the_name_with_another_instrument_is_not_meant(shelf: Path) -> None:
    """The id counts before the name of the file."""
    written(shelf, "a/the-act", TOP.format(id="older-act"))
    written(shelf, "b/act", TOP.format(id="the-act"))

    assert load_ruleset("the-act").unit.name == "b/act"


def test_an_unknown_name_has_a_suggestion() -> None:
    """The nearest id or name is offered."""
    info = available()[0]
    with pytest.raises(NotFoundError) as caught:
        load_ruleset(info.id + "x")

    code, message, hint = only(caught)
    assert code == "RL182"
    assert message == f"found '{info.id}x'; expected the name of a ruleset or the path of a rule file"
    assert hint == f"did you mean '{info.id}'?"


def test_an_unknown_name_near_to_none_has_the_list() -> None:
    """Where nothing is near, all ids are told."""
    with pytest.raises(NotFoundError) as caught:
        load_ruleset("qqqqqqqq")

    assert only(caught)[2] == f"there are {', '.join(info.id for info in available())}"


def test_a_register_is_no_ruleset() -> None:
    """It has no instrument."""
    with pytest.raises(NotFoundError) as caught:
        load_ruleset("acts")

    assert only(caught)[0] == "RL181"


def test_a_register_is_loaded_with_what_it_uses() -> None:
    """A register comes first, then the registers it uses."""
    names = [unit.name for unit in load_register("northern-ireland/bodies")]

    assert names == ["northern-ireland/bodies", "united-kingdom/bodies"]


@pytest.mark.parametrize("name", ["northern-ireland/ni-act-2015", "ni-act-2015", "no-such-register"])
def test_what_is_no_register_is_none(name: str) -> None:
    """A ruleset is no register, and neither is what is not there."""
    assert load_register(name) == ()


def test_a_shipped_file_is_a_ruleset_or_a_register() -> None:
    """Every rule file is listed once, as the one or the other, or as one of cues."""
    rulesets = [info.name for info in available()]

    assert sorted([*rulesets, *registers(), *library.cue_names()]) == list(library.shipped().names())


def test_a_file_of_ones_own_uses_the_shipped_files_first(tmp_path: Path) -> None:
    """And then those beside it."""
    written(tmp_path, "acts", 'register acts "Not these"\n')
    written(tmp_path, "bodies", 'register bodies "Bodies"\nbody a-body "A Body"\n')
    text = TOP.format(id="own-act") + '  use "acts", "bodies"\nduty d at s.1\n  a-body must prepare plan\n'
    path = written(tmp_path, "My own Act", text + 'document plan "plan" at s.1\n')

    found = load_ruleset(path)
    assert [unit.title for unit in found.units] == ["The Act", "Acts", "Bodies"]
    assert found.unit.name == "My own Act"


def test_a_path_without_the_suffix(tmp_path: Path) -> None:
    """What is no name may be a path."""
    path = tmp_path / "act.txt"
    path.write_text(TOP.format(id="own-act"))

    assert load_ruleset(path).id == "own-act"


def test_units_are_listed_once_each(shelf: Path) -> None:
    """Itself first, then what it uses, each before what that uses in turn."""
    written(shelf, "base", 'register base "Base"')
    written(shelf, "left", 'register left "Left"\n  use "base"')
    written(shelf, "right", 'register right "Right"\n  use "base", "left"')
    written(shelf, "act", TOP.format(id="the-act") + '  use "left", "right"')

    assert [unit.name for unit in load_ruleset("the-act").units] == ["act", "left", "base", "right"]


def test_files_that_use_each_other(shelf: Path) -> None:
    """The circle is told where it closes."""
    written(shelf, "one", 'register one "One"\n  use "two"')
    written(shelf, "two", 'register two "Two"\n  use "one"')
    written(shelf, "act", TOP.format(id="the-act") + '  use "one"')
    with pytest.raises(RuleError) as caught:
        load_ruleset("the-act")

    code, _, _ = only(caught)
    assert code == "RL172"
    assert caught.value.diagnostics[0].places[0].file.endswith("two.rules")


def test_a_name_that_leads_out_of_the_folder_is_not_found(shelf: Path, tmp_path: Path) -> None:
    """Neither by dots nor by a link."""
    outside = written(tmp_path, "outside", 'register outside "Outside"')
    (shelf / "inside.rules").symlink_to(outside)
    own = Library((str(shelf),))

    assert own.find("../outside") is None
    assert own.find("inside") is None
    assert library.describe(own, "inside") is None


def test_what_is_not_called_like_a_rule_file_is_not_listed(shelf: Path) -> None:
    """Names have small letters, digits and hyphens."""
    written(shelf, "Not a name", "")
    (shelf / "readme.txt").touch()
    written(shelf, "b/c", "")
    written(shelf, "a", "")

    assert Library((str(shelf),)).names() == ("a", "b/c")


def test_a_file_that_cannot_be_read_is_not_listed(shelf: Path) -> None:
    """Nor one without an instrument, nor one that leads out of the folder."""
    (shelf / "bytes.rules").write_bytes(b"\xff")
    written(shelf, "register", 'register words "Words"')
    (shelf / "link.rules").symlink_to(shelf.parent)

    assert available() == ()


def test_what_is_listed_is_taken_from_the_first_lines(shelf: Path) -> None:
    """A glance at the text is enough; without a jurisdiction it is empty."""
    path = written(shelf, "act", 'instrument the-act "The Act"\n  kind act\n')

    assert available() == (
        library.RulesetInfo(id="the-act", title="The Act", jurisdiction="", name="act", path=str(path)),
    )


def test_the_rulesets_of_an_installed_package_lie_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a wheel they are inside the package; in the source tree they are beside it."""
    monkeypatch.setattr("csc_rules.__file__", str(tmp_path / "csc_rules" / "__init__.py"))
    assert library.shipped().folders == (str(tmp_path / "rulesets"),)

    (tmp_path / "csc_rules" / "rulesets").mkdir(parents=True)
    assert library.shipped().folders == (str(tmp_path / "csc_rules" / "rulesets"),)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (str, "found no file of that name; expected a rule file"),
        (lambda path: path.mkdir(), "found a folder; expected a rule file"),
        (os.mkfifo, "found something that is no file; expected a rule file"),
        (lambda path: path.symlink_to(path), "found a path that cannot be opened; expected a rule file"),
    ],
    ids=["missing", "folder", "pipe", "circle of links"],
)
def test_what_is_no_file(tmp_path: Path, make: object, message: str) -> None:
    """Each is told for what it is."""
    path = tmp_path / "act.rules"
    assert callable(make)
    make(path)
    with pytest.raises(RuleError) as caught:
        load_ruleset(path)

    assert only(caught)[:2] == ("RL180", message)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rights of the file are named as the reason."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(RuleError) as caught:
        load_ruleset(tmp_path / "act.rules")

    assert only(caught)[1] == "found a file or folder that may not be read; expected a rule file"


def test_a_path_with_a_null_byte() -> None:
    """It cannot be opened, and is no traceback."""
    with pytest.raises(NotFoundError):
        load_ruleset("a\0b.rules")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"#" * 1_048_577], ids=["not UTF-8", "too large"])
def test_a_file_that_is_no_rule_text(tmp_path: Path, data: bytes) -> None:
    """The syntax says what is wrong with it."""
    path = tmp_path / "act.rules"
    path.write_bytes(data)
    with pytest.raises(RuleError) as caught:
        load_ruleset(path)

    assert only(caught)[0] in ("RL012", "RL008")


def test_a_mark_at_the_start_and_line_ends_of_windows(tmp_path: Path) -> None:
    """Both are let through."""
    path = tmp_path / "act.rules"
    path.write_bytes(b"\xef\xbb\xbf" + TOP.format(id="own-act").replace("\n", "\r\n").encode())

    assert load_ruleset(path).id == "own-act"


def test_a_text_is_loaded_without_a_file() -> None:
    """It uses what is shipped."""
    assert [unit.name for unit in load_text(TOP.format(id="own-act") + '  use "acts"\n').units] == ["<text>", "acts"]


def test_the_tree_of_a_file() -> None:
    """Of a register by its name as well."""
    source, tree = parse_unit_tree("acts")

    assert source.name.endswith("acts.rules")
    assert tree.blocks[0].keyword == "register"


def test_the_second_load_comes_from_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """And is the same."""
    info = available()[0]
    first = load_ruleset(info.id)
    monkeypatch.setattr(loader._Loading, "parse", None)

    second = load_ruleset(info.id)
    assert second == first
    assert second.digest == first.digest


def test_a_change_in_a_used_file_is_seen(shelf: Path) -> None:
    """The file that uses it is read again, though its own text is the same."""
    text = (
        TOP.format(id="the-act")
        + '  use "bodies"\nduty d at s.1\n  a-body must hum\nact hum "hummed"\n  noun hum\n  achieved\n'
    )
    written(shelf, "act", text)
    written(shelf, "bodies", 'register bodies "Bodies"\nbody a-body "A Body"\n')
    first = load_ruleset("the-act")
    written(shelf, "bodies", 'register bodies "Bodies"\nbody a-body "The Body"\n')
    second = load_ruleset("the-act")

    assert first.unit == second.unit
    assert first.digest != second.digest
    assert second.bodies["a-body"].title == "The Body"


def test_a_mistake_that_comes_into_a_used_file_is_told(shelf: Path) -> None:
    """What is kept of the file that uses it does not hide it."""
    written(shelf, "act", TOP.format(id="the-act") + '  use "bodies"\n')
    written(shelf, "bodies", 'register bodies "Bodies"\n')
    load_ruleset("the-act")
    written(shelf, "bodies", "registre bodies\n")

    with pytest.raises(RuleError):
        load_ruleset("the-act")


def test_a_used_file_that_goes_missing_is_told(shelf: Path) -> None:
    """Nor does it hide that."""
    written(shelf, "act", TOP.format(id="the-act") + '  use "bodies"\n')
    path = written(shelf, "bodies", 'register bodies "Bodies"\n')
    load_ruleset("the-act")
    path.unlink()

    with pytest.raises(RuleError) as caught:
        load_ruleset("the-act")
    assert only(caught)[0] == "RL171"


def test_another_state_of_the_program_is_another_key(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older program made of a text is made anew."""
    written(shelf, "act", TOP.format(id="the-act"))
    load_ruleset("the-act")
    monkeypatch.setattr(cache, "tool", lambda: "newer")
    monkeypatch.setattr(loader._Loading, "parse", None)

    with pytest.raises(TypeError):
        load_ruleset("the-act")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_give_a_ruleset_or_a_mistake(tmp_path: Path, data: bytes) -> None:
    """Nothing but errors of the package is ever raised."""
    path = tmp_path / "act.rules"
    path.write_bytes(data)

    with pytest.raises(CscRulesError):
        load_ruleset(path)


def test_who_waits_hears_of_each_shipped_file_that_is_read(shelf: Path) -> None:
    """What comes out of the cache is not heard of, nor is a file of one's own."""
    heard: list[tuple[int, int]] = []
    written(shelf, "one", TOP.format(id="one"))
    written(shelf, "two", TOP.format(id="two"))
    own = written(shelf.parent, "own", TOP.format(id="own"))
    token = loader.READING.set(lambda number, of: heard.append((number, of)))
    try:
        load_ruleset(own)
        load_all()
        load_all()
    finally:
        loader.READING.reset(token)

    assert heard == [(1, 2), (2, 2)]

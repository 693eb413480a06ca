"""The files of examples/reading: they are those that the script makes, and what was decided is still suggested."""

from __future__ import annotations

import tomllib

import pytest

from csc_rules.documents.reading import read_text
from tests.documents.corpus.build import Draft
from tests.documents.example_files import DECISIONS, DRAFTS, FOLDER, content, decided, suggested


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_the_files_say_what_the_script_says(draft: Draft) -> None:
    """A library that writes them in other bytes does not make them other documents."""
    there, made = (read_text(draft.name, each) for each in ((FOLDER / draft.name).read_bytes(), content(draft)))

    assert [(each.role, each.text) for each in there.passages] == [(each.role, each.text) for each in made.passages]
    assert content(draft) == content(draft)


def test_what_was_decided_is_what_is_suggested_now() -> None:
    """The shipped decisions are those of the script, on the suggestions that reading gives."""
    then, now = (
        {each["id"]: each for each in tomllib.loads(text)["suggestion"]}
        for text in ((FOLDER / "decided.toml").read_text(encoding="utf-8"), decided(suggested()))
    )

    assert [then[name] for name in DECISIONS] == [now[name] for name in DECISIONS]

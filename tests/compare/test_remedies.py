"""What may follow a breach: how far it goes, who may act, and how many duties have nothing of the kind."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.compare.remedies import Ladder, Reach, Remedies, reach_of, remedies
from csc_rules.law.loader import load_ruleset, load_text
from csc_rules.law.model import REMEDY_KINDS, Remedy
from csc_rules.law.ruleset import Ruleset

DAY = date(2020, 6, 1)
LAW = """instrument a-law "A Law"
  kind act
  stage as-made
  jurisdiction somewhere
  source <https://www.legislation.gov.uk/asp/2020/1>
  in force from 2020-01-01 at s.1
  consequence public-law "Left to the courts."
  provisions s.1, s.2, s.3, s.4, s.5
  use "acts"

body council "The Council"

body ministers "The Ministers"

object thing "thing"

duty plain "plain" at s.2
  council must publish thing

duty laddered "laddered" at s.3
  council must adopt thing
  consequence report "They may report." by ministers at s.5
  consequence direction "They may direct." by ministers, council at s.5 unverified "not read"

duty left "left" at s.4
  council must lay thing before ministers
  consequence none "Nothing."
  until 2021-01-01
"""


def law(text: str = LAW) -> Ruleset:
    """Load a small law."""
    return load_text(text, "a-law.rules")


def found(text: str = LAW, day: date = DAY) -> Remedies:
    """Return what may follow a breach of its duties."""
    return remedies([law(text)], day)


def ladder(name: str) -> Ladder:
    """Return the steps of a duty."""
    return next(entry for entry in found().layers[0].ladders if entry.duty == name)


def test_every_kind_reaches_somewhere() -> None:
    """Each kind of the vocabulary goes as far as its word says; only the word that nothing follows is no remedy."""
    reached = {kind: reach_of([Remedy(kind=kind, text="")]) for kind in REMEDY_KINDS}
    assert [kind for kind, reach in reached.items() if reach is Reach.NONE] == ["none"]
    assert [kind for kind, reach in reached.items() if reach is Reach.COURT] == ["public-law"]
    assert Reach.UNRECORDED not in reached.values()


def test_the_furthest_step_counts() -> None:
    """Of several steps the one that goes furthest says how far they go."""
    assert ladder("laddered").reach is Reach.POWER


def test_steps_stand_in_their_order() -> None:
    """The steps are those of the text, with who may act and where it stands."""
    first, second = ladder("laddered").steps
    assert (first.kind, first.by[0].title, first.provisions) == ("report", "The Ministers", ("s.5",))
    assert ([actor.id for actor in second.by], second.unverified) == (["ministers", "council"], "not read")


def test_not_verified() -> None:
    """A duty whose furthest step was not verified is told."""
    assert (ladder("laddered").unverified, ladder("plain").unverified) == (True, False)


def test_from_the_instrument() -> None:
    """A duty without steps of its own has those of its instrument."""
    assert (ladder("plain").own, ladder("plain").reach) == (False, Reach.COURT)
    assert ladder("left").own


def test_the_provision_leads_to_the_law() -> None:
    """Each duty has the address of its provision."""
    assert ladder("plain").source == "https://www.legislation.gov.uk/asp/2020/1/section/2"


def test_shares() -> None:
    """Left to a court alone and none named are without a remedy, and told apart."""
    (share,) = found().layers[0].rulesets
    assert (share.duties, share.recorded, share.without, share.unverified) == (3, 3, 2, 1)
    assert (share.number(Reach.COURT), share.number(Reach.NONE), share.number(Reach.POWER)) == (1, 1, 1)
    assert share.per_cent == pytest.approx(200 / 3)


def test_what_is_not_recorded_is_not_nothing() -> None:
    """Where a ruleset says nothing of what follows, its duties are no part of a share."""
    (share,) = found(LAW.replace('  consequence public-law "Left to the courts."\n', "")).layers[0].rulesets
    assert (share.duties, share.recorded, share.without) == (3, 2, 1)


def test_nothing_recorded_at_all() -> None:
    """Where nothing is recorded there is no share."""
    text = "\n".join(line for line in LAW.splitlines() if "consequence" not in line).replace(", s.5", "") + "\n"
    (share,) = found(text).layers[0].rulesets
    assert share.per_cent is None


def test_only_what_is_in_force() -> None:
    """A duty that is no longer in force on the day is not counted."""
    assert [entry.duty for entry in found(day=date(2021, 1, 1)).layers[0].ladders] == ["plain", "laddered"]


def test_the_law_of_another_day() -> None:
    """The law can be taken as it was on another day."""
    made = remedies([law()], date(2026, 1, 1), DAY)
    assert (made.as_at, made.law_at, len(made.layers[0].ladders)) == (date(2026, 1, 1), DAY, 3)


def test_guidance_is_apart() -> None:
    """Law, guidance and good practice never mix."""
    rulesets = [load_ruleset(name) for name in ("niccy-good-practice", "sct-csp-guidance-2020", "ni-act-2015")]
    made = remedies(rulesets, date(2026, 11, 26))
    assert [layer.standing for layer in made.layers] == ["law", "guidance", "good_practice"]
    assert [len(layer.rulesets) for layer in made.layers] == [1, 1, 1]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("ni-bill-2014", "a bill binds nobody"),
        ("eng-nhs-act-2006", "it lays no duty on anybody"),
        ("eng-cypp-2005", "no duty of it is in force on the day"),
    ],
)
def test_left_out(name: str, why: str) -> None:
    """What has no duty in force on the day is left out, and it is said why."""
    made = remedies([load_ruleset(name)], date(2026, 11, 26))
    assert (made.layers, made.left_out) == ((), ((name, why),))


def test_jurisdictions() -> None:
    """The duties of a jurisdiction are those of its rulesets together."""
    rulesets = [load_ruleset(name) for name in ("sct-uncrc-2024", "sct-cyp-2014", "ni-act-2015")]
    layer = remedies(rulesets, date(2026, 11, 26)).layers[0]
    scotland = next(entry for entry in layer.jurisdictions if entry.name == "scotland")
    assert scotland.duties == sum(entry.duties for entry in layer.rulesets if entry.jurisdiction == "scotland")
    assert scotland.without == sum(entry.without for entry in layer.rulesets if entry.jurisdiction == "scotland")

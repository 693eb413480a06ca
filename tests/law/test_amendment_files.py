"""Amendment files laid over a ruleset: what they do to it, and everything that can be wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from csc_rules.errors import NotFoundError, RuleError
from csc_rules.language import nodes as n
from csc_rules.language.parser import parse
from csc_rules.law import model as m
from csc_rules.law.amend_files import laid_over as over
from csc_rules.law.library import read
from csc_rules.law.loader import amended, amended_rulesets, laid_over, load_all, load_ruleset
from csc_rules.law.ruleset import Ruleset

LAW = """instrument a-law "A Law"
  kind act
  stage as-enacted
  jurisdiction somewhere
  in force from 2005-01-01
  event royal-assent "Royal Assent" on 2004-12-31
  event appointed-day "appointed day"
  provisions s.1(1)-(3), s.2, s.3
  use "acts"
  consequence public-law "What follows is left to the courts."

class council "council" at s.1(1)

body a-council "A Council"
  is council

class parents "parents" at s.1(2)
  persons

document plan "plan" at s.1(3)
  must contain vision "a vision" at s.1(3)

duty publish-plan "publication of the plan" at s.2
  each council must publish plan
  makes plan
  by 2010-01-01
  judged enough "Was it enough?" by a-council
  (a) parents at s.2

exception emergency at s.3
  excuses publish-plan where judged enough

duty review-plan at s.3
  each council must review plan
  at least every 3 years from review of plan
"""
SINCE = date(2007, 10, 1)


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """Write the law into a file of its own."""
    path = tmp_path / "a-law.rules"
    path.write_text(LAW, "utf-8")
    return path


Lay = Callable[..., Ruleset]


@pytest.fixture
def lay(law: Path) -> Lay:
    """Lay amendment files over the law, each given as its text behind the header."""

    def load(*texts: str, header: str = 'amends a-law "A Bill"') -> Ruleset:
        paths = []
        for number, text in enumerate(texts, 1):
            path = law.with_name(f"bill-{number}.rules")
            path.write_text(f"{header}\n\n{text}", "utf-8")
            paths.append(path)
        with laid_over(paths, [law]):
            return load_ruleset(law)

    return load


def one(*changes: str, name: str = "clause-1", day: str = "2007-10-01") -> str:
    """Return an amendment."""
    return f'amendment {name} "Clause 1" from {day} at s.1(1)\n' + "".join(f"  {change}\n" for change in changes)


def wrong(lay: Lay, *texts: str, **more: str) -> list[str]:
    """List what is wrong with amendment files: the places, the code and the message of each mistake."""
    with pytest.raises(RuleError) as caught:
        lay(*texts, **more)
    return [
        f"{' '.join(f'{Path(place.file).name}:{place}'.split('/')[-1] for place in each.places)} {each.code}"
        for each in caught.value.diagnostics
    ]


def test_the_file_that_is_amended_stays_as_it_is(law: Path, lay: Lay) -> None:
    """Nothing is written to it, and loaded without the amendment it is what it was."""
    lay(one("omits review-plan"))

    assert law.read_text("utf-8") == LAW
    assert load_ruleset(law).duties["review-plan"].force.until is None


def test_a_ruleset_says_what_is_laid_over_it(lay: Lay) -> None:
    """Title, file and digest of each amendment are on it."""
    (laid,) = lay(one("omits review-plan")).unit.laid_over

    assert (laid.title, laid.file, len(laid.digest)) == ("A Bill", "bill-1.rules", 64)


def test_the_digest_of_a_ruleset_takes_in_what_is_laid_over_it(law: Path, lay: Lay) -> None:
    """Two laws are never taken for one."""
    assert lay(one("omits review-plan")).digest != load_ruleset(law).digest


def test_a_time_limit_is_substituted(lay: Lay) -> None:
    """The new one is that of what begins from then on, and the old one stays that of what had begun."""
    duty = lay(one("substitutes time limit of review-plan with at least every 1 year from review of plan")).duties[
        "review-plan"
    ]

    assert isinstance(duty.clock, m.Sliding)
    assert duty.clock.count == 1
    (former,) = duty.former_clocks
    assert isinstance(former.clock, m.Sliding)
    assert (former.clock.count, former.force) == (3, m.Force(until=SINCE))


def test_a_time_limit_is_omitted(lay: Lay) -> None:
    """From then on the law names none."""
    duty = lay(one("omits time limit of publish-plan")).duties["publish-plan"]

    assert duty.clock is None
    assert duty.former_clocks[0].force == m.Force(until=SINCE)


def test_a_time_limit_is_inserted(lay: Lay) -> None:
    """Where it was omitted before."""
    text = one("omits time limit of publish-plan") + "\n" + one("inserts into publish-plan by 2011-01-01", name="two")
    duty = lay(text.replace("2007-10-01 at s.1(1)\n  inserts", "2008-01-01 at s.1(1)\n  inserts")).duties[
        "publish-plan"
    ]

    assert duty.clock == m.FixedDay(day=date(2011, 1, 1))
    assert [former.clock for former in duty.former_clocks] == [m.FixedDay(day=date(2010, 1, 1))]


def test_what_may_follow_is_inserted(lay: Lay) -> None:
    """Until then it was what the instrument says."""
    duty = lay(one('inserts into publish-plan consequence direction "A minister may direct."')).duties["publish-plan"]

    assert [(step.kind, step.force.since, step.force.until) for step in duty.remedies] == [
        ("public-law", None, SINCE),
        ("direction", SINCE, None),
    ]


def test_what_may_follow_is_omitted_again(lay: Lay) -> None:
    """Then it is what the instrument says, once more."""
    first = one('inserts into publish-plan consequence direction "A minister may direct."')
    second = one("omits consequence of publish-plan", name="two", day="2008-01-01")
    duty = lay(f"{first}\n{second}").duties["publish-plan"]

    assert [(step.kind, step.force.since) for step in duty.remedies] == [
        ("public-law", None),
        ("direction", SINCE),
        ("public-law", date(2008, 1, 1)),
    ]


def test_a_bearer_is_substituted_by_a_later_version(lay: Lay) -> None:
    """The later version keeps the name; the earlier one is called by the day until which it was the law."""
    ruleset = lay(one("substitutes bearer of publish-plan with a-council"))
    later, earlier = ruleset.duties["publish-plan"], ruleset.duties["publish-plan-until-2007-10-01"]

    assert (later.bearers, later.force.since) == ((m.Party(name="a-council"),), SINCE)
    assert (earlier.bearers, earlier.force.until) == ((m.Party(name="council", quantifier="each"),), SINCE)
    assert earlier.earlier_version_of == "publish-plan"


def test_exceptions_are_made_to_an_earlier_version_too(lay: Lay) -> None:
    """What was an exception to the duty was one to what it was before."""
    ruleset = lay(one("substitutes bearer of publish-plan with a-council"))

    assert [each.id for each in ruleset.exemptions["publish-plan-until-2007-10-01"]] == ["emergency"]


def test_a_sentence_is_substituted(lay: Lay) -> None:
    """Another verb, on another object; what the old one cites stays cited."""
    ruleset = lay(one("substitutes sentence of review-plan with each council must revise plan"))

    assert (ruleset.duties["review-plan"].verb, ruleset.duties["review-plan"].provisions) == ("revise", ("s.3",))


def test_a_gist_is_substituted(lay: Lay) -> None:
    """It is ours, and is that of the latest words."""
    found = lay(one('substitutes gist of review-plan with says "Plans are looked at."'))

    assert found.duties["review-plan"].says == "Plans are looked at."


def test_a_statement_is_substituted(lay: Lay) -> None:
    """One ends where the other begins, and it is said that the one was before the other."""
    new = (
        "duty yearly-review at s.3\n  each council must review plan\n  in each financial year beginning on 2000-04-01\n"
    )
    ruleset = lay(f"{new}\n{one('substitutes review-plan with yearly-review')}")
    old, later = ruleset.duties["review-plan"], ruleset.duties["yearly-review"]

    assert (old.force.until, later.force.since, old.earlier_version_of) == (SINCE, SINCE, "yearly-review")


def test_statements_are_inserted(lay: Lay) -> None:
    """In force from then on, with the provisions that the file adds."""
    new = 'duty lay-plan "laying" at s.4\n  each council must send plan\n'
    ruleset = lay(f"{new}\n{one('inserts lay-plan')}", header='amends a-law "A Bill"\n  provisions s.4')

    assert (ruleset.duties["lay-plan"].force.since, ruleset.instrument.all_provisions[-1]) == (SINCE, "s.4")


def test_a_statement_with_days_of_its_own_keeps_them(lay: Lay) -> None:
    """What says when it begins begins then."""
    new = "duty lay-plan from 2009-01-01 at s.3\n  each council must send plan\n"

    assert lay(f"{new}\n{one('inserts lay-plan')}").duties["lay-plan"].force.since == date(2009, 1, 1)


def test_a_provision_is_omitted(lay: Lay) -> None:
    """What comes from it ends, and elsewhere the lines that do."""
    ruleset = lay(one("omits s.2"))

    assert ruleset.duties["publish-plan"].force.until == SINCE
    assert ruleset.duties["review-plan"].force.until is None


def test_the_lines_of_a_provision_are_omitted(lay: Lay) -> None:
    """Of a statement that comes from another provision only they end."""
    new = one("inserts into publish-plan (b) each council at s.1(2)", day="2006-01-01")
    ruleset = lay(f"{new}\n{one('omits s.1(2)', name='two')}")

    assert ruleset.duties["publish-plan"].force.until is None
    assert [each.force.until for each in ruleset.duties["publish-plan"].consultees] == [None, SINCE]
    assert ruleset.classes["parents"].force.until == SINCE


def test_a_provision_is_renumbered(lay: Lay) -> None:
    """What cites it cites it by its new number; a range is written out."""
    ruleset = lay(one("renumbers s.1(2) as s.4"))

    assert ruleset.classes["parents"].provisions == ("s.4",)
    assert ruleset.instrument.all_provisions == ("s.1(1)", "s.4", "s.1(3)", "s.2", "s.3")


def test_a_provision_is_commenced(lay: Lay) -> None:
    """On the day stated, or on that of an event."""
    ruleset = lay(one("commences s.2 on 2009-01-01", "commences s.3 on royal-assent"))

    assert ruleset.duties["publish-plan"].force.since == date(2009, 1, 1)
    assert ruleset.duties["review-plan"].force.since == date(2005, 1, 1)


def test_an_instrument_that_waits_is_commenced(tmp_path: Path) -> None:
    """By its own name, or by all of its provisions."""
    path = tmp_path / "a-law.rules"
    path.write_text(LAW.replace("in force from 2005-01-01", "in force from appointed-day"), "utf-8")
    for change in ("commences a-law", "commences s.1", "commences a-law on 2007-10-01"):
        bill = tmp_path / "bill.rules"
        others = "" if change.startswith("commences a") else "  commences s.2\n  commences s.3\n"
        bill.write_text(f'amends a-law "A Bill"\n{one(change)}{others}', "utf-8")
        if others:
            continue
        with laid_over([bill], [path]):
            assert load_ruleset(path).instrument.force.since == SINCE


def test_an_instrument_can_wait_for_another_event(lay: Lay) -> None:
    """One without a day."""
    assert lay(one("commences a-law on appointed-day")).instrument.commences_on == "appointed-day"


@pytest.mark.parametrize("target", ["publish-plan", "plan"])
def test_a_saving_stands_in_the_duty(lay: Lay, target: str) -> None:
    """Of a document, in the duty that makes it; before the day stated, or else that of the amendment."""
    ruleset = lay(one(f"saves {target} for what began before 2008-01-01", f"saves {target} for what began before"))

    assert ruleset.duties["publish-plan"].saved == (SINCE, date(2008, 1, 1))


def test_nothing_of_what_is_kept_up_is_saved(lay: Lay, law: Path) -> None:
    """It has no beginning, and each of its days is judged by its own law: a saving would do nothing, and is refused."""
    kept = "\nduty keep-plan at s.3\n  each council must monitor plan\n"
    law.write_text(law.read_text("utf-8") + kept, "utf-8")
    with pytest.raises(RuleError) as wrong_saving:
        lay(one("saves keep-plan for what began before"))

    (found,) = wrong_saving.value.diagnostics
    assert (found.code, found.places[0].file.rpartition("/")[2]) == ("RL193", "bill-1.rules")
    assert "kept up over time" in found.message


def test_a_saving_stands_in_an_earlier_version_too(lay: Lay) -> None:
    """It is that version whose law is kept."""
    ruleset = lay(one("substitutes bearer of publish-plan with a-council", "saves publish-plan for what began before"))

    assert ruleset.duties["publish-plan-until-2007-10-01"].saved == (SINCE,)


def test_a_file_gives_its_amendments_their_day(lay: Lay) -> None:
    """Those that state none of their own."""
    text = one("omits review-plan").replace(" from 2007-10-01", "")
    ruleset = lay(text, header='amends a-law "A Bill" from 2007-10-01')

    assert ruleset.duties["review-plan"].force.until == SINCE


def test_two_files_are_laid_over_one_another(lay: Lay) -> None:
    """Where they do not change the same."""
    ruleset = lay(one("omits review-plan"), one("omits vision of plan", name="two"))

    assert ruleset.duties["review-plan"].force.until == ruleset.documents["plan"].items[0].force.until == SINCE
    assert [laid.file for laid in ruleset.unit.laid_over] == ["bill-1.rules", "bill-2.rules"]


def test_an_amendment_file_brings_what_it_uses(law: Path, lay: Lay) -> None:
    """Another register, from which it takes who is who."""
    law.with_name("more.rules").write_text('register more "More"\n\nbody a-board "A Board"\n', "utf-8")
    ruleset = lay(
        one("substitutes bearer of review-plan with a-board"),
        header='amends a-law "A Bill"\n  use "more"\n  use "acts"',
    )

    assert "a-board" in ruleset.bodies


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("omits s.9", "RL195"),
        ("renumbers s.9 as s.10", "RL195"),
        ("renumbers s.2 as s.3", "RL195"),
        ("commences s.9", "RL195"),
        ("commences nothing", "RL191"),
        ("commences review-plan on nothing", "RL107"),
        ("commences review-plan on appointed-day", "RL195"),
        ("commences s.3 on appointed-day", "RL195"),
        ("omits nothing", "RL191"),
        ("omits time limit of plan", "RL192"),
        ("omits consequence of review-plan", "RL192"),
        ("substitutes time limit of plan with by 2010-01-01", "RL192"),
        ("substitutes sentence of plan with a-council must publish plan", "RL193"),
        ("substitutes bearer of plan with a-council", "RL193"),
        ("substitutes review-plan with nothing", "RL191"),
        ("inserts nothing", "RL191"),
        ("inserts review-plan", "RL191"),
        ("inserts into review-plan by 2010-01-01", "RL193"),
        ("inserts into plan by 2010-01-01", "RL193"),
        ("saves nothing for what began before", "RL191"),
        ("saves parents for what began before", "RL193"),
        ("restores nothing", "RL191"),
        ("restores review-plan", "RL191"),
        ("removes nothing", "RL191"),
    ],
)
def test_what_cannot_be_carried_out_is_told_with_its_place(lay: Lay, change: str, code: str) -> None:
    """File, line and column are those of the amendment."""
    (found,) = wrong(lay, one(change))

    assert found.startswith("bill-1.rules:4:")
    assert found.endswith(code)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("omits review-plan", "omits review-plan"),
        ("omits review-plan", "substitutes time limit of review-plan with by 2010-01-01"),
        ("omits vision of plan", 'substitutes vision of plan with must contain aims "aims"'),
        ("omits s.3", "commences review-plan"),
        ("renumbers s.2 as s.4", "renumbers s.3 as s.4"),
        (
            "substitutes bearer of review-plan with a-council",
            "substitutes sentence of review-plan with a-council must review plan",
        ),
        ('inserts into publish-plan consequence a "a"', 'inserts into publish-plan consequence b "b"'),
        ("omits time limit of review-plan", "substitutes time limit of review-plan with by 2010-01-01"),
    ],
)
def test_two_files_that_change_the_same_conflict(lay: Lay, first: str, second: str) -> None:
    """Both places are told, whatever their days."""
    found = wrong(lay, one(first), one(second, name="two", day="2009-01-01"))

    assert "bill-2.rules:4:3 bill-1.rules:4:3 RL194" in found


def test_two_changes_of_the_same_on_one_day_conflict(lay: Lay) -> None:
    """In one file, too."""
    found = wrong(lay, one("omits vision of plan", 'substitutes vision of plan with must contain aims "aims"'))

    assert found == ["bill-1.rules:5:3 bill-1.rules:4:3 RL194"]


def test_two_changes_of_the_same_on_different_days_are_none(lay: Lay) -> None:
    """In one file, which says them one after the other."""
    text = one("substitutes time limit of publish-plan with by 2011-01-01")
    text += "\n" + one("substitutes time limit of publish-plan with by 2012-01-01", name="two", day="2008-01-01")

    assert len(lay(text).duties["publish-plan"].former_clocks) == 2


def test_a_statement_that_nothing_inserts_is_told(lay: Lay) -> None:
    """It would be law, and nobody said from when."""
    assert wrong(lay, f"duty more at s.3\n  a-council must revise plan\n\n{one('omits review-plan')}") == [
        "bill-1.rules:3:6 RL196"
    ]


def test_a_statement_that_is_there_already_is_told(lay: Lay) -> None:
    """With both places."""
    found = wrong(lay, f"duty review-plan at s.3\n  a-council must revise plan\n\n{one('inserts review-plan')}")

    assert found == ["bill-1.rules:3:6 a-law.rules:33:6 RL110"]


def test_a_second_header_is_told(lay: Lay) -> None:
    """A file amends one ruleset."""
    assert "bill-1.rules:7:1 bill-1.rules:1:1 RL197" in wrong(
        lay, f'{one("omits review-plan")}\n\namends a-law "Another"\n'
    )


def test_an_instrument_commenced_in_part_is_told(tmp_path: Path) -> None:
    """The rest would be in force with it."""
    path, bill = tmp_path / "a-law.rules", tmp_path / "bill.rules"
    path.write_text(LAW.replace("in force from 2005-01-01", "in force from appointed-day"), "utf-8")
    bill.write_text(f'amends a-law "A Bill"\n\n{one("commences s.2")}', "utf-8")
    with laid_over([bill], [path]), pytest.raises(RuleError, match="commenced alone") as caught:
        load_ruleset(path)

    assert "review-plan" in caught.value.diagnostics[0].hint


def test_mistakes_of_both_files_are_told_at_once(law: Path, lay: Lay) -> None:
    """Each with its own place."""
    law.write_text(LAW.replace("must review plan", "must reviw plan"), "utf-8")
    found = wrong(lay, one("omits nothing"))

    assert {each.split(":")[0] for each in found} == {"a-law.rules", "bill-1.rules"}


def test_what_does_not_parse_is_told(lay: Lay) -> None:
    """With the place in the amendment file."""
    assert wrong(lay, one("omts plan")) == ["bill-1.rules:4:3 RL002"]


def test_an_amendment_file_is_no_ruleset() -> None:
    """It is said how it is used."""
    with pytest.raises(NotFoundError, match="--with FILE"):
        load_ruleset("examples/amendments/sanction.rules")


def test_a_file_that_amends_nothing_is_refused(law: Path) -> None:
    """A ruleset is no amendment."""
    with pytest.raises(RuleError, match="RL197"), laid_over([law]):
        pass


def test_a_file_that_amends_what_is_not_known_is_refused(tmp_path: Path) -> None:
    """The nearest ruleset is suggested, and the place is that of its name."""
    path = tmp_path / "bill.rules"
    path.write_text('# A Bill.\namends ni-act-2014 "A Bill"\n', "utf-8")
    with pytest.raises(RuleError) as caught, laid_over([path]):
        pass

    (found,) = caught.value.diagnostics
    assert str(found.places[0]).endswith("bill.rules:2:8")
    assert found.hint == "did you mean 'ni-act-2015'?"


def test_a_file_that_is_not_there_is_refused() -> None:
    """All that is wrong is told at once."""
    with pytest.raises(RuleError) as caught, laid_over(["no-such.rules", "nor-this.rules"]):
        pass

    assert [each.code for each in caught.value.diagnostics] == ["RL180", "RL180"]


def test_all_rulesets_are_loaded_with_what_is_laid_over_them() -> None:
    """And what uses an amended one has the amendment in it, too."""
    with laid_over(["examples/amendments/annual-reports.rules"]):
        found = {
            ruleset.id: [laid for unit in ruleset.units for laid in unit.laid_over]
            for ruleset in load_all("northern-ireland")
        }
        assert amended() == ("northern-ireland/ni-act-2015",)
        assert amended_rulesets() == ("ni-act-2015", "niccy-good-practice")

    assert {name for name, laid in found.items() if laid} == {"ni-act-2015", "niccy-good-practice"}
    assert amended() == amended_rulesets() == ()


def test_a_tree_is_amended_without_a_file() -> None:
    """The parts are functions of trees."""
    law = parse('instrument a-law "A Law"\nduty report at s.1\n  a-body must publish report\n')
    bill = parse('amends a-law "A Bill"\namendment one "Clause 1" from 2030-01-01\n  omits report\n')

    assert over(law, [bill]).blocks[1].tail.until == n.Day(day=date(2030, 1, 1))
    assert over(law, []) == law


def test_an_amendment_file_is_read_like_any_rule_file() -> None:
    """The shipped examples are in their canonical form, and name rulesets that are there."""
    for path in sorted(Path("examples/amendments").glob("*.rules")):
        with laid_over([path]):
            assert amended()
        assert parse(read(str(path)).text).blocks[0].keyword == "amends"

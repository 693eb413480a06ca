"""The pages of instruments and registers: every part of the rules is told, in the order of the text."""

from __future__ import annotations

import re

import pytest

from csc_rules.law.loader import load_register, load_ruleset, load_text
from csc_rules.report.law_page import index_page, law_page, listing, page_of, register_page

LAW = """
instrument harbour-act "Harbour [Safety] Act"
  kind act
  stage revised
  standing law
  jurisdiction far-away
  citation "2010 c. 1 | as amended"
  source <https://www.legislation.gov.uk/ukpga/2010/1/part/2>
  made on 2009-12-01
  event assent "Royal Assent" on 2009-12-01
  event opening "the opening"
  in force from 2010-01-01 at s.9
  provisions s.1(1)-(2), s.2, s.3(1)-(5), s.4, s.5, s.6, s.7, s.8, s.9, sch.1.para.2(1)
  not encoded s.3(3)-(5) because "they are about <fees>"
  not encoded s.7, s.8 because "short title"
  use "acts"
  consequence public-law "That is for the courts." at s.6
  says "harbours are made safe"

body a-harbour "A Harbour"
  is port

body the-ministry "The Ministry"

body a-judge "a judge"

class port "port"

class authority "harbour authority" at s.1(2)
  alias "the authority"
  member each port in its area if any where bearer is inland until 2015-01-01 at s.1(2)
  member a-harbour from 2015-01-01 unverified "seen in a `leaflet`"

class inland "inland port" at s.1(2)
  unlisted because "no list of them is kept here"

class pilot "pilot" at s.2
  members judged by the-ministry "such as it thinks fit"

class lost "lost port" at s.2
  members unknown because "the schedule was not found"

class sailors "sailors" at s.2
  persons

document plan "safety *plan*" at s.1(1)
  must contain risks "the [known] risks" at s.1(1)
  must contain tides "the tides" where judged tidal "Are there tides?" by a-judge from 2016-01-01 at s.1(1)
  says "One plan for all."

document notice "notice to mariners" at s.4

document order "order" at s.5 unverified "the order was not seen"

object charts "charts" at s.5

outcomes ends "what it is for" at s.2
  open
  (a) safety "safety" at s.2
  (b) trade "trade"

definition tide "tide" at s.2
  says "The rise and the fall."

duty adopt-plan "adoption of the plan" at s.1(1)
  jointly each authority, the-ministry must adopt plan
  makes plan
  within 6 months after assent
  unsettled "whether the first day counts" reading within 6 months beginning with assent
  completed by adoption of plan or approval of plan
  shared judged for-all "Is it one for all?" by a-judge
  says "A plan is adopted."

duty consult-on-plan "consultation on the plan" at s.3(1), s.3(2)
  each authority must consult on plan
  before adoption of plan
  counting earlier acts at s.3(2)
  lasting at least 12 weeks at s.3(2)
  (a) each pilot "pilots" if any at s.3(1)
  (b) sailors where judged many "Are there many?" by a-judge unverified "from memory"

duty publish-notice "notice" at s.4
  each authority must publish notice
  contingent on request of charts to bearer
  answers adopt-plan
  judged told "Were they told?" by a-judge
    standard "in time"
    evidence "the log"
    settled by laying
    raised by circulation
  consequence penalty "A fine may follow." at s.6
  from 2012-04-01

duty keep-watch "watch" at s.4
  each authority must co-operate with the-ministry
  so far as safe "Is it safe?" by a-judge

duty no-fees "no fees" at s.5
  each authority must not issue charts

duty lost-limit "review" at s.5
  each authority must review plan
  time limit unknown because "the schedule was not found"

power make-order "making of an order" at s.5
  the-ministry may make order
  only after approval of order by a-judge at s.5
  only for expenditure of contributors in authority at s.5
  procedure "negative resolution" at s.5

exception storm "storm" at s.6
  disapplies publish-notice where notice was published before assent
  from 2020-03-25
  until 2021-10-01

exception great-storm "great storm" at s.6
  excuses storm where judged great "Was it great?" by a-judge

exception otherwise at s.6
  replaces no-fees with publish-notice

amendment later-act "A Later Act s.5" from 2018-05-01 at s.2
  omits risks of plan

principle schedule "a schedule" at sch.1.para.2(1)
  says "It adds nothing."
"""


@pytest.fixture(scope="module")
def page() -> str:
    """Give the page of an Act that has everything."""
    return law_page(load_text(LAW, "harbour.rules"))


def after(page: str, heading: str) -> str:
    """Return what stands below a heading, up to the next one of its level or above."""
    level = re.match("#+", heading)
    assert level
    _, found, rest = f"\n{page}".partition(f"\n{heading}\n")
    assert found, heading
    return re.split(rf"\n#{{1,{len(level.group())}}} ", rest)[0]


# The top


def test_whose_reading_it_is(page: str) -> None:
    """The page says first whose reading it is, that it is no legal advice, and that the words are not the law's."""
    assert page.splitlines()[2] == "> **This is csc-rules' reading of the law; it is not legal advice.**"
    assert "no sentence of the text itself stands here" in page.splitlines()[3]


@pytest.mark.parametrize(
    "line",
    [
        r"# Harbour \[Safety\] Act",
        "- **Standing:** law",
        "- **Kind:** act, revised",
        r"- **Citation:** 2010 c. 1 \| as amended",
        "- **Jurisdiction:** Far Away",
        "- **Made:** 1 December 2009",
        "- **In force:** from 1 January 2010 (s.9)",
        "  - Royal Assent: 1 December 2009",
        "  - the opening: no day is known",
        "- **What may follow a breach:** That is for the courts. (s.6)",
        "- **Ruleset:** `harbour-act`",
        "Harbours are made safe.",
    ],
)
def test_a_particular_of_the_instrument(page: str, line: str) -> None:
    """The particulars stand at the top, each on a line of its own."""
    assert line in page.partition("\n## ")[0].splitlines()


def test_where_the_text_is(page: str) -> None:
    """The text is linked to."""
    source = "https://www.legislation.gov.uk/ukpga/2010/1/part/2"

    assert f"- **Text:** [{source}]({source})" in page


def test_how_the_page_is_made_again() -> None:
    """A shipped ruleset is named, and the file that the page is kept in."""
    found = law_page(load_ruleset("ni-act-2015"))

    assert "made from the rule file `rulesets/northern-ireland/ni-act-2015.rules`" in found
    assert "`csc-rules rules show northern-ireland/ni-act-2015 -o docs/law/northern-ireland/ni-act-2015.md`" in found


def test_how_the_page_of_a_file_of_ones_own_is_made_again() -> None:
    """A file of one's own is named by its path, as a shell takes it."""
    found = law_page(load_text(LAW, "harbour.rules"), "my files/harbour.rules")

    assert "made from the rule file `my files/harbour.rules`" in found
    assert "csc-rules rules show 'my files/harbour.rules' -o " in found


def test_the_same_rules_give_the_same_bytes(page: str) -> None:
    """A page depends on nothing but the rules."""
    assert law_page(load_text(LAW, "harbour.rules")) == page


def test_a_page_ends_with_one_line_end(page: str) -> None:
    """A page is a text file of lines without trailing blanks."""
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert [line for line in page.splitlines() if line != line.rstrip()] == []


# At a glance


@pytest.mark.parametrize(
    ("place", "cells"),
    [
        ("adopt-plan", ("each harbour authority jointly with The Ministry", r"must adopt a safety \*plan\*")),
        ("adopt-plan", ("within 6 months after Royal Assent (1 December 2009), that day left out",)),
        ("consult-on-plan", (r"must consult on the safety \*plan\*", r"before the adoption of the safety \*plan\*")),
        ("publish-notice", ("once there is: the request of charts to the body; the law names no time limit",)),
        ("publish-notice", ("from 1 April 2012",)),
        ("no-fees", ("must not issue charts", "at no time while it is in force", "from 1 January 2010")),
    ],
)
def test_a_duty_at_a_glance(page: str, place: str, cells: tuple[str, ...]) -> None:
    """A row has the provision, who, what, by when, and the days in force."""
    (row,) = (line for line in after(page, "## Duties at a glance").splitlines() if f"](#rule-{place}) |" in line)

    assert f" | {' | '.join(cells)} |" in row


def test_duties_stand_in_the_order_of_the_text(page: str) -> None:
    """The table goes from the first section to the last."""
    found = re.findall(r"^\| \[(s\.\d)", after(page, "## Duties at a glance"), re.MULTILINE)

    assert found == sorted(found)


def test_a_power_at_a_glance(page: str) -> None:
    """A power stands in a table of its own, with its limits."""
    found = after(page, "## Powers at a glance")

    assert (
        "| The Ministry | may make an order | only after the approval of the order by a judge; only for expenditure"
        in found
    )


def test_what_waits_for_its_own_clock_is_said_once() -> None:
    """Where a duty waits for the act that its clock counts from, the table says so once."""
    text = LAW.replace(
        "contingent on request of charts to bearer", "contingent on adoption of plan\n  after adoption of plan"
    )
    found = after(law_page(load_text(text)), "## Duties at a glance")

    assert (
        r"| must publish the notice to mariners | after the adoption of the safety \*plan\*; the law names no last day "
        in found
    )


# What is left open


def test_a_question_has_who_decides_it(page: str) -> None:
    """A question stands with who decides it, and with every rule that asks it."""
    found = after(page, "### Questions for a person to decide")

    assert "| Were they told? | a judge | [notice](#rule-publish-notice) |" in found
    assert "| Is it one for all? | a judge | [adoption of the plan](#rule-adopt-plan) |" in found
    assert "| Are there many? | a judge | [consultation on the plan](#rule-consult-on-plan) |" in found
    assert "| Is it safe? | a judge | [watch](#rule-keep-watch) |" in found
    assert "| Was it great? | a judge | [great storm](#rule-great-storm) |" in found
    assert r"| Are there tides? | a judge | [safety \*plan\*](#rule-plan) |" in found


def test_a_class_that_somebody_has_to_name_is_a_question(page: str) -> None:
    """Who belongs to a class can be for somebody to say."""
    found = after(page, "### Questions for a person to decide")

    assert "| Who is meant: pilot? Standard: such as it thinks fit. | The Ministry | [pilot](#rule-pilot) |" in found


def test_rival_readings_stand_side_by_side(page: str) -> None:
    """An unsettled point has each of its readings."""
    assert after(page, "### Read in more than one way").strip().splitlines() == [
        "- [adoption of the plan](#rule-adopt-plan): Whether the first day counts.",
        "  - Within 6 months after Royal Assent (1 December 2009), that day left out.",
        "  - Within 6 months beginning with Royal Assent (1 December 2009), that day counted.",
    ]


def test_what_is_not_known(page: str) -> None:
    """Lists and limits that are not known are named, and kinds of body without a list."""
    found = after(page, "### Not known")

    assert "- [lost port](#rule-lost): Who belongs to it is not known: the schedule was not found." in found
    assert "- [inland port](#rule-inland): Its members are not listed: no list of them is kept here." in found
    assert (
        "- [review](#rule-lost-limit): There is a time limit, and it is not known: the schedule was not found." in found
    )


def test_what_is_not_verified(page: str) -> None:
    """Each doubt is told with the line that rests on it, a member or a consultee as well as a whole statement."""
    found = after(page, "### Not verified")

    assert r"- **“A Harbour” in [harbour authority](#rule-authority):** Seen in a \`leaflet\`." in found
    assert "- **“sailors” in [consultation on the plan](#rule-consult-on-plan):** From memory." in found
    assert "The order was not seen." in found


def test_a_doubt_of_the_whole_is_said_once() -> None:
    """What is unverified of the whole instrument is not repeated with each statement."""
    found = law_page(load_text(LAW.replace("  made on", '  unverified "nothing of it was seen"\n  made on')))

    assert found.lower().count("nothing of it was seen") == 2
    assert "- Of the instrument as a whole: Nothing of it was seen." in found


def test_nothing_left_open_is_no_chapter() -> None:
    """Where nothing is left open, nothing is said of it."""
    text = 'instrument an-act "An Act"\n  kind act\n  stage as-enacted\n  jurisdiction a\n  in force from 2010-01-01\n'

    assert "left open" not in law_page(load_text(text + '  provisions s.1\n  not encoded s.1 because "short title"\n'))


def test_what_is_not_encoded(page: str) -> None:
    """Provisions that are not encoded stand with the reason, a run of them as a range."""
    assert after(page, "## What is not encoded, and why").strip().splitlines()[2:] == [
        r"| s.3(3) to (5) | They are about \<fees\>. |",
        "| s.7, s.8 | Short title. |",
    ]


# How it changed


def test_each_day_on_which_the_law_changed(page: str) -> None:
    """The days on which something begins or ends are listed, but not those of the whole instrument."""
    days = re.findall(r"^- \*\*(\d.*?)\*\*", after(page, "## How it changed"), re.MULTILINE)

    assert days == [
        *("1 April 2012", "1 January 2015", "1 January 2016", "1 May 2018", "25 March 2020", "1 October 2021"),
    ]


def test_what_begins_and_what_ends(page: str) -> None:
    """A day has what begins and what ends, lines of statements among them."""
    found = after(page, "## How it changed")

    assert "  - **Begins:** A Harbour in [harbour authority](#rule-authority)" in found
    assert "  - **Ends:** each [port](#rule-port) in its area in [harbour authority](#rule-authority)" in found


def test_an_amendment_names_its_day(page: str) -> None:
    """The day of an amendment names it, and the amendment lists what it changed."""
    ended = r"**Ends:** “the \[known\] risks” in [safety \*plan\*](#rule-plan)"

    assert "- **1 May 2018**, by [A Later Act s.5](#rule-later-act)" in page
    assert f"- {ended}" in after(page, "#### A Later Act s.5").splitlines()


def test_what_goes_on_in_other_words() -> None:
    """What ends and begins on one day is said to go on otherwise."""
    member = "member a-harbour from 2015-01-01"
    text = LAW.replace(member, f"member a-harbour until 2015-01-01\n  {member}")

    assert "  - **Goes on otherwise:** A Harbour in [harbour authority]" in law_page(load_text(text))


def test_many_changes_are_told_by_section() -> None:
    """More changes than can be read in one line are counted, section by section."""
    dated = re.compile(r'^((?:duty|power|class|document|definition) \S+ ".*?") at ', re.MULTILINE)
    found = after(law_page(load_text(dated.sub(r"\1 from 2011-01-01 at ", LAW))), "## How it changed")

    assert re.search(
        r"Begins:\*\* 1\d rules, of \[Section 1\]\(#at-s-1\) \(\d\), \[Section 2\]\(#at-s-2\) \(\d\)", found
    )


# Provision by provision


def test_every_provision_is_accounted_for(page: str) -> None:
    """Sections stand in their order, schedules last; those in which nothing stands share a heading."""
    assert re.findall(r"^### (.*)", after(page, "## Provision by provision"), re.MULTILINE) == [
        *("Section 1", "Section 2", "Section 3", "Section 4", "Section 5", "Section 6"),
        *("Section 7 to Section 9", "Schedule 1, paragraph 2", "Terms of no section of their own"),
    ]


def test_a_section_is_linked_to(page: str) -> None:
    """Each section links to its own text."""
    address = "https://www.legislation.gov.uk/ukpga/2010/1/schedule/1/paragraph/2"

    assert f"[The text of schedule 1, paragraph 2]({address})" in after(page, "### Schedule 1, paragraph 2")


def test_why_nothing_stands_in_a_section(page: str) -> None:
    """A section in which nothing stands says why."""
    found = after(page, "### Section 7 to Section 9")

    assert "- **s.7, s.8:** not encoded. Short title." in found
    assert "- **s.9:** says when this comes into force; see the top of this page." in found


def test_a_part_that_is_not_encoded_is_told_where_it_would_stand(page: str) -> None:
    """Within a section, what is not encoded is told below what is."""
    assert r"- **s.3(3) to (5):** not encoded. They are about \<fees\>." in after(page, "### Section 3")


def test_a_provision_that_is_read_elsewhere() -> None:
    """A provision that only a statement of another section is about leads there."""
    text = LAW.replace("s.1(1)-(2), s.2,", "s.1(1)-(2), s.2, s.2A,").replace('order" at s.5', 'order" at s.5, s.2A')

    assert "- **s.2A:** read in order, [making of an order](#rule-make-order)." in law_page(load_text(text))


def test_things_that_are_only_named(page: str) -> None:
    """Documents and things of which nothing is said but their name stand in one list."""
    found = after(page, "### Section 5")

    assert "  - order (s.5); not verified: the order was not seen" in found
    assert "  - charts (s.5)" in found


# Statements


ADOPTION, CONSULTATION, NOTICE = "Adoption of the plan", "Consultation on the plan", "Notice"
STORM, AUTHORITY, PLAN = "Storm", "Harbour authority", r"Safety \*plan\*"


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        (ADOPTION, "Duty at s.1(1); in force from 1 January 2010."),
        (ADOPTION, "- **The rule:** Each [harbour authority](#rule-authority) jointly with The Ministry must adopt a "),
        (ADOPTION, "- **In short:** A plan is adopted."),
        (ADOPTION, "- **By when:** Within 6 months after Royal Assent (1 December 2009), that day left out."),
        (ADOPTION, "  - Whether the first day counts."),
        (ADOPTION, "  - Or else: within 6 months beginning with Royal Assent (1 December 2009), that day counted."),
        (ADOPTION, r"- **What must be in it:** the items of the [safety \*plan\*](#rule-plan)"),
        (ADOPTION, "  - Jointly: one act of all of them together."),
        (ADOPTION, r"  - Any of these discharges it: the adoption of the [safety \*plan\*](#rule-plan), the approval"),
        (ADOPTION, "- **In records and findings:** `harbour-act.adopt-plan`"),
        (CONSULTATION, "  - (a) [pilots](#rule-pilot) (s.3(1)); there may be none"),
        (
            CONSULTATION,
            "  - (b) [sailors](#rule-sailors); only if this is answered yes: Are there many?; not verified: f",
        ),
        (CONSULTATION, "  - It lasts at least 12 weeks (s.3(2))."),
        (CONSULTATION, "  - What was done before it was in force counts."),
        (NOTICE, "- **Under which conditions:** Only once this has come about: the request of charts to the body."),
        (NOTICE, "- **Left to a person:** Were they told? Decided by a judge. Standard: in time. What bears on it: "),
        (NOTICE, "What bears on it: the log. Settled by laying. Raised, and not settled, by circulation. Answered"),
        (NOTICE, "by circulation. Answered in a record as `harbour-act.told`."),
        (NOTICE, "- **Mirrors:** [adoption of the plan](#rule-adopt-plan)"),
        (NOTICE, "- **What may follow:** A fine may follow. (s.6)"),
        (NOTICE, "- **Exceptions:** [storm](#rule-storm): disapplies it, where the notice to mariners was published"),
        ("No fees", "Prohibition at s.5; in force from 1 January 2010."),
        ("Making of an order", "  - procedure: negative resolution (s.5)"),
        ("Making of an order", "  - only for expenditure of those who contribute, being: a [harbour authority](#rule-"),
        (STORM, "Exception at s.6; in force from 25 March 2020 until 1 October 2021, that day left out."),
        (
            STORM,
            "- **The rule:** It disapplies [notice](#rule-publish-notice), where the notice to mariners was published",
        ),
        (STORM, "(1 December 2009). While it does, that is not owed."),
        (
            STORM,
            "- **Exceptions to it:** [great storm](#rule-great-storm): excuses it, only if this is answered yes: W",
        ),
        (
            "Great storm",
            "- **The rule:** It excuses [storm](#rule-storm), only if this is answered yes: Was it great? W",
        ),
        ("Great storm", "Was it great? What was not done stays not done, and nothing follows from it."),
        ("Otherwise", "It replaces [no fees](#rule-no-fees) with [notice](#rule-publish-notice). While it does, the"),
        (AUTHORITY, "- **Also called:** the authority"),
        (
            AUTHORITY,
            "  - each [port](#rule-port) in its area (s.1(2)); there may be none; where the bearer is one of: [",
        ),
        (AUTHORITY, "where the bearer is one of: [inland port](#rule-inland); until 1 January 2015, that day left out"),
        (AUTHORITY, r"  - A Harbour; from 1 January 2015; not verified: seen in a \`leaflet\`"),
        (
            "Pilot",
            "- **Left to a person:** Who belongs to it? Decided by The Ministry. Standard: such as it thinks fit.",
        ),
        ("Lost port", "- **Not known:** Who belongs to it is not known here: the schedule was not found."),
        ("Inland port", "- **No list:** It is named as a whole: no list of them is kept here."),
        ("Sailors", "Class of persons at s.2."),
        (PLAN, "Document at s.1(1)."),
        (PLAN, "- **Owed under:** [adoption of the plan](#rule-adopt-plan)"),
        (PLAN, r"  - the \[known\] risks (s.1(1)); until 1 May 2018, that day left out"),
        (PLAN, "- **Left to a person:** Are there tides? Decided by a judge. Answered in a record as `harbour-act.t"),
        (PLAN, "  - the tides (s.1(1)); only if this is answered yes: Are there tides?; from 1 January 2016"),
        ("What it is for", "List of outcomes at s.2."),
        ("What it is for", "  - (a) safety (s.2)"),
        ("What it is for", "  - and others: the list is not closed"),
        ("Tide", "Definition at s.2."),
        ("Tide", "- **In short:** The rise and the fall."),
    ],
)
def test_a_line_of_a_statement(page: str, heading: str, line: str) -> None:
    """What a rule says stands below its heading."""
    assert line in after(page, f"#### {heading}")


def test_what_follows_is_not_repeated(page: str) -> None:
    """What may follow a breach of any duty is said at the top, and with a duty only where that is other."""
    assert "What may follow" not in after(page, "#### Adoption of the plan")


def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    """Each place that is linked to is there, once."""
    places = re.findall(r'<a id="(.*?)">', page)

    assert set(re.findall(r"\(#(.*?)\)", page)) <= set(places)
    assert len(places) == len(set(places))


# What is no law


def test_guidance_expects_and_does_not_bind() -> None:
    """A page of guidance says at the top that it is no law, and calls what it asks expectations."""
    found = law_page(load_text(LAW.replace("standing law", "standing guidance").replace("kind act", "kind guidance")))

    assert "- **Standing:** guidance, which is not law" in found
    assert "it means that this guidance expects it" in found
    assert "## What is expected, at a glance" in found
    assert "Expectation at s.1(1); in force from 1 January 2010." in found
    assert "- **If it is not followed:** That is for the courts." in found


def test_good_practice_is_owed_by_nobody() -> None:
    """A page of good practice says that nobody owes it."""
    text = LAW.replace("standing law", "standing good-practice").replace("kind act", "kind policy")

    assert "- **Standing:** good practice, which is not law and which nobody owes" in law_page(load_text(text))


def test_a_bill_is_no_law() -> None:
    """A page of a bill says that it binds nobody, and gives its duties no days in force."""
    text = LAW.replace("kind act", "kind bill").replace(
        "in force from 2010-01-01 at s.9", "in force from opening at s.9"
    )
    found = law_page(load_text(text))

    assert "- **Standing:** not law: a bill binds nobody" in found
    assert "- **In force:** a bill binds nobody (s.9)" in found
    assert "Duty at s.1(1)." in found.splitlines()


def test_an_act_that_waits_for_its_day() -> None:
    """An Act that is not in force says what it waits for."""
    text = LAW.replace("in force from 2010-01-01 at s.9", "in force from opening at s.9")
    found = law_page(load_text(text))

    assert "- **Standing:** not law: it has not come into force" in found
    assert "- **In force:** not yet; it waits for: the opening (s.9)" in found


def test_a_text_that_is_linked_to_as_a_whole() -> None:
    """Where sections have no address of their own, the text is linked to once."""
    text = LAW.replace("https://www.legislation.gov.uk/ukpga/2010/1/part/2", "https://example.org/act")
    found = law_page(load_text(text))

    assert "What counts is the text, linked below." in found
    assert "The text of" not in found


def test_a_text_that_is_not_linked_to() -> None:
    """Where there is no address, none is promised."""
    found = law_page(load_text(LAW.replace("  source <https://www.legislation.gov.uk/ukpga/2010/1/part/2>\n", "")))

    assert "What counts is the text.\n" in found
    assert "**Text:**" not in found


# Registers


@pytest.fixture(scope="module")
def bodies() -> str:
    """Give the page of a register."""
    return register_page(load_register("northern-ireland/bodies"))


def test_a_register_has_its_classes(bodies: str) -> None:
    """Every class has a heading, with who belongs to it."""
    assert "\n## Northern Ireland department\n" in bodies
    assert "Department of Education |" in after(bodies, "## Northern Ireland department")


def test_a_body_has_the_names_it_bore(bodies: str) -> None:
    """A body that was called otherwise has its former names, each with its last day."""
    assert "| Office of the First Minister and deputy First Minister until 8 May 2016 |" in bodies


def test_a_body_has_what_became_of_it(bodies: str) -> None:
    """A body that ended has its days and its successor."""
    (row,) = (line for line in bodies.splitlines() if ">Regional Health and Social Care Board |" in line)

    assert "until 1 April 2022, that day left out" in row
    assert "succeeded by Department of Health on 1 April 2022" in row


def test_a_body_has_its_area() -> None:
    """A body whose area takes in others lists them, with their days."""
    found = register_page(load_register("wales/bodies"))

    assert "Bridgend County Borough Council, until 1 April 2019, that day left out |" in found


def test_a_class_without_a_list_says_so() -> None:
    """A kind of body that is named as a whole says why."""
    found = register_page(load_register("scotland/bodies"))

    assert "- **No list:** No list of them is kept here." in after(found, "## Regional transport partnership")


def test_a_register_leads_to_those_it_uses(bodies: str) -> None:
    """A register that uses another links to its page."""
    assert "- **Uses:** [Public bodies of the United Kingdom](../united-kingdom/bodies.md)" in bodies


def test_a_register_without_classes() -> None:
    """Bodies of no class stand in one table."""
    found = register_page(load_register("united-kingdom/bodies"))

    assert re.search(
        r"^\| <a id=\"body-a-court\"></a>a court in the last resort \| a court \|",
        after(found, "## Bodies"),
        re.MULTILINE,
    )


def test_each_body_has_one_place(bodies: str) -> None:
    """A body that belongs to several classes stands in each table, and is linked to in the first."""
    places = re.findall(r'<a id="(.*?)">', bodies)

    assert len(places) == len(set(places))


def test_bodies_of_the_file_itself(page: str) -> None:
    """Bodies that the rule file declares are named at its end."""
    assert "  - The Ministry\n" in after(page, "### Terms of no section of their own")


def test_the_acts_are_a_register() -> None:
    """The vocabulary has a row for each act, with its words, how it is done and what it shows."""
    found = register_page(load_register("acts"))

    assert re.search(r"^\| lay \| laid \| laying \| .* \| prepared", found, re.MULTILINE)
    assert re.search(r"^\| co-operate \| co-operated \| co-operation \| kept up over time \|", found, re.MULTILINE)


# The index


def test_the_index_lists_by_jurisdiction() -> None:
    """The index has a table for each jurisdiction, with the standing of each instrument."""
    rulesets = [load_ruleset("ni-act-2015"), load_ruleset("ni-bill-2014"), load_text(LAW)]
    found = index_page(rulesets, [load_register("acts")[0]])

    assert "(northern-ireland/ni-bill-2014.md) | not law: a bill binds nobody |" in after(found, "## Northern Ireland")
    assert r"[Harbour \[Safety\] Act](" in after(found, "## Far Away")


def test_the_index_lists_the_registers() -> None:
    """Registers stand behind the instruments."""
    found = index_page([load_ruleset("ni-act-2015")], [load_register("acts")[0]])

    assert re.search(r"^\| \[Acts\]\(acts\.md\) \| \d+ acts \| `acts` \|$", found, re.MULTILINE)


def test_the_index_says_whose_reading_it_is() -> None:
    """The index says so as every page does."""
    assert "it is not legal advice" in index_page([], [])


def test_the_short_list_links_to_the_pages() -> None:
    """The short list has one line for each instrument, with a link below the folder asked for."""
    law = load_ruleset("ni-act-2015")

    assert f"](docs/law/{page_of(law.unit)}) | law | from 10 December 2015 | `ni-act-2015` |" in listing(
        [law], "docs/law"
    )

"""The web page of a check: one file that asks for nothing, in order for every reader, with all data as text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from attrs import evolve

from benchmarks import generated
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Record
from csc_rules.record.toml import loads
from csc_rules.report.html.assessment import assessment_file
from csc_rules.report.markup import anchor
from csc_rules.report.visible import visible
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from tests.engine.small import law
from tests.hostile import HOSTILE
from tests.report import awkward
from tests.report.pages import Page, parsed

DAY = date(2012, 1, 1)
ALL = Shown(met=True, not_applying=True)
DUTY = """
document plan "plan [as amended by s. 2]" at s.1
duty adopt "adoption [b] of [/x] the plan" at s.1
  each authority must adopt plan
  by 2011-03-31
  says "The plan is adopted by the end of March."
duty publish "publication" at s.2
  each authority must publish plan
  within 3 months after adoption of plan
"""
MISSING = b'[record]\nbody = "The Council"\n[[complete]]\nacts = "adopt"\nfrom = 2010-01-01\nthrough = 2012-01-01\n'
MET = b"""[record]
body = "The Council"
[[document]]
id = "p"
kind = "plan"
[[act]]
act = "adopt"
document = "p"
on = 2011-03-01
evidence = [{ source = "https://example.org/minutes", file = "minutes.pdf", page = "4", quote = "resolved" }]
[[act]]
act = "publish"
document = "p"
on = "2011-05"
"""


def checked(facts: bytes = MISSING, rules: str = DUTY, **options: str) -> Assessment:
    """Check a record against a small law."""
    return check([law(rules, **options)], loads(facts, "record.toml"), DAY)


def page(assessment: Assessment, shown: Shown | None = None) -> Page:
    """Return the page of an assessment."""
    return parsed(assessment_file(assessment, shown or Shown()))


def nothing_applies() -> Assessment:
    """Return the assessment of a body that an Act does not bind."""
    return check([load_ruleset("ni-bill-2014")], Record(body="Northern Ireland Executive"), date(2014, 12, 31))


def hypothetical() -> Assessment:
    """Return the assessment of a Bill as if it had been passed."""
    return check(
        [load_ruleset("ni-bill-2014")],
        Record(body="Northern Ireland Executive"),
        date(2016, 1, 1),
        assume={"passing": date(2015, 11, 9)},
    )


def no_finding() -> Assessment:
    """Return an assessment against no ruleset at all."""
    return evolve(checked(), checked=())


STATES: dict[str, Callable[[], Assessment]] = {
    "missing": checked,
    "met": lambda: checked(MET),
    "real": awkward.executive,
    "hostile": awkward.hostile,
    "empty": no_finding,
    "not a bearer": awkward.empty,
    "nothing applies": nothing_applies,
    "hypothetical": hypothetical,
    "many": lambda: generated.assessment(500),
}


@pytest.fixture(scope="module", params=STATES)
def state(request: pytest.FixtureRequest) -> Page:
    """Give a page in each of its states, with everything shown."""
    return page(STATES[request.param](), ALL)


def test_there_is_one_first_heading(state: Page) -> None:
    """A page has one heading of the first level."""
    assert len(state.all("h1")) == 1


def test_headings_are_in_order(state: Page) -> None:
    """No level of headings is left out on the way down."""
    levels = [int(each.tag[1]) for each in state.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))


def test_ids_are_unique(state: Page) -> None:
    """No two elements have one id, and no id has a blank in it."""
    ids = state.ids()

    assert len(ids) == len(set(ids))
    assert not any(re.search(r"\s", each) for each in ids)


def test_links_within_the_page_lead_somewhere(state: Page) -> None:
    """Every anchor that is linked to, labelled by or used is there."""
    named = [each.attributes.get("href", "") for each in state.all("a", "use")]
    labels = [name for each in state.elements for name in each.attributes.get("aria-labelledby", "").split()]

    assert {name[1:] for name in named if name.startswith("#")} | set(labels) <= set(state.ids())


def test_nothing_is_asked_for(state: Page) -> None:
    """Nothing but a link that somebody follows leads out of the page, and there is no script and no form."""
    assert not state.all("script", "link", "iframe", "object", "embed", "img", "form", "base", "video", "audio")
    assert not [each for each in state.elements if "src" in each.attributes or "style" in each.attributes]
    assert not [name for each in state.elements for name in each.attributes if name.startswith("on")]
    assert all(each.attributes["href"].startswith("#") for each in state.all("use"))
    assert all(re.match("#|https?://", each.attributes["href"]) for each in state.all("a"))


def test_the_policy_lets_in_its_own_style_only(state: Page) -> None:
    """The page forbids everything but the one style sheet that is in it, by its digest."""
    (policy,) = (each for each in state.all("meta") if "http-equiv" in each.attributes)
    (style,) = state.all("style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()

    assert policy.attributes["http-equiv"] == "Content-Security-Policy"
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_style_asks_for_nothing(state: Page) -> None:
    """No font, picture or other style sheet is loaded by the style."""
    (style,) = state.all("style")

    assert not re.search(r"url\(|@import|@font-face|https?:", style.text)


def test_the_language_is_said(state: Page) -> None:
    """A page is in British English, and has a title."""
    (html,) = state.all("html")
    (title,) = (each for each in state.all("title") if "head" in each.within)

    assert html.attributes["lang"] == "en-GB"
    assert title.text.startswith("Check of ")


def test_there_are_landmarks_and_a_way_past_them(state: Page) -> None:
    """A page has a header, a main part, a footer and navigation, and a link straight to the main part."""
    assert [len(state.all(tag)) for tag in ("header", "main", "footer", "nav")] == [1, 1, 1, 1]
    assert state.all("a")[0].attributes["href"] == "#main"


def test_tables_say_what_they_are(state: Page) -> None:
    """Every table has a caption, and every heading of one says what it is the heading of."""
    assert len(state.all("table")) == len(state.all("caption"))
    assert all(each.attributes["scope"] in ("col", "row") for each in state.all("th"))


def test_pictures_have_a_name_and_a_description(state: Page) -> None:
    """Every picture that is not mere ornament has a title, a description, and a table behind it."""
    pictures = [each for each in state.all("svg") if "aria-hidden" not in each.attributes]
    ids = set(state.ids())

    for picture in pictures:
        assert picture.attributes["role"] == "img"
        assert set(picture.attributes["aria-labelledby"].split()) <= ids
    assert state.text.count("The same in words:") == len(pictures)


def test_every_report_says_whose_reading_it_is(state: Page) -> None:
    """The disclaimer stands at the head and at the end."""
    assert state.all("header")[0].text.count(DISCLAIMER) == 1
    assert state.all("footer")[0].text.count(DISCLAIMER) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_appears_as_text(name: str) -> None:
    """What anybody typed is read on the page as it was typed, but for blanks and what no page can hold."""
    found = page(awkward.hostile(), ALL)

    assert " ".join(visible(HOSTILE[name]).split()) in " ".join(found.text.split())


def test_hostile_text_is_in_no_style() -> None:
    """The running title has nothing but letters, digits and escapes in it."""
    (style,) = page(awkward.hostile()).all("style")
    (title,) = re.findall(r'@top-left \{ content: "([^\n]*)"; \} \}\n', style.text)

    assert re.fullmatch(r"(?:[A-Za-z0-9 ]|\\[0-9a-f]{6} )*", title)


def test_an_address_of_another_kind_is_no_link() -> None:
    """What is not the address of a web page stays text."""
    found = page(awkward.hostile(), ALL)

    assert not [each for each in found.all("a") if "javascript" in each.attributes["href"]]


@pytest.mark.parametrize("shown", [Shown(), ALL], ids=["some", "all"])
def test_same_inputs_same_bytes(shown: Shown) -> None:
    """A page does not change from run to run."""
    assert assessment_file(checked(), shown) == assessment_file(checked(), shown)


def test_anchors_survive_a_change_elsewhere() -> None:
    """A finding keeps its anchor when the record changes in something else."""
    name = anchor("small.adopt/council/once")

    assert name in page(checked()).ids()
    assert name in page(checked(MISSING + b'[[document]]\nid = "x"\nkind = "plan"\ndraft = true\n')).ids()


def test_two_findings_with_one_id_have_two_anchors() -> None:
    """Should two findings have one id, each has an anchor of its own."""
    found = checked()
    (entry,) = found.checked
    twice = evolve(found, checked=(evolve(entry, outcomes=entry.outcomes * 2),))
    ids = page(twice).ids()

    assert len(ids) == len(set(ids))
    assert f"{anchor('small.adopt/council/once')}-2" in ids


@pytest.mark.parametrize(
    "title", ["Provision", "The law, as read here", "On whom", "Looked for", "What was found", "What to do next"]
)
def test_five_questions_are_answered(title: str) -> None:
    """A finding says which duty, on whom, what was looked for, what was found, and what to do next."""
    assert title in [each.text for each in page(checked()).all("dt") if "article" in each.within]


def test_words_of_a_document_are_quoted_apart() -> None:
    """What a document says is a quotation, and our reading of the law is none."""
    found = page(checked(MET), ALL)

    assert "“resolved”" in found.all("blockquote")[0].text
    assert not [each for each in found.all("blockquote") if "must adopt" in each.text]


def test_evidence_is_linked_and_placed() -> None:
    """A finding names the file, the page and the address of its evidence, and the line of the record."""
    found = page(checked(MET), ALL)

    assert "minutes.pdf, page 4" in found.text
    assert "record.toml:6:1" in found.text
    assert "https://example.org/minutes" in [each.attributes["href"] for each in found.all("a")]


def test_the_gist_of_a_duty_is_told() -> None:
    """What the rules say of a duty in plain words is there with our reading of it."""
    assert "The plan is adopted by the end of March." in page(checked()).text


def test_what_is_met_is_counted_and_shown_on_request() -> None:
    """What is in order has no card until it is asked for; its number is told, and how to see it."""
    some, everything = page(checked(MET)), page(checked(MET), ALL)

    assert not some.all("article")
    assert "2 in order (--show-met shows what is in order)" in some.text
    assert len(everything.all("article")) == 2
    assert "What is in order" in [each.text for each in everything.all("h2")]


def test_what_does_not_apply_is_counted_and_shown_on_request() -> None:
    """What does not apply is told by its number, and listed with its reasons where it is asked for."""
    found = awkward.executive()

    assert "not applying (--show-not-applying shows what does not apply)" in page(found).text
    assert "What does not apply" in [each.text for each in page(found, ALL).all("h2")]


def test_guidance_has_a_section_of_its_own() -> None:
    """What is not law stands apart, and says so; nothing of it is among what the law asks."""
    found = page(checked(standing="guidance"))

    assert "Guidance, which is not law" in [each.text for each in found.all("h2")]
    assert "What the law asks" not in [each.text for each in found.all("h2")]


def test_an_empty_result_says_so() -> None:
    """Where there is no finding, the page says it, and is a whole page all the same."""
    found = page(no_finding())

    assert "There is no finding" in found.text
    assert "no ruleset binds the body" in found.text


def test_no_folder_is_told() -> None:
    """A page says in which file and line a fact stands, and not in whose folder."""
    found = page(check([law(DUTY)], loads(MET, "C:\\Users\\me/plans/record.toml"), DAY), ALL)

    assert "(record.toml:6:1)" in found.text
    assert "Users" not in found.text


def test_nothing_applying_says_why() -> None:
    """Where no duty applies, the summary says why."""
    assert "No duty or power applies, because: never law: a bill binds nobody" in page(nothing_applies()).text


def test_a_hypothetical_is_loud() -> None:
    """An assumption is said at the head, and with each finding."""
    loud = page(hypothetical())

    assert "WHAT IF: this assumes passing on 9 November 2015" in loud.all("header")[0].text
    assert "WHAT IF" in [each.text for each in loud.all("dt")]


def test_the_receipt_has_whole_digests() -> None:
    """The digests of the law and the record can be compared."""
    found = checked()
    (footer,) = page(found).all("footer")

    assert found.receipt.record in footer.text
    assert found.receipt.rulesets[0][1] in footer.text


def test_nothing_accuses() -> None:
    """No page says of a body that it failed or violated anything."""
    (main,) = page(generated.assessment(200), ALL).all("main")

    assert not re.search(r"\b(?:fail(?:s|ed|ure)?|violat\w*|breach(?:es|ed)?)\b", main.text, re.IGNORECASE)


def test_many_rows_are_told_in_two_places() -> None:
    """A long timeline has its most urgent rows at the head, and the others at the end."""
    headings = [each.text for each in page(generated.assessment(500)).all("h2")]

    assert headings.index("Timeline") < headings.index("What the law asks") < headings.index("Timeline, continued")

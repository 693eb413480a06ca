"""Cases made by hand: two files with everything that a case can have in it, and one that holds hostile text."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from attrs import evolve

import csc_rules
from csc_rules.dates import When
from csc_rules.documents.case import Answer, Bearing, Case, Named, Point, Regime, Sought, Suggestion
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import offers_of
from csc_rules.documents.confirming.prospect import LeftOut, Prospect, prospect
from csc_rules.documents.model import Notice, Passage, SourceFile, Text, quoted
from csc_rules.record.model import Act, Consultation, Content, Document, Period
from csc_rules.selection import assess, assess_again
from tests.house.program import ROOT

DAY = date(2017, 4, 1)
PERIOD = (DAY, date(2020, 3, 31))
SOURCE = "https://www.legislation.gov.uk/asp/2014/8/section/8"
LAW, PLAN = "sct-cyp-2014", "sct-cyp-2014.childrens-services-plan"
FIFE, NHS = Named(id="fife-council", title="Fife Council"), Named(id="nhs-fife", title="NHS Fife")

PDF = SourceFile(
    name="plan.pdf",
    kind="pdf",
    sha256="a" * 64,
    title="Children's Services Plan",
    pages=4,
    labels=("i", "1", "2", "3"),
    unread=(4,),
)
DOCX = SourceFile(name="report.docx", kind="docx", sha256="b" * 64)
_VISION = ("Our plan", "Our vision")
PLAN_TEXT = Text(
    file=PDF,
    passages=(
        Passage(number=1, text="Our plan", role="heading", level=1, page=1, label="i", anchor="csc-plan"),
        Passage(number=2, text="Fife Council and NHS Fife are jointly responsible for this plan.", page=1, label="i"),
        Passage(number=3, text="Our vision", role="heading", level=2, page=2, label="1", trail=("Our plan",)),
        Passage(number=4, text="Every child gets the best start.", page=2, label="1", trail=_VISION),
        Passage(number=5, text="This plan covers 2017–2020.", page=2, label="1", trail=_VISION),
        Passage(number=6, text="The canteen is open on weekdays.", role="item", page=3, label="2", trail=_VISION),
        Passage(number=7, text="Page 3", role="furniture", page=3, label="2"),
    ),
    notices=(Notice(code="unread-page", text="no text could be read on this page", file="plan.pdf", page=4),),
)
REPORT_TEXT = Text(
    file=DOCX,
    passages=(
        Passage(number=1, text="Annual report", role="heading", level=1),
        Passage(number=2, text="We will consult our partners on the next plan.", trail=("Annual report",)),
        Passage(number=3, text="The plan for 2017-2021 was published on 3 May 2017.", trail=("Annual report",)),
    ),
)


def sought(point: Point, duty: str, looked_for: str, **more: Any) -> Sought:
    """Return a point of the plan's law."""
    behind = more.pop("behind", "")
    given: dict[str, Any] = {
        "title": "preparation of the children's services plan",
        "provision": "s.8(1)",
        "source": SOURCE,
        "standing": "law",
        "verb": "prepare",
        "document": PLAN,
        "document_title": "children's services plan",
        "doers": (FIFE, NHS),
    }
    return Sought(
        id=f"{LAW}.{duty}/{point.value}{behind}",
        point=point,
        ruleset=LAW,
        duty=f"{LAW}.{duty}",
        looked_for=looked_for,
        **(given | more),
    )


def bears(text: Text, number: int, answer: Answer, tone: str = "done", why: str = "it says so") -> Bearing:
    """Return a bearing on a whole passage."""
    passage = text.passages[number - 1]
    return Bearing(quote=quoted(text, passage, 0, len(passage.text)), answer=answer, tone=tone, why=why)


def suggestions() -> tuple[Suggestion, ...]:
    """Return one suggestion of each kind."""
    unknown, published = When(None, None), When.parse("2017-05-03")
    return (
        Suggestion(
            sought=sought(Point.ACT, "prepare-plan", "that this was done: prepare the plan"),
            answer=Answer.FOUND,
            why="one passage says that it was done",
            certain="the day on which it was done",
            bearings=(bears(PLAN_TEXT, 2, Answer.FOUND),),
            fact=Act(act="prepare", document=PLAN, on=unknown),
            needs=("on",),
        ),
        Suggestion(
            sought=sought(Point.PERIOD, "prepare-plan", "that it is for 1 April 2017 to 31 March 2020", period=PERIOD),
            answer=Answer.FOUND,
            why="it names the time",
            certain="",
            bearings=(bears(PLAN_TEXT, 5, Answer.FOUND),),
            fact=Document(id=PLAN, kind=PLAN, period=Period(since=When.on(PERIOD[0]), through=When.on(PERIOD[1]))),
        ),
        Suggestion(
            sought=sought(Point.DAY, "publish-plan", "on which day this was done: publish the plan", verb="publish"),
            answer=Answer.FOUND,
            why="it names the day",
            certain="",
            bearings=(bears(REPORT_TEXT, 3, Answer.FOUND),),
            day=published,
            fact=Act(act="publish", document=PLAN, on=published),
        ),
        Suggestion(
            sought=sought(
                Point.ITEM,
                "prepare-plan",
                "aims, in the document itself",
                item="aims",
                item_title="aims",
                behind="/aims",
            ),
            answer=Answer.PARTLY,
            why="a heading only",
            certain="a sentence that states the aims",
            bearings=(bears(PLAN_TEXT, 4, Answer.PARTLY, "promise", "it is an aim, and does not say whose"),),
            fact=Content(item="aims", status="partial"),
        ),
        Suggestion(
            sought=sought(
                Point.REACHED,
                "consult-on-plan",
                "that this reached social landlords: consult on the plan",
                title="consultation on the plan",
                provision="s.10(1)(b)",
                verb="consult",
                whom=Named(id="social-landlords", title="social landlords", is_class=True),
                behind="/social-landlords",
            ),
            answer=Answer.PARTLY,
            why="it names a class only",
            certain="a list of names",
            bearings=(bears(REPORT_TEXT, 2, Answer.PARTLY, "promise", "it is an intention"),),
            fact=Consultation(about=(PLAN,), consulted=("social landlords",), since=unknown),
            needs=("from",),
        ),
        Suggestion(
            sought=sought(
                Point.ACT,
                "report-annually",
                "that this was done: publish an annual report",
                title="annual report",
                standing="guidance",
                provision="para 3",
            ),
            answer=Answer.ABSENT,
            why="no passage bears on it",
            certain="the report itself",
        ),
    )


def case() -> Case:
    """Return a case with everything in it."""
    quotes = (bears(PLAN_TEXT, 5, Answer.FOUND).quote, bears(REPORT_TEXT, 3, Answer.FOUND).quote)
    return Case(
        body=FIFE,
        jointly=(NHS,),
        period=PERIOD,
        period_read=True,
        law_at=DAY,
        texts=(PLAN_TEXT, REPORT_TEXT),
        kinds=(("plan.pdf", "children's services plan"),),
        regimes=(
            Regime(
                ruleset=LAW,
                ruleset_title="Children and Young People (Scotland) Act 2014, Part 3",
                document="childrens-services-plan",
                document_title="children's services plan",
                binds=True,
                reason="in force since 1 April 2017",
                provision="s.8(1)",
                source=SOURCE,
            ),
            Regime(
                ruleset="eng-cypp",
                ruleset_title="the Regulations of 2005",
                document="plan",
                document_title="children and young people's plan",
                binds=False,
                reason="it never bound a body of Scotland",
            ),
        ),
        suggestions=suggestions(),
        notices=(Notice(code="two-periods", text="the files name two times", quotes=quotes), *PLAN_TEXT.notices),
    )


def empty() -> Case:
    """Return a case of nothing."""
    return Case(body=FIFE, law_at=DAY)


def holding(text: str) -> Case:
    """Return a case in which each field that anybody could have written has one text."""
    made = case()
    texts = tuple(
        evolve(
            each,
            file=evolve(each.file, name=text, title=text, labels=(text,)),
            passages=tuple(evolve(passage, text=text, trail=(text,)) for passage in each.passages[:3]),
            notices=(Notice(code="unread-page", text=text, file=text, page=4),),
        )
        for each in made.texts
    )
    return evolve(
        made,
        body=evolve(made.body, title=text),
        texts=texts,
        kinds=((text, text),),
        regimes=tuple(evolve(each, reason=text, document_title=text) for each in made.regimes),
        suggestions=tuple(_holding(each, text, texts[0]) for each in (made.suggestions[0], made.suggestions[4])),
        notices=(
            Notice(code="two-periods", text=text, quotes=(quoted(texts[0], texts[0].passages[1], 0, len(text)),)),
        ),
    )


def _holding(suggestion: Suggestion, text: str, source: Text) -> Suggestion:
    quote = quoted(source, source.passages[1], 0, len(text))
    return evolve(
        suggestion,
        sought=evolve(suggestion.sought, looked_for=text, title=text, document_title=text),
        why=text,
        certain=text,
        differs=text,
        bearings=tuple(evolve(each, quote=quote, why=text) for each in suggestion.bearings),
    )


@cache
def what_if() -> Prospect:
    """Return what would change for Fife if the suggestions were accepted."""
    record = csc_rules.load_record(ROOT / "examples" / "fife.toml")
    now = assess(record, date(2018, 6, 1))
    decided = [Decided(offer=offer) for offer in offers_of(case())]
    return prospect("fife.toml", now, decided, (), lambda more: assess_again(now, more))


def prospect_holding(text: str) -> Prospect:
    """Return what would change, with one text in each field that anybody could have written."""
    found = what_if()
    changed = tuple(evolve(each, title=text, cycle=text) for each in found.findings.changed)
    left = (LeftOut(id=text, why=text),)
    findings = evolve(found.findings, record=text, body=text, changed=changed)
    return evolve(found, record=text, taken=(text,), left_out=left, findings=findings)

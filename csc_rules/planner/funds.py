"""The pooled funds of a record: who paid in how much, whether the sums add up, whom it paid, and what the law says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from csc_rules.dates import When
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Finding
from csc_rules.law.model import Duty, Norm, Power
from csc_rules.law.names import fold
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Amount, Contribution, Fund, Payment


@frozen(kw_only=True)
class PaidIn:
    """What one body paid in, in pounds, and what part of everything that was paid in, where all of it is known.

    ``amount`` is None where no sum is recorded for one of its contributions.
    """

    body: str
    amount: Decimal | None
    share: Decimal | None
    on: tuple[When, ...]
    notes: tuple[str, ...]


@frozen(kw_only=True)
class PaidOut:
    """What the fund paid, in pounds; ``to_contributor`` tells whether it met expenditure of one who paid in."""

    beneficiary: str
    amount: Decimal | None
    to_contributor: bool
    on: When


@frozen(kw_only=True)
class Sums:
    """What was paid in: the known sum, how many contributions have none, and how that fits the total that is stated.

    ``left`` is the stated total less what is known. ``adds_up`` is None where that cannot be told: no total is stated,
    or a sum is missing.
    """

    known: Decimal
    unknown: int
    stated: Decimal | None
    left: Decimal | None
    adds_up: bool | None


@frozen(kw_only=True)
class FundReport:
    """One fund. ``powers`` are the findings on the powers that it may rest on, ``duties`` those on what they ask."""

    id: str
    title: str
    kind: str
    kind_title: str
    host: str | None
    note: str | None
    complete: bool
    paid_in: tuple[PaidIn, ...]
    sums: Sums
    paid_out: tuple[PaidOut, ...]
    paid_out_known: Decimal
    powers: tuple[Finding, ...]
    duties: tuple[Finding, ...]


def funds(assessment: Assessment) -> tuple[FundReport, ...]:
    """Return a report on each fund of the record that was checked.

    >>> import csc_rules
    >>> from datetime import date
    >>> record = csc_rules.load_record("examples/swindon-pooled-fund.toml")
    >>> law = csc_rules.load_ruleset("eng-partnership-2000")
    >>> (fund,) = funds(csc_rules.check([law], record, date(2012, 1, 1)))
    >>> [(each.body, str(each.share)) for each in fund.paid_in]
    [('Swindon Borough Council', '71.4'), ('Swindon PCT', '28.6')]
    """
    return tuple(_report(assessment, fund) for fund in assessment.record.funds)


def _report(assessment: Assessment, fund: Fund) -> FundReport:
    sums = _sums(fund)
    related = tuple(_related(assessment, fund))
    return FundReport(
        id=fund.id,
        title=fund.title or fund.id,
        kind=fund.kind,
        kind_title=_kind_title(assessment, fund),
        host=fund.host,
        note=fund.note,
        complete=fund.complete,
        paid_in=tuple(_paid_in(assessment, fund, sums)),
        sums=sums,
        paid_out=tuple(_paid_out(assessment, fund)),
        paid_out_known=_total(fund.payments),
        powers=tuple(finding for is_power, finding in related if is_power),
        duties=tuple(finding for is_power, finding in related if not is_power),
    )


def _sums(fund: Fund) -> Sums:
    known = _total(fund.contributions)
    unknown = sum(1 for entry in fund.contributions if entry.amount is None)
    stated = _pounds(fund.total)
    left = None if stated is None else stated - known
    whole = stated is not None and not unknown
    return Sums(known=known, unknown=unknown, stated=stated, left=left, adds_up=not left if whole else None)


def _total(entries: Iterable[Contribution | Payment]) -> Decimal:
    return sum((Decimal(str(entry.amount)) for entry in entries if entry.amount is not None), Decimal(0))


def _pounds(amount: Amount | None) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))


def _paid_in(assessment: Assessment, fund: Fund, sums: Sums) -> Iterator[PaidIn]:
    """Yield what each body paid in, the bodies in the order in which they are first named."""
    by_body: dict[str, list[Contribution]] = {}
    for entry in fund.contributions:
        by_body.setdefault(_who(assessment, entry.body), []).append(entry)
    for entries in by_body.values():
        amount = _total(entries) if all(entry.amount is not None for entry in entries) else None
        yield PaidIn(
            body=entries[0].body,
            amount=amount,
            share=_share(amount, sums),
            on=tuple(entry.on for entry in entries),
            notes=tuple(entry.note for entry in entries if entry.note),
        )


def _share(amount: Decimal | None, sums: Sums) -> Decimal | None:
    """Return a part of all that was paid in as a percentage with one decimal; none where not all of it is known."""
    if amount is None or sums.unknown or not sums.known:
        return None
    return (amount * 100 / sums.known).quantize(Decimal("0.1"))


def _who(assessment: Assessment, name: str) -> str:
    """Return what is the same for all names of a body: its id, or the name where no register has it."""
    for checked in assessment.checked:
        match = checked.view.register.find(name, assessment.as_at)
        if match:
            return match.body.id
    return fold(name)


def _paid_out(assessment: Assessment, fund: Fund) -> Iterator[PaidOut]:
    payers = {_who(assessment, entry.body) for entry in fund.contributions}
    for entry in fund.payments:
        yield PaidOut(
            beneficiary=entry.beneficiary,
            amount=_pounds(entry.amount),
            to_contributor=_who(assessment, entry.beneficiary) in payers,
            on=entry.on,
        )


def _kind_title(assessment: Assessment, fund: Fund) -> str:
    scope, _, kind = fund.kind.rpartition(".")
    for ruleset in _rulesets(assessment):
        if scope in ("", ruleset.id) and kind in ruleset.documents:
            return ruleset.documents[kind].title
    return fund.kind


def _related(assessment: Assessment, fund: Fund) -> Iterator[tuple[bool, Finding]]:
    """Yield the findings that bear on a fund, each with whether it is on a power.

    A duty that does not apply is left out; why a power does not apply is an answer.
    """
    kinds = frozenset(kind for checked in assessment.checked for kind in _kinds(checked.view.ruleset, fund))
    documents = {document.id: document.kind for document in assessment.record.documents}
    norms = {f"{ruleset.id}.{norm.id}": norm for ruleset in _rulesets(assessment) for norm in _about(ruleset, kinds)}
    for finding in assessment.findings:
        norm = norms.get(finding.duty)
        if norm is None or finding.verdict is None:
            continue
        kind = documents.get(finding.object or "", finding.object)
        if kind not in (None, fund.id) and kind.rpartition(".")[2] not in kinds:
            continue
        is_power = isinstance(norm, Power)
        if is_power or finding.verdict is not Verdict.NOT_APPLICABLE:
            yield is_power, finding


def _rulesets(assessment: Assessment) -> Iterator[Ruleset]:
    yield from (checked.view.ruleset for checked in assessment.checked)


def _kinds(ruleset: Ruleset, fund: Fund) -> Iterator[str]:
    """Yield the kind of a fund, and the kinds of agreement that a power to pay into it has to rest on."""
    scope, _, kind = fund.kind.rpartition(".")
    if scope not in ("", ruleset.id):
        return
    yield kind
    for power in ruleset.powers.values():
        if kind in _things(power):
            yield from (limit.object for limit in power.limits if limit.kind == "under" and limit.object)


def _about(ruleset: Ruleset, kinds: frozenset[str]) -> Iterator[Norm]:
    """Yield the powers and duties of a ruleset that are about a thing of one of these kinds."""
    yield from (norm for norm in (*ruleset.powers.values(), *ruleset.duties.values()) if kinds & _things(norm))


def _things(norm: Norm) -> set[str]:
    """Return what a duty or power is about: its object, what it is done to, what it makes, what calls for it."""
    named = [norm.object, *(party.name for phrase in norm.phrases for party in phrase.parties)]
    if isinstance(norm, Duty):
        named += [norm.makes, norm.contingent.object if norm.contingent else None]
    return {each for each in named if each}

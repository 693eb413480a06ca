"""All that points are weighed by: the marked texts of a case, what each file appears to be, where each cue stands."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, partial
from typing import TypeVar, cast

from attrs import field, frozen

from csc_rules.documents.case import Point, Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.days.own_period import OwnPeriod
from csc_rules.documents.files.colophons import is_colophon
from csc_rules.documents.files.kinds import Kinds
from csc_rules.documents.files.pages import is_page, is_talk
from csc_rules.documents.files.shown import shows_itself
from csc_rules.documents.files.titles import (
    cover,
    is_about,
    is_about_something_else,
    is_named_at_once,
    is_of_an_assessment,
    is_of_no_matter,
    is_on_a_matter,
    without_drafts,
)
from csc_rules.documents.finding.tone_there import tone_there
from csc_rules.documents.matching import Phrases
from csc_rules.documents.meant.called_by_title import titles_of
from csc_rules.documents.meant.model import ITSELF, THIS, UNSAID, About, Meant
from csc_rules.documents.meant.ongoing import copied, says_what_for, taken_up
from csc_rules.documents.meant.ordinals import is_of_number, presents_the_first
from csc_rules.documents.meant.others import asks_its_readers, speaks_of_no_other
from csc_rules.documents.meant.reviews import REVIEW, is_of_a_review, is_under_it, speaks_of_the_review
from csc_rules.documents.meant.stages import is_of_stage, speaks_of_its_making
from csc_rules.documents.meant.subjects import about, is_about_one_thing
from csc_rules.documents.names.model import Certainty, NameRead
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.spoken import asked_for, names_both, speaks_of
from csc_rules.law.register import Register

T = TypeVar("T")
_Place = tuple[Marked, int, Line, Cued]
_DRAFT = "draft"
# "The lead member", "the arrangements": no file is one, and no sentence has to say which.
_OF_NONE = About(THIS, "the duty is about no document")


@frozen(kw_only=True, eq=False, slots=False)
class Grounds:
    """The texts of a case and what was noticed in them.

    ``kinds`` are what the files appear to be, by name; ``shown_by`` looks up the acts that show an act was done;
    ``own`` are the ids of the bodies of the case; ``things`` the kinds of what is no document, such as an office;
    ``period`` is the time the files are for, and ``periods`` what may be that of each, the likeliest first;
    ``day_roles`` are the words by which a day shows what it is the day of.
    """

    texts: tuple[Marked, ...]
    kinds: Mapping[str, Kinds]
    register: Register
    shown_by: Mapping[str, frozenset[str]]
    own: frozenset[str]
    day: date
    made: Mapping[str, str]
    making: Mapping[str, frozenset[str]]
    things: frozenset[str]
    period: tuple[date, date] | None = None
    periods: tuple[OwnPeriod, ...] = ()
    day_roles: Phrases[str] | None = None
    # What was said of a place once is said of it for every point that asks. Lines live as long as the grounds.
    _signs: dict[tuple[str, str], tuple[Sign, ...]] = field(factory=dict, init=False)
    _said: dict[tuple[int, int, int, tuple[bool, bool], str], About] = field(factory=dict, init=False)
    _about_it: dict[tuple[int, int, int, str], About] = field(factory=dict, init=False)
    _of_one_thing: dict[tuple[int, str], bool] = field(factory=dict, init=False)
    _of_stage: dict[tuple[int, str], bool] = field(factory=dict, init=False)
    _meanings: dict[tuple[int, str], Meant] = field(factory=dict, init=False)
    _tones: dict[tuple[int, int, int], str] = field(factory=dict, init=False)
    _headings: dict[int, AbstractSet[tuple[str, str]]] = field(factory=dict, init=False)
    _of_files: dict[Hashable, object] = field(factory=dict, init=False)

    def signs(self, kind: str, name: str) -> tuple[Sign, ...]:
        """Return where the cues for a target stand, by its kind and name."""
        key = (kind, name)
        if key not in self._signs:
            signs = map(Sign._make, self._places.get(key, ()))
            self._signs[key] = tuple(signs if kind != "act" else [sign for sign in signs if not sign.cued.faint])
        return self._signs[key]

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], list[_Place]]:
        """Look up where cues stand by what they are for; what no point asks for is left out."""
        found: dict[tuple[str, str], list[_Place]] = {}
        # A cue stands in many places; what it is for, of what points ask for, is looked at once.
        asked: dict[int, list[list[_Place]]] = {}
        for text in self.texts:
            for number, line in enumerate(text.lines):
                for cued in line.told:
                    places = asked.get(id(cued.cue))
                    if places is None:
                        places = [found.setdefault(key, []) for key in asked_for(cued.cue)]
                        asked[id(cued.cue)] = places
                    for place in places:
                        place.append((text, number, line, cued))
        return found

    def once(self, place: Hashable, look: Callable[[], T]) -> T:
        """Return what a look over a whole file finds, which many sentences ask: it is looked at for the first one."""
        if place not in self._of_files:
            self._of_files[place] = look()
        return cast(T, self._of_files[place])

    def told_behind(self, sign: Sign) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """Return the list that a sentence introduces, and what goes on about the same people; many points ask it."""
        place = ("behind", id(sign.text), sign.number, sign.cued.first, sign.cued.last)
        return self.once(place, lambda: (tuple(sign.listed()), tuple(sign.going_on())))

    def file_kinds(self, text: Marked) -> frozenset[str]:
        """Return the kinds of document that a file appears to be."""
        return self.kinds[text.text.file.name].kinds

    def shows_itself(self, text: Marked) -> bool:
        """Tell whether a file shows that it is the document that it appears to be."""
        return self.once(("shown", id(text)), lambda: shows_itself(text, self.kinds[text.text.file.name]))

    def leads_to(self, text: Marked, sought: Sought) -> bool:
        """Tell whether a file is a page that leads to the document that a point asks of."""
        return self.once(("page", id(text), sought.meant), lambda: is_page(text, partial(self.means, text, sought)))

    def is_talk(self, text: Marked) -> bool:
        """Tell whether a file is a notice, news, or questions with their answers."""
        return self.once(("talk", id(text)), lambda: is_talk(text))

    def of_act(self, sought: Sought) -> Iterator[Sign]:
        """Yield where it is said that an act was done, by the act's own words or those of one that shows it."""
        seen: set[tuple[int, int, int]] = set()
        keys = [*sought.targets]
        keys += [("act", verb) for verb in sorted(self.shown_by.get(sought.verb, frozenset()))]
        for key in keys:
            for sign in self.signs(*key):
                place = (id(sign.text), sign.number, sign.cued.first)
                if place not in seen:
                    seen.add(place)
                    yield sign

    def directly(self, sought: Sought) -> Iterator[Sign]:
        """Yield where an act's own words stand; what only shows that it was done does not say whom it reached."""
        for key in sought.targets:
            yield from self.signs(*key)

    def is_of_own_file(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether the file appears to be the document itself, so that what it says may be about it."""
        kinds = self.file_kinds(sign.text)
        return sought.kind in kinds or sought.spoken_of in kinds

    def about(self, sign: Sign, sought: Sought) -> About:
        """Say whether a sentence is about the document that a point asks of, where the cue stands in it."""
        if sought.document is None or (self._is_of_a_thing(sought) and _is_for_its_duty(sign, sought)):
            return _OF_NONE
        place = (id(sign.line), 0, 0, sought.subject)
        found = self._about_it.get(place)
        # Only what comes before another act depends on what else the sentence says of it.
        if found is None and not (sought.stage is None and self._is_about_one_thing(sign, sought)):
            place = (id(sign.line), sign.cued.first, sign.cued.last, sought.subject)
            found = self._about_it.get(place)
        if found is None:
            found = self._about_it[place] = self._about_of_duty(sign, sought)
        return found

    def _is_of_a_thing(self, sought: Sought) -> bool:
        """Tell whether a duty is about what is no document, nor the copies of one."""
        return sought.kind in self.things and sought.of is None

    def _about_of_duty(self, sign: Sign, sought: Sought) -> About:
        found = self._about(sign, sought)
        if found.which != UNSAID:
            own = sought.stage is None or not (
                is_on_a_matter(sign.line, sign.cued) or is_of_an_assessment(sign.line, sign.cued)
            )
            own = own or is_named_at_once(sign.line, sign.cued)
            return found if own else About("other", "it is about something else")
        if sought.stage is not None and is_about_something_else(sign.text, sign.line, sign.cued):
            return About("other", "it is about something else")
        if sought.stage == REVIEW and speaks_of_the_review(sign.line) and self.is_of_own_file(sign, sought):
            return About(THIS, "it speaks of the review of the document it stands in")
        if self.is_its_colophon(sign, sought):
            return ITSELF
        if sought.reaches_only and speaks_of_its_making(sign.line) and self.is_of_own_file(sign, sought):
            return About(THIS, "it speaks of the making of the document it stands in")
        if any(names_both(self._of_heading(cued), sought) for cued in sign.line.above):
            return About(THIS, "it stands under a heading that names the act and the document")
        of_review = is_of_a_review(sought) or (sought.verb == REVIEW and speaks_of_the_review(sign.line))
        headings, own_file = map(self._of_heading, sign.line.above), self.is_of_own_file(sign, sought)
        if of_review and is_under_it(sign, headings, sought, self._meant(sign.text, sought).kinds, own=own_file):
            return About(THIS, "it stands under a heading about the review of the document")
        if any(self._about(each, sought).which == THIS for each in copied(sign)):
            return About(THIS, "the sentence before says of what it is a copy")
        if sought.stage is None or (sought.stage != REVIEW and speaks_of(sign.line, REVIEW)):
            return found
        if self._is_titled(sign, sought):
            return About(THIS, "the title of the file names the act and the document")
        if is_of_no_matter(sign, sought.verb) and self._is_on_it(sign, sought):
            return About(THIS, "the title of the file names the document, and the sentence nothing else")
        if any(self._about(each, sought).which in (THIS, _DRAFT) for each in taken_up(sign, sought.verb)):
            return About(THIS, "a sentence before says of which document it was")
        if says_what_for(sign, self._meant(sign.text, sought).is_meant):
            return About(THIS, "the sentence behind it names the document")
        if sign.cued.how is How.STATED and asks_its_readers(sign) and self._is_of_its_page(sign, sought):
            return About(THIS, "the page speaks of no other document")
        return found

    def is_its_colophon(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether a sentence only says when the document came out that it ends or begins."""
        own = self._meant(sign.text, sought)
        return own.ours and is_colophon(sign, own.is_meant, own.called, self.own, self.period)

    def _is_of_its_page(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether a sentence stands on a page about the document that is meant, which speaks of no other."""
        means = self._meant(sign.text, sought).is_meant
        return sought.kind in self.file_kinds(sign.text) and speaks_of_no_other(sign.text, means)

    def _is_titled(self, sign: Sign, sought: Sought) -> bool:
        means = self._meant(sign.text, sought).is_meant
        place = ("titled", id(sign.text), sought.kind, sought.targets)
        return self.once(place, lambda: is_about(sign.text, sought.targets, means))

    def _is_on_it(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether the title of a file names the document that is meant, and no other."""
        named = [each for line in cover(sign.text) for each in line.mentions]
        return bool(named) and all(map(self._meant(sign.text, sought).is_meant, named))

    def _of_heading(self, above: tuple[Cued, ...]) -> AbstractSet[tuple[str, str]]:
        """Return what the cues of a heading are for; many sentences stand under it, and many points ask of each."""
        found = self._headings.get(id(above))
        if found is None:
            found = self._headings[id(above)] = {
                (each.kind, each.name) for cued in without_drafts(above) for each in cued.cue.targets
            }
        return found

    def _about(self, sign: Sign, sought: Sought) -> About:
        """Say whether a sentence is about a kind of document; many points ask it of one place."""
        cued = sign.cued
        made_known = sought.stage is None and sought.point is not Point.ITEM
        in_review = is_of_a_review(sought)
        first, last = (0, 0) if self._is_about_one_thing(sign, sought) else (cued.first, cued.last)
        place = (id(sign.line), first, last, (made_known, in_review), sought.meant)
        found = self._said.get(place)
        if found is None:
            found = self._said[place] = about(
                sign.line,
                cued.first,
                self._meant(sign.text, sought),
                sign.before,
                cued.last - 1,
                made_known=made_known,
                in_review=in_review,
            )
        return found

    def _is_about_one_thing(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether a sentence is about the same wherever in it something is said; its cues ask it one by one."""
        place = (id(sign.line), sought.meant)
        found = self._of_one_thing.get(place)
        if found is None:
            meant_there = self._meant(sign.text, sought)
            found = self._of_one_thing[place] = is_about_one_thing(sign.line, meant_there)
        return found

    def means(self, text: Marked, sought: Sought, mention: Mention) -> bool:
        """Tell whether a document that a text names is the one that a point asks of."""
        return self._meant(text, sought).is_meant(mention)

    def _meant(self, text: Marked, sought: Sought) -> Meant:
        key = (id(text), sought.meant)
        if key not in self._meanings:
            self._meanings[key] = Meant(
                kinds=frozenset(sought.meant.split()),
                file_kinds=self.file_kinds(text),
                periods=self._periods_of(text),
                made=self.made,
                foreign=self.kinds[text.text.file.name].foreign,
                titles=self._titles_of(text, sought),
            )
        return self._meanings[key]

    def _titles_of(self, text: Marked, sought: Sought) -> frozenset[tuple[str, str]]:
        """Return the words by which the title of a file calls the document that a point asks of, if it is one."""
        kinds = {sought.kind, sought.spoken_of} & self.file_kinds(text)
        return titles_of(text, frozenset(self.made[kind] for kind in kinds if kind in self.made))

    def _periods_of(self, text: Marked) -> tuple[tuple[date, date], ...]:
        """Return the time that the files are for, and what a file itself says of the time it is for.

        The years by which it calls a document may be those of another one than is meant.
        """
        own = (
            each.period.days
            for each in self.periods
            if each.place != "named" and each.quote and each.quote.file == text.text.file.name
        )
        first = next((days for days in own if days is not None), None)
        return tuple(dict.fromkeys(days for days in (self.period, first) if days is not None))

    def is_of_stage(self, sign: Sign, sought: Sought) -> bool:
        """Tell whether what is said can be about the very duty, where others ask for the same act before other acts."""
        if not sought.stages and not is_of_a_review(sought):
            return True
        place = (id(sign.line), sought.subject)
        found = self._of_stage.get(place)
        if found is None:
            making = self.making.get(sought.kind, frozenset())
            found = self._of_stage[place] = is_of_stage(sign, sought, making, self.periods)
        return found

    def is_of_number(self, sign: Sign, sought: Sought) -> bool | None:
        """Tell whether what is said is of the first or next document that a duty asks for; None where nothing does."""
        first = not self._has_previous and self.once(sought.kind, lambda: presents_the_first(self.texts, sought.kind))
        return is_of_number(sign, sought, self.made.get(sought.kind, ""), follows=self._has_previous, first=first)

    @cached_property
    def _has_previous(self) -> bool:
        """Tell whether any text speaks of a document before the one meant."""
        return any("previous" in line.tones for text in self.texts for line in text.lines)

    def speaks_of_itself(self, line: Line) -> bool:
        """Tell whether a sentence speaks of the bodies of the case, or of the very document it stands in."""
        return "this" in line.tones or any(is_certain(name) and name.body in self.own for name in line.names)

    def tone(self, sign: Sign) -> str:
        """Return how a sentence means what a cue in it says; an item of a list is meant as what leads to the list."""
        place = (id(sign.line), sign.cued.first, sign.cued.last)
        if place not in self._tones:
            self._tones[place] = tone_there(sign, self.speaks_of_itself)
        return self._tones[place]


def _is_for_its_duty(sign: Sign, sought: Sought) -> bool:
    """Tell whether words are looked for on account of the very duty, and not of the act that it asks for alone."""
    return any((target.kind, target.name) == ("duty", sought.duty) for target in sign.cued.cue.targets)


def is_certain(name: NameRead) -> bool:
    """Tell whether it is certain which body a name means."""
    return name.body is not None and name.certainty is Certainty.CERTAIN

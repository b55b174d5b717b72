"""The rows of the time line, and what can be looked for among them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from selfcheck.gui.presenters.notices import (
    MOST_AHEAD,
    EventRow,
    HeadRow,
    MoreRow,
    NoteRow,
    NowRow,
    Wish,
    timeline,
)
from selfcheck.gui.preview import notices as samples
from selfcheck.gui.scene import Scene
from selfcheck.wording import Happening
from tests.gui.time_line.finding import events_in, kinds, line_of


class TestRows:
    def test_what_is_ahead_stands_before_now_the_soonest_first(self):
        rows = line_of("time-line-returned").view(Wish()).rows
        place = next(n for n, row in enumerate(rows) if isinstance(row, NowRow))
        ahead = [row.event for row in rows[:place] if isinstance(row, EventRow)]
        assert [event.kind for event in ahead] == [Happening.DEADLINE, Happening.DEADLINE]
        assert ahead[0].at < ahead[1].at
        assert all(not row.event.ahead for row in rows[place:] if isinstance(row, EventRow))

    def test_what_has_happened_goes_month_by_month(self):
        rows = line_of("time-line").view(Wish()).rows
        assert [row.text for row in rows if isinstance(row, HeadRow)] == [
            "June 2021",
            "January 2021",
            "October 2020",
            "September 2020",
            "August 2020",
        ]

    def test_months_are_those_of_the_readers_zone(self):
        at = datetime(2026, 11, 1, 2, tzinfo=UTC)
        scene = Scene(samples.shown(samples.notice(issued=at, effective=at)))
        west = timezone(timedelta(hours=-8))
        rows = timeline(scene, "en", west).view(Wish()).rows
        assert [r.text for r in rows if isinstance(r, HeadRow)] == ["Coming up", "October 2026"]

    def test_of_much_that_is_ahead_the_soonest_is_shown_until_more_is_asked_for(self):
        line = line_of("many-notices")
        few, all_ = line.view(Wish()), line.view(Wish(all_ahead=True))
        assert len([r for r in events_in(few) if r.event.ahead]) == MOST_AHEAD
        (more,) = [row for row in few.rows if isinstance(row, MoreRow)]
        assert more.text == f"{len(all_.rows) - len(few.rows) + 1} more coming up"
        assert not [row for row in all_.rows if isinstance(row, MoreRow)]

    def test_nothing_is_worded_before_it_is_looked_at(self):
        rows = events_in(line_of("many-notices").view(Wish()))
        assert not [row for row in rows if "card" in vars(row)]

    def test_a_pair_is_bonded_past_what_lies_between(self):
        rows = events_in(line_of("time-line-returned").view(Wish()))
        on = [r.event.kind for r in rows for bond in r.track.crossing if bond.here]
        past = [r.event.kind for r in rows for bond in r.track.crossing if not bond.here]
        assert on == [Happening.WITHDRAWN, Happening.ISSUED]
        assert past == [Happening.ISSUED, Happening.SUPERSEDED]

    def test_a_bond_passes_the_heading_of_a_month(self):
        rows = line_of("time-line").view(Wish()).rows
        january = next(r for r in rows if isinstance(r, HeadRow) and r.text == "January 2021")
        assert len(january.track.crossing) == 6
        assert not any(bond.here for bond in january.track.crossing)

    def test_the_halves_of_a_pair_lead_to_each_other(self):
        rows = {r.key: r for r in events_in(line_of("demonstration").view(Wish()))}
        taken = next(r for r in rows.values() if r.event.kind is Happening.WITHDRAWN)
        issued = rows[taken.other_half]
        assert issued.event.kind is Happening.ISSUED
        assert issued.other_half == taken.key

    def test_another_moment_has_no_now(self):
        rows = line_of("demonstration-then").view(Wish()).rows
        (now,) = [row for row in rows if isinstance(row, NowRow)]
        assert now.text == "You are looking at Friday 10 July 2020, 18:00 UTC"
        heads = [row.text for row in rows if isinstance(row, HeadRow)]
        assert heads[0] == "Still ahead at that moment"

    def test_before_anything_is_known_that_is_said(self):
        assert timeline(Scene(), "en", UTC) is None
        assert timeline(Scene(fault="disk full"), "en", UTC) is None
        (row,) = line_of("nothing-found").view(Wish()).rows
        assert row == NoteRow("empty", "No notice has been issued yet.")

    @pytest.mark.parametrize("state", ["no-source", "never-confirmed"])
    def test_without_a_policy_it_is_not_said_that_there_are_no_notices(self, state):
        (row,) = line_of(state).view(Wish()).rows
        assert row.text == "No policy has been verified here yet, so no notice is known."

    def test_where_the_source_has_not_been_heard_of_lately_that_is_said(self):
        rows = line_of("stale").view(Wish()).rows
        (now,) = [row for row in rows if isinstance(row, NowRow)]
        assert "Not confirmed since" in now.text
        assert now.text.endswith("what came later is not known here.")


class TestSearch:
    @pytest.mark.parametrize(
        ("words", "ids"),
        [
            ("wechat", {"commerce-wechat", "eo-13943-wechat", "eo-13971-eight-apps"}),
            ("Executive ORDER threat", {"eo-13942-tiktok", "eo-13943-wechat"}),
            ("eo-14034", {"eo-14034-review"}),
            ("federal court in Washington", {"commerce-tiktok-stores"}),
            ("nothing like it", set()),
        ],
    )
    def test_titles_texts_apps_ids_and_statements_are_looked_through(self, words, ids):
        view = line_of("time-line").view(Wish(search=words))
        found = {id_ for _, id_ in kinds(view)}
        assert ids <= found if ids else not found

    def test_a_pair_is_found_whole(self):
        view = line_of("demonstration").view(Wish(search="mandatory"))
        assert [kind for kind, _ in kinds(view)] == [Happening.WITHDRAWN, Happening.ISSUED]
        assert view.found == "1 of 2 notices"

    def test_what_is_not_found_is_said(self):
        (row,) = line_of("demonstration").view(Wish(search="  zebra ")).rows
        assert row.text == "No notice was found for “zebra”."


class TestMine:
    def test_what_touches_no_app_of_mine_is_left_out(self):
        view = line_of("demonstration").view(Wish(mine=True))
        assert {id_ for _, id_ in kinds(view)} == {"2020-07-10-tiktok"}
        assert view.found == "1 of 2 notices"

    @pytest.mark.parametrize("state", ["notice-two-versions", "notice-not-understood", "question"])
    def test_what_is_not_known_is_never_left_out(self, state):
        line = line_of(state)
        every, mine = kinds(line.view(Wish())), kinds(line.view(Wish(mine=True)))
        assert mine
        assert {id_ for _, id_ in mine} >= {
            id_ for _, id_ in every if id_ in {"2026-11-chat", "2020-07-10-tiktok"}
        }

    def test_where_nothing_is_mine_that_is_said(self):
        (row,) = line_of("time-line").view(Wish(mine=True)).rows
        assert row.text == "No notice concerns an app on your devices."

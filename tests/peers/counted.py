# SPDX-License-Identifier: Apache-2.0
"""A second count of what the answers say, from network.json alone.

Written from what the README says that each figure means; slow and plain, and sharing nothing with
the program but the file.
"""
import datetime
import itertools
import math
from collections import defaultdict

SEATS = ("chair", "vice_chair", "second_vice_chair", "member", "substitute")
HANDED = ("assignment", "creates_group", "referral", "staffs")
PARTS = ("has_focus_area", "has_working_group", "has_board")
REPORTS = ("report_back", "reports_to")
PLACES = ("municipality", "organisation")


class Network:
    """Nodes by id, edges by kind."""

    def __init__(self, data):
        self.nodes = {node["id"]: node for node in data["nodes"]}
        self.edges = defaultdict(list)
        for edge in data["edges"]:
            self.edges[edge["kind"]].append(edge)

    def of(self, *kinds):
        return [edge for kind in kinds for edge in self.edges[kind]]

    def kind(self, name):
        return self.nodes[name]["kind"] if name in self.nodes else None

    def is_group(self, name):
        """A body or working group of its own; "the municipalities" are many."""
        node = self.nodes.get(name, {})
        return node.get("kind") in ("body", "working_group") and not node.get("collective")

    def groups(self):
        return [name for name in self.nodes if self.is_group(name)]

    def seats(self):
        """(who, where) -> roles, of those who sit; secretaries and staff have a function."""
        out = defaultdict(set)
        for edge in self.of("member_of"):
            who = self.nodes.get(edge["from"], {})
            if edge["role"] in SEATS and self.is_group(edge["to"]) and not who.get("collective"):
                out[edge["from"], edge["to"]].add(edge["role"])
        return out

    def meetings(self):
        """Meeting -> its body."""
        return {edge["to"]: edge["from"] for edge in self.of("met")}

    def lists(self):
        """(person, meeting) -> the lines about them."""
        out = defaultdict(list)
        for edge in self.of("attended"):
            out[edge["from"], edge["to"]].append(edge)
        return out

    def minutes(self, meeting):
        """Scheduled; nothing where a session has no times."""
        stated = [session["minutes"] for session in self.nodes[meeting].get("sessions") or []]
        return sum(stated) if stated and all(stated) else None


def present(lines):
    return [line for line in lines if line["presence"] != "absent"]


def load(network):
    """Person -> parts."""
    people = {name for name in network.nodes if network.kind(name) == "person"}
    out = {name: dict.fromkeys(("meetings", "attended", "absent", "minutes", "in_part", "untimed",
                                "seats", "working_groups"), 0) for name in people}
    for (person, meeting), lines in network.lists().items():
        if person not in out:
            continue
        parts = out[person]
        parts["meetings"] += 1
        if not present(lines):
            parts["absent"] += 1
            continue
        parts["attended"] += 1
        if all(line["paragraphs"] for line in present(lines)):
            parts["in_part"] += 1
        elif network.minutes(meeting) is None:
            parts["untimed"] += 1
        else:
            parts["minutes"] += network.minutes(meeting)
    for person, group in network.seats():
        if person in out:
            out[person]["seats"] += 1
            out[person]["working_groups"] += network.kind(group) == "working_group"
    return out


def next_meeting(network, decision):
    """The day that the meeting which treated the item announced."""
    for edge in network.of("treated"):
        if edge["to"] == decision:
            return network.nodes[edge["from"]].get("next_meeting")
    return None


def due(network, edge):
    """As a day, a month or a range; "till nästa möte" is the day announced for it."""
    if edge["due"] or not edge["due_as_written"]:
        return edge["due"]
    words = edge["due_as_written"].lower()
    return next_meeting(network, edge["decision"]) if ("nästa möte" in words or "nästa sammanträde" in words) else None


def has_report_back(network, edge):
    """Asked for in the same breath, or stated of the taker under the same item."""
    return edge["report_back"]["required"] or any(
        report["from"] == edge["to"] and edge["decision"] and report["decision"] == edge["decision"]
        for report in network.of(*REPORTS))


def assignments(network):
    """The totals of the register."""
    handed = network.of(*HANDED)
    given = network.of("assignment")
    answer = {"handed_over": len(handed), "assignments": len(given)}
    for kind in ("creates_group", "referral", "staffs"):
        answer[kind] = len(network.of(kind))
    answer["without_taker"] = sum(not edge["to"] for edge in given)
    answer["without_due"] = sum(not due(network, edge) for edge in given)
    answer["without_report_back"] = sum(not has_report_back(network, edge) for edge in given)
    return answer


def last_day_of(when):
    """Of a day, a month or a range, as a day."""
    last = when.split("/")[-1]
    if len(last) == 7:
        year, month = map(int, last.split("-"))
        first_of_next = datetime.date(year + month // 12, month % 12 + 1, 1)
        return (first_of_next - datetime.timedelta(days=1)).isoformat()
    return last


def overdue(network, day):
    return sum(bool(due(network, edge)) and last_day_of(due(network, edge)) < day
               and edge["status"] != "done" for edge in network.of("assignment"))


def without_dated_report_back(network):
    """Neither a day for the result nor one for the report."""
    def dated(edge):
        return bool(due(network, edge)) or any(
            report["due"] and report["from"] == edge["to"] and edge["decision"]
            and report["decision"] == edge["decision"] for report in network.of(*REPORTS))
    return sum(not dated(edge) for edge in network.of("assignment"))


def hypergeometric(population, left, right, shared):
    """How often chance gives so many, or more, in common."""
    ways = math.comb(population, right)
    return sum(math.comb(left, k) * math.comb(population - left, right - k)
               for k in range(shared, min(left, right) + 1)) / ways


def overlaps(network):
    """(a, b) -> figures, of bodies by their people and of people by their bodies."""
    people_of, bodies_of, service = defaultdict(set), defaultdict(set), defaultdict(set)
    for edge in network.of("member_of"):
        who, where = edge["from"], edge["to"]
        if network.kind(who) != "person" or network.nodes[who].get("collective"):
            continue
        if not network.is_group(where):
            continue
        people_of[where].add(who)
        bodies_of[who].add(where)
        service[who, where].add(edge["role"] in ("secretary", "staff"))
    def pairs(rows, population, at_least):
        out = {}
        for a, b in itertools.combinations(sorted(rows), 2):
            shared = rows[a] & rows[b]
            if len(shared) < at_least:
                continue
            def serves(one):
                ends = [(one, a), (one, b)] if rows is people_of else [(a, one), (b, one)]
                return any(all(service[end]) for end in ends)
            out[a, b] = {
                "shared": len(shared),
                "jaccard": len(shared) / len(rows[a] | rows[b]),
                "coefficient": len(shared) / min(len(rows[a]), len(rows[b])),
                "expected": len(rows[a]) * len(rows[b]) / population,
                "chance": hypergeometric(population, len(rows[a]), len(rows[b]), len(shared)),
                "by_service": sum(map(serves, shared)),
            }
        return out
    return pairs(people_of, len(bodies_of), 1), pairs(bodies_of, len(people_of), 2)


def groups(network):
    """Group -> members, meetings, decisions, reports; and pairs that nearly coincide."""
    members = {name: set() for name in network.groups()}
    for who, where in network.seats():
        members[where].add(who)
    lives = {name: {"people": len(members[name]), "meetings": 0, "decisions": 0, "reports": 0}
             for name in members}
    body_of = network.meetings()
    for body in body_of.values():
        if body in lives:
            lives[body]["meetings"] += 1
    for edge in network.of("treated"):
        body = body_of.get(edge["from"])
        if body in lives and network.nodes.get(edge["to"], {}).get("status") == "decided":
            lives[body]["decisions"] += 1
    for edge in network.of(*REPORTS, "escalation"):
        lives_of = lives.get(edge["from"])
        if lives_of and edge["status"] == "done":
            lives_of["reports"] += 1
    alike = {(a, b) for a, b in itertools.combinations(sorted(members), 2)
             if members[a] and members[b]
             and len(members[a] & members[b]) / len(members[a] | members[b]) >= 0.5}
    return lives, alike


def handing(network):
    """Everything of which somebody hands it on to somebody: giver -> takers."""
    out = defaultdict(set)
    for edge in network.of(*HANDED, *PARTS):
        if edge["from"] and edge["to"] and edge["from"] != edge["to"]:
            out[edge["from"]].add(edge["to"])
    return out


def longest_chain(takers):
    """Steps of the longest way that meets nobody twice, from where somebody begins."""
    def longest(at, way):
        return max((1 + longest(to, way | {to}) for to in takers.get(at, ()) if to not in way),
                   default=0)
    return max((longest(giver, {giver}) for giver in takers), default=0)


def choke_points(takers):
    """Who -> whom nobody reaches from a beginning once they are taken away."""
    names = set(takers) | {name for row in takers.values() for name in row}
    begins = names - {name for row in takers.values() for name in row}
    def reached(without=None):
        seen, left = set(), [name for name in begins if name != without]
        while left:
            at = left.pop()
            if at not in seen:
                seen.add(at)
                left += [to for to in takers.get(at, ()) if to != without]
        return seen
    everybody = reached()
    out = {name: everybody - reached(name) - {name} for name in everybody - begins}
    return {name: behind for name, behind in out.items() if behind}


def dead_ends(network):
    """Got something, and neither handed on nor reported nor is to report."""
    spoke = {edge["from"] for edge in network.of(*HANDED, *PARTS, *REPORTS, "escalation")}
    out = set()
    for edge in network.of(*HANDED):
        to = edge["to"]
        node = network.nodes.get(to, {})
        if node.get("collective") or to in spoke or edge["report_back"]["required"]:
            continue
        if node.get("kind") in ("body", "working_group", "project", "organisation"):
            out.add(to)
    asked = {edge["to"] for edge in network.of(*HANDED) if edge["report_back"]["required"]}
    return out - asked


def unmandated(network):
    """Working groups that nobody is stated to have given anything."""
    given = {edge["to"] for edge in network.of(*HANDED)}
    return {name for name in network.groups()
            if network.kind(name) == "working_group" and name not in given}


def coverage(network):
    """Gaps in the numbers of items, meetings announced, items referred to."""
    read = {name: body for name, body in network.meetings().items()}
    spans = defaultdict(list)
    for meeting, body in read.items():
        node = network.nodes[meeting]
        if node.get("paragraphs") and node["date"]:
            spans[body, node["date"][:4]].append(tuple(node["paragraphs"]))
    gaps = set()
    for (body, year), found in spans.items():
        before = [span for other in spans if other == (body, str(int(year) - 1))
                  for span in spans[other]]
        # Numbers that run on over the new year leave no gap there.
        reached = max((end for _, end in before), default=0)
        reached = reached if min(found)[0] == reached + 1 else 0
        for first, last in sorted(found):
            if first > reached + 1:
                gaps.add((body, reached + 1, first - 1))
            reached = max(reached, last)
    days = defaultdict(set)
    for meeting, body in read.items():
        node = network.nodes[meeting]
        days[body] |= {node["date"], node["end_date"]}
        days[body] |= {session["date"] for session in node.get("sessions") or []}
    last = max((day for found in days.values() for day in found if day), default="")
    announced = set()
    for meeting, body in read.items():
        node = network.nodes[meeting]
        day = node.get("next_meeting")
        # A later day than anything read is coming, one before its own meeting a slip of the pen.
        if day and (node["date"] or "") < day <= last and day not in days[body]:
            announced.add((body, day))
    return {"read": len(read), "bodies_read": len(set(read.values())),
            "paragraph_gaps": len(gaps), "announced": len(announced)}, gaps


def staff(network):
    """(person, organisation) of those who work there and of whom no list says whom they speak for."""
    named = {edge["from"] for edge in network.of("represents")}
    return {(edge["from"], edge["to"]) for edge in network.of("member_of")
            if edge["role"] not in SEATS and network.kind(edge["to"]) in PLACES
            and edge["from"] not in named}


def places(network):
    """Place -> bodies, people, seats that decide and that substitute."""
    speaks = defaultdict(set)
    for edge in network.of("represents"):
        speaks[edge["from"]].add(edge["to"])
    for person, place in staff(network):
        speaks[person].add(place)
    out = defaultdict(lambda: {"bodies": set(), "people": set(), "deciding": set(),
                               "substitutes": set()})
    for (who, where), roles in network.seats().items():
        for place in ({who} if network.kind(who) in PLACES else speaks[who]):
            row = out[place]
            row["bodies"].add(where)
            row["substitutes" if roles == {"substitute"} else "deciding"].add((who, where))
            if network.kind(who) == "person":
                row["people"].add(who)
    return {place: {part: len(found) for part, found in row.items()}
            for place, row in out.items() if network.kind(place) in PLACES}


def absences(network):
    """(meeting, place): sits in the body, and nobody who decides was there for it."""
    speaks = defaultdict(set)
    for edge in network.of("represents"):
        speaks[edge["from"]].add(edge["to"])
    serving = {(edge["from"], edge["meeting"]) for edge in network.of("substituted_for")}
    serving |= {(chair["person"], name) for name, node in network.nodes.items()
                for chair in node.get("chairs") or []}
    out = set()
    by_meeting = defaultdict(list)
    for edge in network.of("attended"):
        by_meeting[edge["to"]].append(edge)
    for meeting, lines in by_meeting.items():
        listed, there = set(), set()
        for line in lines:
            at = {line["affiliation"]} if line["affiliation"] else speaks[line["from"]]
            if line["presence"] == "absent":
                listed |= at
            elif line["capacity"] == "decision_maker" or (line["from"], meeting) in serving:
                there |= at
        out |= {(meeting, place) for place in listed - there if network.kind(place) in PLACES}
    return out


def changes(network, first, last):
    """(who, where) that came and went; a body first seen later is compared with its first sight."""
    meeting_days = defaultdict(set)
    lists = defaultdict(set)
    for edge in network.of("attended"):
        lists[edge["to"]].add(edge["from"])
    for meeting, body in network.meetings().items():
        if lists[meeting] and network.nodes[meeting]["date"]:
            meeting_days[body].add(network.nodes[meeting]["date"])
    seen = defaultdict(set)
    for edge in network.of("member_of"):
        seen[edge["from"], edge["to"]] |= {day for day in (edge["since"], edge["until"]) if day}
    joined, left = set(), set()
    for body, days in meeting_days.items():
        before = max((day for day in days if day <= first), default=min(days))
        after = max((day for day in days if day <= last), default=before)
        if before >= after:
            continue
        def at(day):
            return {who for (who, where), on in seen.items() if where == body
                    and min(on) <= day <= max(on)}
        joined |= {(who, body) for who in at(after) - at(before)}
        # Who was elected since the latest list; nobody leaves by that.
        joined |= {(who, body) for (who, where), on in seen.items()
                   if where == body and after < min(on) <= last and min(on) > first}
        left |= {(who, body) for who in at(before) - at(after)}
    return joined, left

// SPDX-License-Identifier: Apache-2.0
#include "cli/who_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
#include <tuple>

#include "cli/ruling_names.hpp"
#include "cli/who_page.hpp"
#include "cli/words.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/base/reasons.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

template <typename Facts, typename Holder>
Facts facts_of(const Holder& holder) {
    const auto* facts = std::get_if<Facts>(&holder.facts);
    return facts == nullptr ? Facts{} : *facts;
}

/// Writes one answer; every part is silent when it has nothing to say, but for the one asked for.
class Writer : private WhoPage {
  public:
    using WhoPage::WhoPage;

    void run() {
        head();
        if (answer_.node.kind == NodeKind::person) {
            seats();
            tasks(Word::given_tasks, Side::taker);
            tasks(Word::given_to_others, Side::giver);
            attendance();
            structure();
        } else {
            members();
            representatives();
            structure();
            body_meetings();
            tasks(Word::open_tasks, Side::taker);
            tasks(Word::given_to_others, Side::giver);
        }
        questions();
        sources();
    }

  private:
    enum class Side { giver, taker };

    // --- head

    void head() const {
        const Node& node = answer_.node;
        out_.to << styled(printable(node.name), Look::bold, out_.colour) << '\n';
        std::string text = kind_name(node, language_);
        for (const Title& title : facts_of<PersonFacts>(node).titles) {
            text += " · " + printable(title.title) + " " + period(title.since, title.until);
        }
        const NodeId holder = facts_of<RoleFacts>(node).held_by;
        if (!holder.empty()) text += " · " + say(Word::held_by, language_) + " " + name(holder);
        for (const Edge* edge : answer_.from(EdgeKind::represents)) {
            text += " · " + say(Word::represents, language_) + " " + name(edge->to);
        }
        out_.to << wrap(text, out_.width, 2) << '\n';
        if (!node.aliases.empty()) {
            std::string also = say(Word::also_written, language_) + ":";
            for (const std::string& alias : node.aliases) {
                also += (&alias == &node.aliases.front() ? " " : ", ") + printable(alias);
            }
            out_.to << styled(wrap(also, out_.width, 2), Look::dim, out_.colour) << '\n';
        }
        for (const Ruling& ruling : node.decided_by) {
            const std::string told = wrap(ruling_text(ruling, language_), out_.width, 2);
            out_.to << styled(told, Look::dim, out_.colour) << '\n';
        }
        if (!answer_.day.empty()) {
            out_.to << say(Word::picture_of_day, language_, {answer_.day}) << '\n';
        }
    }

    // --- a person

    void seats() const {
        heading(Word::seats);
        auto edges = answer_.from(EdgeKind::member_of);
        if (edges.empty()) out_.to << "  " << say(Word::no_seats, language_) << '\n';
        for (const Edge* edge : edges) {
            const std::string when = period(edge->since, edge->until);
            std::string text = "  " + name(edge->to) + ": " +
                               printable(role_name(facts_of<MemberFacts>(*edge), language_));
            if (!when.empty()) text += ", " + when;
            if (edge->certainty == Certainty::implied) text += " " + certainty(*edge);
            out_.to << text << '\n';
            sentences(*edge);
        }
    }

    void attendance() {
        auto edges = answer_.from(EdgeKind::attended);
        if (edges.empty()) return;
        std::stable_sort(edges.begin(), edges.end(),
                         [](const Edge* a, const Edge* b) { return a->since < b->since; });
        std::array<std::size_t, 2> counts{};
        render::Table table;
        table.columns = {{say(Word::header_date, language_), render::Align::left, 10},
                         {say(Word::header_body, language_)},
                         {say(Word::header_presence, language_), render::Align::left, 12},
                         {say(Word::header_source, language_), render::Align::left, 9}};
        for (const Edge* edge : edges) {
            const auto facts = facts_of<AttendanceFacts>(*edge);
            const bool present = facts.presence == Presence::present;
            ++counts[present ? 0 : 1];
            std::string how = say(present ? Word::present : Word::absent, language_);
            if (!facts.paragraphs.empty()) {
                how += " " + say(Word::only_paragraphs, language_, {printable(facts.paragraphs)});
            }
            table.rows.push_back({edge->since, meeting_body(edge->to), how, reference(*edge)});
        }
        heading(say(Word::meetings, language_) + ": " + std::to_string(counts[0]) + " " +
                say(Word::present, language_) + ", " + std::to_string(counts[1]) + " " +
                say(Word::absent, language_));
        show_table(table, out_);
    }

    [[nodiscard]] std::string meeting_body(const NodeId& meeting) const {
        const auto met = answer_.network.to(meeting, EdgeKind::met);
        return name(met.empty() ? meeting : met.front()->from);
    }

    // --- a body, group, municipality

    struct Seat {
        const Edge* edge;
        std::string home;
    };

    [[nodiscard]] std::string home_of(const NodeId& person) const {
        std::string latest;
        std::string home;
        for (const Edge* edge : answer_.network.from(person, EdgeKind::represents)) {
            if (answer_.holds(*edge) && (home.empty() || edge->until > latest)) {
                latest = edge->until;
                home = name(edge->to);
            }
        }
        return home;
    }

    void members() {
        std::vector<Seat> seats;
        std::set<NodeId> people;  // one of them may have had several roles
        for (const Edge* edge : answer_.to(EdgeKind::member_of)) {
            seats.push_back({edge, home_of(edge->from)});
            people.insert(edge->from);
        }
        const bool is_body =
            answer_.node.kind == NodeKind::body || answer_.node.kind == NodeKind::working_group;
        if (seats.empty() && !is_body) return;
        // Those without a home last: they are mostly the secretary and the staff.
        const auto key = [&](const Seat& seat) {
            return std::make_tuple(seat.home.empty(), render::sort_key(seat.home),
                                   facts_of<MemberFacts>(*seat.edge).role,
                                   render::sort_key(name(seat.edge->from)));
        };
        std::stable_sort(seats.begin(), seats.end(),
                         [&](const Seat& a, const Seat& b) { return key(a) < key(b); });
        heading(say(Word::members, language_) + ": " +
                (seats.empty() ? say(Word::no_members, language_) : std::to_string(people.size())));
        if (seats.empty()) return;
        render::Table table;
        table.columns = {{say(Word::header_home, language_), render::Align::left, 10},
                         {say(Word::header_name, language_), render::Align::left, 40},
                         {say(Word::header_role, language_), render::Align::left, 22},
                         {say(Word::header_seen, language_), render::Align::left, 23},
                         {say(Word::header_source, language_), render::Align::left, 9}};
        std::string home = "\n";  // equal to no name
        for (const Seat& seat : seats) {
            const std::string shown =
                seat.home.empty() ? say(Word::without_municipality, language_) : seat.home;
            const bool implied = seat.edge->certainty == Certainty::implied;
            const std::string role = role_name(facts_of<MemberFacts>(*seat.edge), language_) +
                                     (implied ? " " + certainty(*seat.edge) : "");
            table.rows.push_back({shown == home ? "" : shown,
                                  name(seat.edge->from),
                                  {role, implied ? render::Style::derived : render::Style::plain},
                                  period(seat.edge->since, seat.edge->until),
                                  reference(*seat.edge)});
            home = shown;
        }
        show_table(table, out_);
    }

    void representatives() const {
        const auto edges = answer_.to(EdgeKind::represents);
        if (edges.empty()) return;
        heading(Word::represented_by);
        for (const Edge* edge : edges) {
            std::string text = "  " + name(edge->from);
            const std::string title = facts_of<RepresentsFacts>(*edge).title;
            if (!title.empty()) text += ", " + printable(title);
            const std::string when = period(edge->since, edge->until);
            if (!when.empty()) text += ", " + when;
            for (const Edge* seat : answer_.network.from(edge->from, EdgeKind::member_of)) {
                if (answer_.holds(*seat)) text += " · " + name(seat->to);
            }
            out_.to << wrap_indented(text) << '\n';
        }
    }

    void structure() const {
        struct Relation {
            EdgeKind kind;
            Word from;  ///< said at the node the edge starts at
            Word to;    ///< said at its other end
        };
        constexpr std::array relations = {
            Relation{EdgeKind::part_of, Word::part_of, Word::includes},
            Relation{EdgeKind::has_board, Word::has_board, Word::board_of},
            Relation{EdgeKind::has_focus_area, Word::has_focus_areas, Word::focus_area_of},
            Relation{EdgeKind::has_working_group, Word::has_working_groups, Word::working_group_of},
            Relation{EdgeKind::reports_to, Word::reports_to, Word::reported_by},
            Relation{EdgeKind::report_back, Word::reports_to, Word::reported_by},
            Relation{EdgeKind::escalation, Word::escalates_to, Word::escalated_by},
            Relation{EdgeKind::coordination, Word::coordinates_with, Word::coordinates_with},
            Relation{EdgeKind::succeeded_by, Word::followed_by, Word::follows},
        };
        bool first = true;
        const auto show = [&](Word label, const Edge& edge, const NodeId& other) {
            if (first) heading(Word::structure);
            first = false;
            const std::string what = facts_of<TaskFacts>(edge).what;
            std::string text = "  " + say(label, language_) + " " + name(other);
            if (!what.empty()) text += ": " + printable(what);
            if (edge.certainty == Certainty::implied) text += " " + certainty(edge);
            out_.to << wrap_indented(text) << '\n';
            sentences(edge);
        };
        for (const Relation& relation : relations) {
            for (const Edge* edge : answer_.from(relation.kind)) {
                show(relation.from, *edge, edge->to);
            }
            for (const Edge* edge : answer_.to(relation.kind)) show(relation.to, *edge, edge->from);
        }
    }

    void body_meetings() {
        auto edges = answer_.from(EdgeKind::met);
        if (edges.empty()) return;
        std::stable_sort(edges.begin(), edges.end(),
                         [](const Edge* a, const Edge* b) { return a->since < b->since; });
        heading(say(Word::meetings, language_) + ": " + std::to_string(edges.size()));
        render::Table table;
        table.columns = {{say(Word::header_date, language_), render::Align::left, 10},
                         {say(Word::header_paragraphs, language_), render::Align::left, 9},
                         {say(Word::header_meeting_place, language_)},
                         {say(Word::header_source, language_), render::Align::left, 9}};
        for (const Edge* edge : edges) {
            const Node* const meeting = answer_.network.node(edge->to);
            const auto facts =
                meeting == nullptr ? MeetingFacts{} : facts_of<MeetingFacts>(*meeting);
            std::string range;
            if (facts.first_paragraph > 0) {
                range = std::to_string(facts.first_paragraph) + "–" +
                        std::to_string(facts.last_paragraph);
            }
            table.rows.push_back({facts.date.empty() ? edge->since : facts.date, range, facts.place,
                                  reference(*edge)});
        }
        show_table(table, out_);
    }

    // --- both

    void tasks(Word title, Side side) const {
        bool first = true;
        for (const Edge* edge : answer_.edges) {
            const NodeId& here = side == Side::taker ? edge->to : edge->from;
            if (!analysis::is_handed_over(edge->kind) || here != answer_.node.id) continue;
            if (title == Word::open_tasks && !analysis::is_open(*edge)) continue;
            if (first) heading(title);
            first = false;
            task(*edge, side);
        }
    }

    void task(const Edge& edge, Side side) const {
        const auto facts = facts_of<TaskFacts>(edge);
        const NodeId& other = side == Side::taker ? edge.from : edge.to;
        std::string text = "  ";
        if (side == Side::taker) {
            text += facts.what.empty() ? edge.id : printable(facts.what);
            text += " · " + say(Word::given_by, language_, {name(other)});
        } else {
            text += other.empty() ? say(Word::unnamed_taker, language_) : name(other);
            text += ": " + printable(facts.what);
        }
        if (!facts.status.empty()) text += " · " + printable(status_name(facts.status, language_));
        const std::string& due = facts.due_as_written.empty() ? facts.due : facts.due_as_written;
        if (!due.empty()) text += " · " + say(Word::due, language_, {printable(due)});
        if (edge.certainty == Certainty::implied) text += " " + certainty(edge);
        out_.to << wrap_indented(text) << '\n';
        sentences(edge);
    }

    void questions() const {
        bool first = true;
        for (const Edge* edge : answer_.edges) {
            if (edge->kind != EdgeKind::possible_same_as) continue;
            if (first) heading(Word::may_be_same);
            first = false;
            const auto facts = facts_of<QuestionFacts>(*edge);
            std::string text =
                "  " + name(edge->from == answer_.node.id ? edge->to : edge->from) + " (" +
                say(Word::score_word, language_, {std::to_string(std::lround(facts.score * 100))}) +
                ")";
            for (const std::string& why : facts.reasons)
                text += " · " + printable(say_reason(why, language_));
            out_.to << wrap_indented(text) << '\n';
            sentences(*edge);
        }
    }
};

}  // namespace

void show_answer(const WhoAnswer& answer, const Console& console) { Writer(answer, console).run(); }

}  // namespace mandat::cli

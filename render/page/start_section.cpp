// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/changes.hpp"
#include "graph/analysis/coverage.hpp"
#include "graph/analysis/groups.hpp"
#include "graph/analysis/load.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/analysis/representation.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

using analysis::PersonLoad;

Both digits_of(std::size_t value) { return in_both(std::string_view(std::to_string(value))); }
Both naming(const Node& node) { return in_both(std::string_view(node.name)); }

/// What the analyses found, each as one sentence with the sentences it rests on and the part of
/// the page that has it all. A finding that there is nothing to say about is left out.
class Findings {
  public:
    explicit Findings(const Facts& facts) : facts_(facts), network_(facts.network()) {}

    Html run() {
        most_seats();
        assignments();
        holes();
        overlap();
        silent_groups();
        changes();
        missing_minutes();
        questions();
        return items_;
    }

  private:
    void add(std::string_view section, const Both& sentence, const Html& rests_on) {
        items_ << "<li><p>" << sentence << "</p><div class=\"where\">" << rests_on << " <a href=\""
               << Fragment{section} << "\">" << phrase("start.more") << " "
               << phrase("nav", section) << "</a></div></li>\n";
    }

    void most_seats() {
        const analysis::LoadReport report = analysis::load(network_);
        const auto most = std::max_element(report.people.begin(), report.people.end(),
                                           [](const PersonLoad& a, const PersonLoad& b) {
                                               return a.seats.size() < b.seats.size();
                                           });
        if (most == report.people.end() || most->seats.size() < 2) return;
        std::vector<const Edge*> edges;
        for (const analysis::SeatHeld& seat : most->seats) edges.push_back(seat.edges.front());
        const double median = report.spread(analysis::LoadPart::seats).median;
        const auto as_many = static_cast<std::size_t>(std::count_if(
            report.people.begin(), report.people.end(),
            [&](const PersonLoad& one) { return one.seats.size() == most->seats.size(); }));
        const Phrase said = phrase(as_many == 1 ? "start.most_seats" : "start.most_seats_shared");
        add("load",
            fill(said,
                 {naming(*most->person),
                  digits_of(most->seats.size()),
                  {decimal_or_whole(median, Language::sv), decimal_or_whole(median, Language::en)},
                  digits_of(as_many)}),
            sources(facts_, edges));
    }

    static std::string decimal_or_whole(double value, Language language) {
        const auto whole = static_cast<long>(value);
        return static_cast<double>(whole) == value ? std::to_string(whole)
                                                   : decimal(value, language);
    }

    void assignments() {
        const analysis::AssignmentRegister found = analysis::assignments(network_);
        std::vector<const Edge*> open;
        std::size_t overdue = 0;
        std::size_t silent = 0;
        for (const analysis::Assignment& one : found.rows) {
            if (!one.open) continue;
            open.push_back(one.edge);
            if (one.overdue) ++overdue;
            if (one.aftermath == analysis::Aftermath::silent) ++silent;
        }
        if (found.rows.empty()) return;
        add("assignments",
            fill(phrase(open.size() == found.rows.size() ? "start.assignments_none"
                                                         : "start.assignments"),
                 {digits_of(open.size()), digits_of(found.rows.size()), digits_of(overdue),
                  digits_of(silent)}),
            sources(facts_, open));
    }

    void holes() {
        const analysis::Representation table = analysis::representation(network_);
        std::size_t count = 0;
        const analysis::RepresentationCell* first = nullptr;
        for (const analysis::RepresentationCell& cell : table.cells) {
            if (!cell.hole) continue;
            ++count;
            if (first == nullptr) first = &cell;
        }
        if (first == nullptr) return;
        std::vector<const Edge*> peers;
        for (std::size_t row = 0; row < table.places.size(); ++row) {
            for (const auto& one : table.at(row, first->column).people)
                peers.push_back(one.edges.front());
        }
        const Phrase said = phrase(count == 1 ? "start.hole" : "start.holes");
        add("representation",
            fill(said, {naming(*table.places[first->row]), naming(*table.bodies[first->column]),
                        digits_of(first->peers.size()), digits_of(count - 1)}),
            sources(facts_, peers));
    }

    void overlap() {
        const analysis::Overlaps found = analysis::body_overlaps(network_);
        const auto most =
            std::find_if(found.pairs.begin(), found.pairs.end(),
                         [](const analysis::Overlap& o) { return !o.is_by_service(); });
        if (most == found.pairs.end() || most->shared < 2) return;
        std::vector<const Edge*> edges;
        for (const analysis::SharedSeat& seat : most->seats) {
            edges.push_back(seat.left.front());
            edges.push_back(seat.right.front());
        }
        add("overlaps",
            fill(phrase("start.overlap"),
                 {naming(*most->left), naming(*most->right), digits_of(most->shared),
                  digits_of(most->left_size), digits_of(most->right_size)}),
            sources(facts_, edges));
    }

    void silent_groups() {
        std::vector<const Evidence*> said;
        std::size_t groups = 0;
        std::size_t silent = 0;
        for (const analysis::GroupLife& life : analysis::survey_groups(network_).lives) {
            if (life.node->kind != NodeKind::working_group) continue;
            ++groups;
            if (!life.is_silent()) continue;
            ++silent;
            said.push_back(&life.node->evidence.front());
        }
        if (silent == 0) return;
        add("seats", fill(phrase("start.silent"), {digits_of(silent), digits_of(groups)}),
            sources(facts_, said));
    }

    void changes() {
        const analysis::Period days = compared_days(facts_);
        if (days.from.empty() || days.from >= days.to) return;
        std::vector<const Edge*> edges;
        std::size_t joined = 0;
        std::size_t left = 0;
        for (const analysis::Change& one :
             analysis::changes_between(network_, {.from = days.from, .to = days.to}).changes) {
            const bool is_left = one.kind == analysis::ChangeKind::left;
            if (!is_left && one.kind != analysis::ChangeKind::joined) continue;
            is_left ? ++left : ++joined;
            edges.push_back(one.now != nullptr ? one.now : one.before);
        }
        edges.erase(std::remove(edges.begin(), edges.end(), nullptr), edges.end());
        if (edges.empty()) return;
        add("changes",
            fill(phrase("start.changes"),
                 {long_date(days.from), long_date(days.to), digits_of(joined), digits_of(left)}),
            sources(facts_, edges));
    }

    void missing_minutes() {
        const auto missing = analysis::survey_coverage(network_).missing;
        if (missing.empty()) return;
        std::vector<const Evidence*> said;
        for (const analysis::MissingMinutes& one : missing) {
            if (!one.evidence.empty()) {
                said.push_back(&one.evidence.front()->evidence.front());
            } else if (one.told_by != nullptr) {
                said.push_back(&one.told_by->evidence.front());
            }
        }
        add("method", fill(phrase("start.missing"), {digits_of(missing.size())}),
            sources(facts_, said));
    }

    void questions() {
        const auto open = network_.edges(EdgeKind::possible_same_as);
        if (open.empty()) return;
        add("questions",
            fill(phrase(open.size() == 1 ? "start.question" : "start.questions"),
                 {digits_of(open.size())}),
            sources(facts_, open));
    }

    const Facts& facts_;
    const Network& network_;
    Html items_;
};

}  // namespace

Html start_section(const Facts& facts) {
    const Html findings = Findings(facts).run();
    Html lede;
    lede << phrase("start.lede");
    Html out = open_section("start", phrase("start.title"), lede);
    if (findings.empty()) {
        out << "<p class=\"calm\">" << phrase("start.none") << "</p>\n";
    } else {
        out << "<ol class=\"findings\">\n" << findings << "</ol>\n";
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "render/sheet/onboarding_sheet.hpp"

#include <algorithm>

#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/sheet/sheet_facts.hpp"
#include "render/sheet/sheet_head.hpp"

namespace mandat::render {
namespace {

// What fits beside the rest on two pages of A4; what is left out is counted.
constexpr std::size_t most_decisions = 8;
constexpr std::size_t most_people = 16;
constexpr std::size_t most_steps = 8;
constexpr std::size_t most_tasks = 12;
constexpr std::size_t most_points = 3;

class SheetWriter {
  public:
    SheetWriter(const Network& network, const SheetFacts& sheet, const SheetOptions& options)
        : facts_(network), sheet_(sheet), options_(options) {}

    std::string run() {
        Html out;
        out << sheet_head(sheet_.name, options_.language) << "<body><main>\n" << top() << map();
        out << "<div class=\"columns\">\n" << seats() << dates() << tasks() << decided();
        if (!sheet_.is_body()) out << people();
        out << steps("sheet.up", "sheet.up_none", sheet_.up)
            << steps("sheet.down", "sheet.down_none", sheet_.down) << glossary() << "</div>\n<p "
            << "class=\"foot\">" << phrase("sheet.foot") << "</p>\n</main></body>\n</html>\n";
        return out.in(options_.language);
    }

  private:
    Html top() const {
        Html out;
        out << "<header><p class=\"kicker\">"
            << phrase(sheet_.is_body() ? "sheet.of_body" : "sheet.of_person") << "</p><h1><bdi>"
            << sheet_.name << "</bdi></h1>\n<p class=\"sub\">";
        for (const analysis::Home& home : sheet_.homes)
            out << "<bdi>" << home.place->name << "</bdi> · ";
        if (!sheet_.day.empty()) out << phrase("sheet.as_of") << " " << long_date(sheet_.day);
        for (const Node* one : sheet_.replaced)
            out << " · " << phrase("sheet.replaces") << " <bdi>" << one->name << "</bdi>";
        out << "</p>\n";
        if (sheet_.subject == nullptr)
            out << "<p class=\"note\">" << phrase("sheet.not_named") << "</p>\n";
        out << "<ul class=\"figures\">" << figure(sheet_.seats.size(), seats_word())
            << figure(own_tasks(), "sheet.n_tasks");
        if (!sheet_.is_body()) out << figure(sheet_.people.size(), "sheet.n_people");
        out << figure(sheet_.decided_in_all, "sheet.n_decisions") << "</ul></header>\n";
        return out;
    }

    [[nodiscard]] std::string_view seats_word() const {
        return sheet_.is_body() ? "sheet.n_members" : "sheet.n_seats";
    }

    [[nodiscard]] std::size_t own_tasks() const {
        return static_cast<std::size_t>(
            std::count_if(sheet_.tasks.begin(), sheet_.tasks.end(),
                          [](const SheetTask& t) { return t.owner != TaskOwner::bodies; }));
    }

    static Html figure(std::size_t number, std::string_view key) {
        Html out;
        out << "<li><b>" << number << "</b> " << number_word(number, phrase(key)) << "</li>";
        return out;
    }

    Html map() const {
        Html out;
        if (options_.map_svg.empty()) return out;
        const std::size_t start = options_.map_svg.find("<svg");
        // A drawing is wide: it goes across both columns.
        out << "<div class=\"map\">";
        if (start != std::string_view::npos) out.trusted(options_.map_svg.substr(start));
        out << "</div>\n";
        return out;
    }

    static Html section(std::string_view title, std::size_t shown, std::size_t all,
                        const Html& items, std::string_view nothing) {
        Html out;
        out << "<section><h2>" << phrase(title);
        if (shown < all)
            out << " <span class=\"of\">" << shown << " " << phrase("sheet.of") << " " << all
                << "</span>";
        out << "</h2>\n";
        if (items.empty()) {
            out << "<p class=\"none\">" << phrase(nothing) << "</p></section>\n";
        } else {
            out << "<ul>" << items << "</ul></section>\n";
        }
        return out;
    }

    /// The day and § of the first sentence behind it.
    Html cite(const std::vector<Evidence>& evidence) const {
        Html out;
        if (!evidence.empty())
            out << " <cite>" << source_label(facts_, evidence.front()) << "</cite>";
        return out;
    }

    static Html named(const Node* node) {
        Html out;
        if (node == nullptr) {
            out << phrase("unknown");
        } else {
            out << "<bdi>" << node->name << "</bdi>";
        }
        return out;
    }

    Html seats() const {
        Html items;
        for (const SheetSeat& seat : sheet_.seats) {
            items << "<li>";
            if (seat.origin != analysis::Origin::own)
                items << "<span class=\"tag\">" << phrase("sheet.inherited") << "</span> ";
            items << "<b>" << named(seat.other) << "</b> <span class=\"quiet\">";
            if (seat.role_as_written.empty()) {
                items << phrase("role", to_word(seat.role));
            } else {
                items << "<span lang=\"sv\">" << seat.role_as_written << "</span>";
            }
            items << "</span>";
            const bool implied = std::all_of(seat.edges.begin(), seat.edges.end(), [](auto* e) {
                return e->certainty == Certainty::implied;
            });
            if (implied) items << " " << derived_tag(Certainty::implied);
            if (!seat.edges.empty()) items << cite(seat.edges.front()->evidence);
            items << "</li>\n";
        }
        return section(sheet_.is_body() ? "sheet.members" : "sheet.seats", sheet_.seats.size(),
                       sheet_.seats.size(), items, "sheet.seats_none");
    }

    Html decided() const {
        Html items;
        const std::size_t shown = std::min(most_decisions, sheet_.decided.size());
        for (std::size_t i = 0; i < shown; ++i) items << decision(sheet_.decided[i]);
        return section("sheet.decided", shown, sheet_.decided_in_all, items, "sheet.decided_none");
    }

    Html decision(const SheetDecision& one) const {
        const auto f = facts_of<DecisionFacts>(*one.item.decision);
        Html out;
        out << "<li><b lang=\"sv\">" << (f.title.empty() ? one.item.decision->name : f.title)
            << "</b> <cite>" << one.item.date;
        if (f.paragraph != 0) out << " §&nbsp;" << f.paragraph << f.letter;
        out << "</cite>";
        if (!sheet_.is_body())
            out << " <span class=\"quiet\">" << facts_.short_name(*one.body) << "</span>";
        for (std::size_t i = 0; i < std::min(most_points, f.points.size()); ++i)
            out << "<br><span lang=\"sv\">" << f.points[i] << "</span>";
        if (f.points.size() > most_points)
            out << "<br><span class=\"quiet\">+" << f.points.size() - most_points << "</span>";
        out << "</li>\n";
        return out;
    }

    static std::string_view owner_word(TaskOwner owner) {
        switch (owner) {
            case TaskOwner::own: return "sheet.own";
            case TaskOwner::inherited: return "sheet.inherited";
            case TaskOwner::bodies: return "sheet.bodies";
            case TaskOwner::given: return "sheet.given";
        }
        return "sheet.own";
    }

    Html tasks() const {
        Html items;
        const std::size_t shown = std::min(most_tasks, sheet_.tasks.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const SheetTask& one = sheet_.tasks[i];
            const auto f = facts_of<TaskFacts>(*one.task.edge);
            items << "<li><span class=\"tag\">" << phrase(owner_word(one.owner)) << "</span> "
                  << "<span lang=\"sv\">" << f.what << "</span> <span class=\"quiet\">"
                  << named(facts_.network().node(one.task.edge->from)) << " → "
                  << named(one.task.taker) << "</span>";
            const std::string due = one.task.due.empty() ? f.due_as_written : one.task.due;
            if (!due.empty())
                items << " <span class=\"due\">" << phrase("tasks.due") << ": <span lang=\"sv\">"
                      << due << "</span></span>";
            items << cite(one.task.edge->evidence) << "</li>\n";
        }
        return section("sheet.tasks", shown, sheet_.tasks.size(), items, "sheet.tasks_none");
    }

    Html people() const {
        Html items;
        const std::size_t shown = std::min(most_people, sheet_.people.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const analysis::Acquaintance& one = sheet_.people[i];
            items << "<li>" << named(one.person);
            std::vector<const Node*> places;
            for (const analysis::Home& home : one.homes) {
                if (std::find(places.begin(), places.end(), home.place) != places.end()) continue;
                places.push_back(home.place);
                items << ", <span class=\"quiet\">" << named(home.place) << "</span>";
            }
            items << " <span class=\"codes\">";
            for (const Node* body : one.bodies) {
                const std::string code = facts_.code(body->id);
                items << "<span>" << (code.empty() ? facts_.short_name(*body) : code) << "</span>";
            }
            items << "</span></li>\n";
        }
        return section("sheet.people", shown, sheet_.people.size(), items, "sheet.people_none");
    }

    Html steps(std::string_view title, std::string_view nothing,
               const std::vector<analysis::OnboardingStep>& steps) const {
        // What is said of the same two stands together and is one line.
        Html items;
        std::size_t shown = 0;
        std::size_t all = 0;
        for (auto at = steps.begin(); at != steps.end();) {
            const auto end = std::find_if(at, steps.end(), [at](const auto& step) {
                return step.upper != at->upper || step.lower != at->lower;
            });
            if (++all <= most_steps) {
                items << step_item({at, end});
                ++shown;
            }
            at = end;
        }
        return section(title, shown, all, items, nothing);
    }

    Html step_item(const std::vector<analysis::OnboardingStep>& same) const {
        Html out;
        out << "<li>" << named(same.front().upper) << " ↔ " << named(same.front().lower)
            << " <span class=\"quiet\">";
        std::vector<EdgeKind> said;
        bool implied = true;
        for (const analysis::OnboardingStep& step : same) {
            implied = implied && step.edge->certainty == Certainty::implied;
            if (std::find(said.begin(), said.end(), step.edge->kind) != said.end()) continue;
            if (!said.empty()) out << ", ";
            said.push_back(step.edge->kind);
            out << phrase("relation", to_word(step.edge->kind));
        }
        out << "</span> ";
        if (implied) out << derived_tag(Certainty::implied);
        out << cite(same.front().edge->evidence) << "</li>\n";
        return out;
    }

    Html dates() const {
        Html items;
        for (const analysis::StatedDate& one : sheet_.dates) {
            items << "<li><b>" << long_date(one.date) << "</b> ";
            if (one.task != nullptr) {
                items << "<span lang=\"sv\">" << facts_of<TaskFacts>(*one.task).what << "</span>";
            } else {
                items << phrase("sheet.meeting") << " " << named(one.body);
            }
            if (one.state == analysis::DateState::passed)
                items << " <span class=\"quiet\">(" << phrase("sheet.passed") << ")</span>";
            if (one.state == analysis::DateState::impossible)
                items << " <span class=\"quiet\">(" << phrase("sheet.impossible") << ")</span>";
            items << cite(one.task != nullptr ? one.task->evidence : one.meeting->evidence)
                  << "</li>\n";
        }
        return section("sheet.dates", sheet_.dates.size(), sheet_.dates.size(), items,
                       "sheet.dates_none");
    }

    Html glossary() const {
        Html items;
        for (const Node* body : sheet_.glossary) {
            const std::string code = facts_.code(body->id);
            items << "<li>";
            if (!code.empty()) items << "<span class=\"codes\"><span>" << code << "</span></span> ";
            const std::size_t seats = facts_.network().to(body->id, EdgeKind::member_of).size();
            const std::size_t met = facts_.network().from(body->id, EdgeKind::met).size();
            items << "<b>" << named(body) << "</b> <span class=\"quiet\">"
                  << phrase("kind", to_word(body->kind));
            if (seats > 0) items << ", " << seats << " " << number_word(seats, phrase("n.seat"));
            if (met > 0)
                items << ", " << met << " " << number_word(met, phrase("sheet.n_meetings"));
            items << "</span></li>\n";
        }
        return section("sheet.glossary", sheet_.glossary.size(), sheet_.glossary.size(), items,
                       "sheet.glossary_none");
    }

    Facts facts_;
    const SheetFacts& sheet_;
    const SheetOptions& options_;
};

}  // namespace

std::string person_sheet(const Network& network, const analysis::Onboarding& facts,
                         const std::string& name, const SheetOptions& options) {
    const SheetFacts sheet = facts_of_person(network, facts, name);
    return SheetWriter(network, sheet, options).run();
}

std::string body_sheet(const Network& network, const Node& body, const std::string& day,
                       const SheetOptions& options) {
    const SheetFacts sheet = facts_of_body(network, body, day);
    return SheetWriter(network, sheet, options).run();
}

}  // namespace mandat::render

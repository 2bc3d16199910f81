// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "graph/base/reasons.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

using Json = nlohmann::ordered_json;

/// The data in short: things are named by their place, dates and kinds stand once in lists. The
/// sentences are not here at all; the script reads them where they stand in the page.
class PageData {
  public:
    PageData(const Facts& facts, const OtherWords& others, Language language)
        : facts_(facts), others_(others), network_(facts.network()), language_(language) {
        for (std::size_t i = 0; i < network_.nodes().size(); ++i)
            place_.emplace(network_.nodes()[i].id, i);
    }

    std::string run() {
        Json nodes = Json::array();
        for (const Node& node : network_.nodes()) nodes.push_back(short_node(node));
        Json edges = Json::array();
        for (const Edge& edge : network_.edges()) edges.push_back(short_edge(edge));
        const Json whole{{"kinds", std::move(kinds_.names)},
                         {"dates", std::move(dates_.names)},
                         {"nodes", std::move(nodes)},
                         {"edges", std::move(edges)},
                         {"meetings", meeting_days()},
                         {"first", language_ == Language::sv ? "sv" : "en"},
                         {"words", words()}};
        return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

  private:
    /// Texts that stand once; the first is the empty one.
    struct Names {
        std::map<std::string, std::size_t, std::less<>> place{{"", 0}};
        Json names = Json::array({""});

        std::size_t of(std::string_view text) {
            const auto [hit, fresh] = place.try_emplace(std::string(text), place.size());
            if (fresh) names.push_back(hit->first);
            return hit->second;
        }
    };

    Json evidence(const std::vector<Evidence>& list) const {
        Json out = Json::array();
        for (const std::size_t number : facts_.sentences().numbers(list)) out.push_back(number + 1);
        return out;
    }

    /// Place of a node; -1 for none.
    Json place(const NodeId& id) const {
        const auto hit = place_.find(id);
        return hit == place_.end() ? Json(-1) : Json(hit->second);
    }

    Json short_node(const Node& node) {
        Json more = Json::object();
        if (!node.aliases.empty()) more["aliases"] = node.aliases;
        if (const int category = facts_.category(node.id); category > 0)
            more["category"] = category;
        if (const auto* f = std::get_if<PersonFacts>(&node.facts)) {
            for (const auto& title : f->titles)
                more["titles"].push_back(
                    {title.title, dates_.of(title.since), dates_.of(title.until)});
        } else if (const auto* g = std::get_if<GroupFacts>(&node.facts)) {
            if (!g->named) more["unnamed"] = true;
        } else if (const auto* m = std::get_if<MeetingFacts>(&node.facts)) {
            set(more, {{"date", m->date},
                       {"end", m->end_date},
                       {"place", m->place},
                       {"verified", m->verified_on},
                       {"next", m->next_meeting}});
        } else if (const auto* d = std::get_if<DecisionFacts>(&node.facts)) {
            more["status"] = d->status;
        }
        Json out{kinds_.of(to_word(node.kind)), node.name, element_id(node.id),
                 evidence(node.evidence)};
        if (!more.empty()) out.push_back(std::move(more));
        return out;
    }

    Json short_edge(const Edge& edge) {
        Json more = Json::object();
        if (const auto* f = std::get_if<MemberFacts>(&edge.facts)) {
            set(more, {{"role", std::string(to_word(f->role))},
                       {"written", f->role_as_written},
                       {"basis", std::string(to_word(f->basis))},
                       {"last", facts_.timeline().last_day(edge)}});
        } else if (const auto* a = std::get_if<AttendanceFacts>(&edge.facts)) {
            if (a->presence == Presence::absent) more["absent"] = true;
            set(more, {{"written", a->role_as_written}, {"paragraphs", a->paragraphs}});
        } else if (const auto* r = std::get_if<RepresentsFacts>(&edge.facts)) {
            set(more, {{"written", r->title}, {"last", facts_.timeline().last_day(edge)}});
        } else if (const auto* t = std::get_if<TaskFacts>(&edge.facts)) {
            set(more, {{"status", t->status},
                       {"due", t->due_as_written.empty() ? t->due : t->due_as_written}});
        } else if (const auto* q = std::get_if<QuestionFacts>(&edge.facts)) {
            more["score"] = q->score;
            for (const std::string& reason : q->reasons)
                more["reasons"].push_back(
                    {say_reason(reason, Language::sv), say_reason(reason, Language::en)});
        }
        Json out{kinds_.of(to_word(edge.kind)),
                 place(edge.from),
                 place(edge.to),
                 edge.certainty == Certainty::implied ? 1 : 0,
                 dates_.of(edge.since),
                 dates_.of(edge.until),
                 evidence(edge.evidence)};
        if (!more.empty()) out.push_back(std::move(more));
        return out;
    }

    static void set(Json& object,
                    std::initializer_list<std::pair<const char*, std::string>> pairs) {
        for (const auto& [key, text] : pairs) {
            if (!text.empty()) object[key] = text;
        }
    }

    /// The days between which the map can be moved.
    Json meeting_days() const {
        Json out = Json::array();
        for (const Node* meeting : facts_.meetings()) {
            const std::string date = facts_of<MeetingFacts>(*meeting).date;
            if (!date.empty() && (out.empty() || out.back() != date)) out.push_back(date);
        }
        return out;
    }

    /// Phrases that the script says by itself, and not only again in the other language.
    static bool asked_for(std::string_view key) {
        constexpr std::array groups = {
            std::string_view("basis."),    std::string_view("certainty."),
            std::string_view("edge."),     std::string_view("filter."),
            std::string_view("from."),     std::string_view("kind."),
            std::string_view("map."),      std::string_view("n."),
            std::string_view("outcome."),  std::string_view("panel."),
            std::string_view("presence."), std::string_view("role."),
            std::string_view("search."),   std::string_view("seats."),
            std::string_view("source"),    std::string_view("status."),
            std::string_view("to."),       std::string_view("unknown")};
        return std::any_of(groups.begin(), groups.end(),
                           [key](std::string_view group) { return key.starts_with(group); });
    }

    /// Phrases of the onboarding sheet, which share the table; nothing keeps their place.
    static bool is_elsewhere(std::string_view key) {
        return key.starts_with("sheet.") || key.starts_with("relation.");
    }

    /// What the script says by itself in both languages; of the rest the page has one, and here
    /// stands the other.
    Json words() const {
        Json out = Json::array();
        for (const Phrase& p : phrases()) {
            const std::string_view other = language_ == Language::sv ? p.en : p.sv;
            out.push_back(is_elsewhere(p.key) ? Json("")
                          : asked_for(p.key)
                              ? Json{std::string(p.sv), std::string(p.en), std::string(p.key)}
                              : Json(std::string(other)));
        }
        for (const std::string& other : others_.all()) out.push_back(other);
        return out;
    }

    const Facts& facts_;
    const OtherWords& others_;
    const Network& network_;
    const Language language_;
    std::map<std::string, std::size_t, std::less<>> place_;
    Names kinds_;
    Names dates_;
};

}  // namespace

std::string page_data(const Facts& facts, const OtherWords& others, Language language) {
    return PageData(facts, others, language).run();
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "graph/base/messages.hpp"
#include "graph/base/reasons.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

using Json = nlohmann::ordered_json;

/// The data in short: things are named by their place, dates and kinds stand once in lists. The
/// sentences are here only when the page is brief; else the script reads them where they stand.
class PageData {
  public:
    PageData(const Facts& facts, const OtherWords& others, Language language)
        : facts_(facts), others_(others), network_(facts.network()), language_(language) {
        for (std::size_t i = 0; i < network_.nodes().size(); ++i)
            place_.emplace(network_.nodes()[i].id, i);
    }

    std::string run() {
        Columns nodes(node_columns);
        for (const Node& node : network_.nodes()) nodes.add(short_node(node));
        Columns edges(edge_columns);
        for (const Edge& edge : network_.edges()) edges.add(short_edge(edge));
        Json whole{{"kinds", std::move(kinds_.names)},
                   {"dates", std::move(dates_.names)},
                   {"nodes", std::move(nodes.columns)},
                   {"edges", std::move(edges.columns)},
                   {"meetings", meeting_days()},
                   {"first", language_ == Language::sv ? "sv" : "en"},
                   {"words", words()}};
        if (facts_.is_brief()) {
            add_sentences(whole);
            add_remarks(whole);
        }
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

    /// Rows column by column: like stands beside like, which deflates to half. A row that ends
    /// early has 0 there.
    struct Columns {
        Json columns = Json::array();

        explicit Columns(std::size_t number) {
            for (std::size_t i = 0; i < number; ++i) columns.push_back(Json::array());
        }
        void add(Json row) {
            for (std::size_t i = 0; i < columns.size(); ++i)
                columns[i].push_back(i < row.size() ? std::move(row[i]) : Json(0));
        }
    };
    static constexpr std::size_t node_columns = 5;
    static constexpr std::size_t edge_columns = 8;
    static constexpr std::size_t sentence_columns = 5;

    /// Each number as the step from the one before it, wherever that stood.
    Json steps(const std::vector<std::size_t>& numbers) {
        Json out = Json::array();
        for (const std::size_t number : numbers) {
            out.push_back(static_cast<long>(number + 1) - last_number_);
            last_number_ = static_cast<long>(number + 1);
        }
        return out;
    }

    Json evidence(const std::vector<Evidence>& list) {
        return steps(facts_.sentences().numbers(list));
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
            if (facts_.is_brief() && !d->points.empty()) more["points"] = d->points;
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

    /// By document; each with its item, page, line and words.
    void add_sentences(Json& whole) {
        Json files = Json::array();
        Columns said(sentence_columns);
        std::string_view document;
        for (const Evidence* e : facts_.sentences().all()) {
            if (files.empty() || e->document != document) {
                document = e->document;
                files.push_back(facts_.file_name(document));
            }
            said.add({files.size() - 1, e->paragraph, e->page, e->line, e->quote});
        }
        whole["files"] = std::move(files);
        whole["said"] = std::move(said.columns);
        last_number_ = 0;
        Json lists = Json::array();
        for (const std::vector<std::size_t>& list : facts_.sentences().lists())
            lists.push_back(steps(list));
        whole["lists"] = std::move(lists);
    }

    /// In the order of the section: severity, place, kind, what and what to do.
    void add_remarks(Json& whole) const {
        Json all = Json::array();
        for (const auto& [document, remarks] : remarks_by_document(facts_)) {
            Json own = Json::array();
            for (const Diagnostic* d : remarks) {
                own.push_back({std::string(to_word(d->severity)), d->line, d->column,
                               label(d->code), message(*d, Language::sv), message(*d, Language::en),
                               hint(*d, Language::sv), hint(*d, Language::en)});
            }
            all.push_back(std::move(own));
        }
        whole["remarks"] = std::move(all);
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
                          : said_by_script(p.key)
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
    long last_number_ = 0;
};

}  // namespace

std::string page_data(const Facts& facts, const OtherWords& others, Language language) {
    return PageData(facts, others, language).run();
}

}  // namespace mandat::render

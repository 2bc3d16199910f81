// SPDX-License-Identifier: Apache-2.0
#include "cli/command_without.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "cli/answer_command.hpp"
#include "cli/answer_section.hpp"
#include "cli/answer_words.hpp"
#include "cli/name_choice.hpp"
#include "cli/seat_choice.hpp"
#include "cli/without_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/analysis/breakage.hpp"
#include "graph/analysis/brokerage.hpp"
#include "graph/base/error.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Breakage;
using analysis::Broker;
using analysis::Projected;

struct WithoutCommand {
    AnswerOptions answer;
    std::string name;
};

bool can_go(const Node& node) {
    return node.kind == NodeKind::person || node.kind == NodeKind::body ||
           node.kind == NodeKind::working_group || node.kind == NodeKind::municipality ||
           node.kind == NodeKind::organisation;
}

struct Graph {
    Projected projected;
    std::string_view id;
    const Phrase& phrase;
};

const std::array graphs = {Graph{Projected::people, "people", without_words::of_people},
                           Graph{Projected::bodies, "bodies", without_words::of_bodies},
                           Graph{Projected::seats, "seats", without_words::of_seats}};

class WithoutFiller {
  public:
    WithoutFiller(const Network& network, const Node& node, const WithoutCommand& command,
                  Language language)
        : network_(network),
          node_(node),
          command_(command),
          language_(language),
          seating_(seats_for(network, command.answer, analysis::Identities::strict)),
          broken_(analysis::breakage(network, {node.id}, {.seating = seating_})) {}

    Answer run() {
        out_.asked.emplace_back("without", &node_);
        add_days(out_, command_.answer);
        bodies();
        roles();
        voices();
        links();
        parts();
        chains();
        tasks();
        standing();
        headline();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    static void finish(AnswerSection& section, AnswerRow row,
                       std::initializer_list<const std::vector<const Edge*>*> edges) {
        for (const auto* some : edges) {
            for (const Edge* edge : *some) add_evidence(row, *edge);
        }
        section.rows.push_back(std::move(row));
    }

    void headline() {
        const auto total = [this](const char* id, std::size_t number) {
            return add_total(out_, id, number);
        };
        const auto below = static_cast<std::size_t>(
            std::count_if(broken_.bodies.begin(), broken_.bodies.end(),
                          [](const analysis::BodyLeft& body) { return body.is_below_half(); }));
        const std::string bodies = total("bodies", broken_.bodies.size());
        const std::string half = total("below_half", below);
        const std::string roles = total("roles", broken_.roles.size());
        const std::string voices = total("voices", broken_.voices.size());
        const std::string links = total("body_links", broken_.body_links.size());
        const std::string parts = total("parts", broken_.parts.size());
        const std::string chains = total("chains", broken_.chains_lost);
        const std::string tasks = total("tasks", find_section(out_, "tasks")->rows.size());
        total("person_links", broken_.person_links.size());
        total("parted_people", broken_.parted_people);
        out_.headline.push_back(
            word(without_words::headline, {node_.name, bodies, half, roles, voices}));
        out_.headline.push_back(word(without_words::headline_links, {links, parts, chains, tasks}));
    }

    void bodies() {
        AnswerSection& section =
            add_section(out_, language_, "bodies", without_words::bodies_title,
                        without_words::bodies_method, without_words::bodies_nothing,
                        {{"body", word(without_words::header_body), Unit::node, Place::column, 20},
                         {"before", word(without_words::header_before), Unit::count},
                         {"after", word(without_words::header_after), Unit::count},
                         {"below_half", word(without_words::header_half), Unit::flag}});
        for (const analysis::BodyLeft& body : broken_.bodies) {
            AnswerRow row;
            row.cells = {body.body,
                         body.members,
                         body.left,
                         {body.is_below_half(),
                          say(body.is_below_half() ? AnswerWord::yes : AnswerWord::no, language_)}};
            finish(section, std::move(row), {&body.seats});
        }
    }

    void roles() {
        AnswerSection& section = add_section(
            out_, language_, "roles", without_words::roles_title, without_words::roles_method,
            without_words::roles_nothing,
            {{"body", word(without_words::header_body), Unit::node, Place::column, 20},
             {"role", word(without_words::header_role), Unit::text, Place::column, 12}});
        for (const analysis::RoleLost& lost : broken_.roles) {
            AnswerRow row;
            MemberFacts facts;
            facts.role = lost.role;
            row.cells = {lost.body,
                         {Value(std::string(to_word(lost.role))), role_name(facts, language_)}};
            finish(section, std::move(row), {&lost.seats});
        }
    }

    void voices() {
        AnswerSection& section = add_section(
            out_, language_, "voices", without_words::voices_title, without_words::voices_method,
            without_words::voices_nothing,
            {{"place", word(without_words::header_place), Unit::node, Place::column, 16},
             {"body", word(without_words::header_body), Unit::node, Place::column, 20}});
        for (const analysis::VoiceLost& lost : broken_.voices) {
            AnswerRow row;
            row.cells = {lost.place, lost.body};
            finish(section, std::move(row), {&lost.seats, &lost.represents});
        }
    }

    void links() {
        AnswerSection& section =
            add_section(out_, language_, "body_links", without_words::links_title,
                        without_words::links_method, without_words::links_nothing,
                        {{"a", word(without_words::header_body), Unit::node, Place::column, 16},
                         {"b", word(without_words::header_and), Unit::node, Place::column, 16}});
        for (const analysis::LinkLost& lost : broken_.body_links) {
            AnswerRow row;
            row.cells = {lost.left, lost.right};
            finish(section, std::move(row), {&lost.seats});
        }
    }

    void parts() {
        AnswerSection& section = add_section(
            out_, language_, "parts", without_words::parts_title, without_words::parts_method,
            without_words::parts_nothing,
            {{"people", word(without_words::header_people), Unit::count},
             {"bodies", word(without_words::header_bodies), Unit::count},
             {"nodes", word(without_words::header_members), Unit::node, Place::column, 24}});
        for (const std::vector<const Node*>& part : broken_.parts) {
            const auto people = std::count_if(part.begin(), part.end(), [](const Node* node) {
                return node->kind == NodeKind::person;
            });
            AnswerRow row;
            row.cells = {people, std::ssize(part) - people, AnswerCell(part)};
            if (!part.empty()) add_evidence(row, part.front()->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    void chains() {
        AnswerSection& section = add_section(
            out_, language_, "chains", without_words::chains_title, without_words::chains_method,
            without_words::chains_nothing,
            {{"from", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 16},
             {"to", say(AnswerWord::header_taker, language_), Unit::node, Place::column, 16},
             {"steps", word(without_words::header_steps), Unit::count}});
        for (const analysis::ChainLost& lost : broken_.chains) {
            AnswerRow row;
            row.cells = {lost.from, lost.to, lost.way.size()};
            finish(section, std::move(row), {&lost.way});
        }
    }

    void tasks() {
        AnswerSection& section = add_section(
            out_, language_, "tasks", without_words::tasks_title, without_words::tasks_method,
            without_words::tasks_nothing,
            {{"given", say(AnswerWord::header_day, language_), Unit::date},
             {"giver", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 14},
             {"taker", say(AnswerWord::header_taker, language_), Unit::node, Place::column, 14},
             {"relation", say(AnswerWord::header_kind, language_), Unit::text, Place::column, 10},
             {"what", "", Unit::text, Place::below}});
        for (const Edge* edge : broken_.tasks) {
            const auto* task = std::get_if<TaskFacts>(&edge->facts);
            if (task == nullptr || !analysis::is_open(*edge)) continue;
            AnswerRow row;
            row.cells = {
                edge->since,
                network_.node(edge->from),
                network_.node(edge->to),
                {Value(std::string(to_word(edge->kind))), edge_name(edge->kind, language_)},
                task->what};
            add_evidence(row, *edge);
            section.rows.push_back(std::move(row));
        }
    }

    /// "0.04", "0.04 ±0.01" where it was measured on a sample.
    [[nodiscard]] AnswerCell between_cell(const Broker& one) const {
        if (one.betweenness_error <= 0) return one.betweenness;
        const auto text = [this](double value) {
            std::array<char, 32> out{};
            (void)std::snprintf(out.data(), out.size(), "%.2f", value);
            std::string words(out.data());
            if (language_ == Language::sv) std::replace(words.begin(), words.end(), '.', ',');
            return words;
        };
        return {Value(one.betweenness), text(one.betweenness) + " ±" + text(one.betweenness_error)};
    }

    void standing() {
        AnswerSection& section = add_section(
            out_, language_, "standing", without_words::between_title,
            without_words::between_method, without_words::between_nothing,
            {{"among", word(without_words::header_graph), Unit::text, Place::column, 16},
             {"node", word(without_words::header_node), Unit::node, Place::column, 16},
             {"neighbours", word(without_words::header_neighbours), Unit::count},
             {"betweenness", word(without_words::header_between), Unit::number},
             {"constraint", word(without_words::header_constraint), Unit::number},
             {"core", word(without_words::header_core), Unit::count},
             {"joint", word(without_words::header_joint), Unit::flag},
             {"betweenness_error", "", Unit::number, Place::data}});
        // An answer while one waits: beyond it, a sample with the error it may have.
        const analysis::BetweennessOptions sampled{.exact_up_to = 2'000, .sources = 512};
        for (const Graph& graph : graphs) {
            const analysis::Brokerage found =
                analysis::brokerage(network_, {.projected = graph.projected,
                                               .seating = seating_,
                                               .betweenness = sampled,
                                               .about = broken_.removed});
            for (const Broker& one : found.brokers) {
                AnswerRow row;
                row.cells = {{Value(std::string(graph.id)), word(graph.phrase)},
                             one.node,
                             one.neighbours,
                             between_cell(one),
                             one.constraint ? AnswerCell(*one.constraint) : AnswerCell(),
                             one.core,
                             {one.cut, say(one.cut ? AnswerWord::yes : AnswerWord::no, language_)},
                             one.betweenness_error};
                finish(section, std::move(row), {&one.seats});
            }
        }
    }

    const Network& network_;
    const Node& node_;
    const WithoutCommand& command_;
    Language language_;
    analysis::SeatTableOptions seating_;
    Breakage broken_;
    Answer out_;
};

ExitCode without(WithoutCommand command, Console& console) {
    take_rest_of_name(command.name, command.answer.network.inputs.paths);
    return run_answer(
        command.answer, "without", console, [&](const Network& network) -> std::optional<Answer> {
            std::string told;
            const Node* const node = choose_by_name(network, command.name, console, told);
            if (node == nullptr) return std::nullopt;
            if (!can_go(*node)) {
                throw Error(
                    ErrorKind::usage,
                    say(without_words::cannot_go, console.language, {printable(node->name)}),
                    say(Word::see_help, console.language, {"mandat without"}));
            }
            Answer out = WithoutFiller(network, *node, command, console.language).run();
            if (!told.empty()) out.asides.push_back(told);
            return out;
        });
}

}  // namespace

Action define_without(CLI::App& verb, Language language) {
    const auto command = std::make_shared<WithoutCommand>();
    require(add_text(verb, "NAME", command->name, say(without_words::option_name, language)));
    add_answer(verb, command->answer, Days::on_or_period, language);
    explain_verb(verb, say(without_words::help, language), language);
    return [command](Console& console) { return without(*command, console); };
}

}  // namespace mandat::cli

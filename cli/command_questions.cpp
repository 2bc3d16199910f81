// SPDX-License-Identifier: Apache-2.0
#include "cli/command_questions.hpp"

#include <cmath>
#include <memory>
#include <ostream>
#include <string>

#include <nlohmann/json.hpp>

#include "cli/network_choice.hpp"
#include "cli/open_questions.hpp"
#include "cli/options.hpp"
#include "cli/summary.hpp"
#include "cli/words.hpp"
#include "graph/base/reasons.hpp"
#include "graph/model/json.hpp"
#include "graph/model/json_text.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

struct QuestionsOptions {
    NetworkOptions network;
    bool json = false;
};

/// A name as a shell takes it: in single quotes, which end and begin anew around one of its own.
std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string command(std::string_view verb, const OpenQuestion& question, Language language) {
    return "mandat " + std::string(verb) + " " + quoted(question.a.written) + " " +
           quoted(question.b.written) + " --because '" + say(Word::because_example, language) + "'";
}

Json end_json(const Network& network, const QuestionEnd& end) {
    const auto names = [&](const std::vector<NodeId>& ids) {
        Json out = Json::array();
        for (const NodeId& id : ids) {
            const Node* const node = network.node(id);
            out.push_back(Json{{"id", id}, {"name", node == nullptr ? id : node->name}});
        }
        return out;
    };
    Json out = to_json(*end.node);
    out["represents"] = names(end.places);
    out["sits_in"] = names(end.seats);
    out["since"] = end.since.empty() ? Json(nullptr) : Json(end.since);
    out["until"] = end.until.empty() ? Json(nullptr) : Json(end.until);
    out["edges"] = end.edges;
    out["seats"] = end.seat_count;
    out["tasks"] = end.tasks;
    return out;
}

Json to_json(const Network& network, const std::vector<OpenQuestion>& questions) {
    Json list = Json::array();
    for (const OpenQuestion& q : questions) {
        const auto* facts = std::get_if<QuestionFacts>(&q.edge->facts);
        list.push_back(Json{{"score", facts == nullptr ? 0 : facts->score},
                            {"reasons", facts == nullptr ? Json::array() : Json(facts->reasons)},
                            {"moving",
                             {{"edges", q.moving().edges},
                              {"seats", q.moving().seat_count},
                              {"tasks", q.moving().tasks}}},
                            {"a", end_json(network, q.a)},
                            {"b", end_json(network, q.b)},
                            {"evidence", mandat::to_json(*q.edge)["evidence"]},
                            {"same", command("same", q, Language::en)},
                            {"different", command("different", q, Language::en)}});
    }
    return Json{{"schema", "mandat/questions/1"}, {"questions", std::move(list)}};
}

/// Writes the questions for people.
class Writer {
  public:
    Writer(const Network& network, const Console& console)
        : network_(network), out_(console.out), language_(console.language) {}

    void run(const std::vector<OpenQuestion>& questions) {
        if (questions.empty()) {
            out_.to << say(Word::no_questions, language_) << '\n';
            return;
        }
        out_.to << styled(say(Word::questions, language_, {std::to_string(questions.size())}),
                          Look::bold, out_.colour)
                << '\n';
        std::size_t number = 0;
        for (const OpenQuestion& question : questions) show(question, ++number);
    }

  private:
    void show(const OpenQuestion& q, std::size_t number) {
        const auto* facts = std::get_if<QuestionFacts>(&q.edge->facts);
        const double score = facts == nullptr ? 0 : facts->score;
        out_.to << '\n'
                << styled(std::to_string(number) + ". " + printable(q.a.node->name) + " = " +
                              printable(q.b.node->name) + "?",
                          Look::bold, out_.colour)
                << "  "
                << say(Word::score_word, language_, {std::to_string(std::lround(score * 100))})
                << "; "
                << say(Word::would_move, language_,
                       {std::to_string(q.moving().edges), std::to_string(q.moving().seat_count),
                        std::to_string(q.moving().tasks)})
                << '\n';
        side(q, q.a);
        side(q, q.b);
        if (facts != nullptr) {
            for (const std::string& reason : facts->reasons)
                out_.to << "  - " << printable(say_reason(reason, language_)) << '\n';
        }
        out_.to << "  " << printable(command("same", q, language_), 400) << '\n'
                << "  " << printable(command("different", q, language_), 400) << '\n';
    }

    void side(const OpenQuestion& question, const QuestionEnd& end) const {
        std::string text =
            "  " + printable(end.node->name) + ": " + kind_name(*end.node, language_);
        const auto add = [&](const std::vector<NodeId>& ids) {
            for (const NodeId& id : ids) {
                const Node* const node = network_.node(id);
                text += " · " + printable(node == nullptr ? id : node->name);
            }
        };
        if (const auto* person = std::get_if<PersonFacts>(&end.node->facts)) {
            for (const Title& title : person->titles) text += " · " + printable(title.title);
        }
        add(end.places);
        add(end.seats);
        if (!end.since.empty()) {
            text += " · " + (end.since == end.until
                                 ? end.since
                                 : say(Word::since_until, language_, {end.since, end.until}));
        }
        out_.to << "  " << wrap(text.substr(2), out_.width - 2, 4) << '\n';
        const Evidence& e = shown(question, end);
        const Source* const source = network_.document(e.document);
        const std::string place =
            printable(source == nullptr ? e.document : source->path) + ":" + std::to_string(e.line);
        out_.to << styled("      " + place + " \"" + printable(e.quote, 90) + "\"", Look::dim,
                          out_.colour)
                << '\n';
    }

    /// The place the question rests on, where it is one of this end's own.
    [[nodiscard]] static const Evidence& shown(const OpenQuestion& question,
                                               const QuestionEnd& end) {
        for (const Evidence& e : question.edge->evidence) {
            for (const Evidence& own : end.node->evidence) {
                if (own.document == e.document && own.line == e.line && own.column == e.column)
                    return own;
            }
        }
        return end.node->evidence.front();
    }

    const Network& network_;
    const Stream& out_;
    Language language_;
};

void show(const Network& network, const QuestionsOptions& options, Console& console) {
    const std::vector<OpenQuestion> questions = open_questions(network);
    if (options.json) {
        console.out.to << json_text(to_json(network, questions), 1) << '\n';
    } else {
        Writer(network, console).run(questions);
    }
}

ExitCode questions(const QuestionsOptions& options, Console& console) {
    const ChosenNetwork chosen = choose_network(options.network, "questions", console);
    show(chosen.network, options, console);
    return chosen.has_gaps ? ExitCode::gaps : ExitCode::done;
}

}  // namespace

Action define_questions(CLI::App& verb, Language language) {
    const auto options = std::make_shared<QuestionsOptions>();
    add_network(verb, options->network, language);
    add_flag(verb, "--json", options->json, say(Word::option_json, language));
    return [options](Console& console) { return questions(*options, console); };
}

}  // namespace mandat::cli

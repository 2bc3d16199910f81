// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

/// "2024-11-11 – 2025-04-07", one day alone when both are the same.
std::string period(const std::string& since, const std::string& until) {
    if (since == until || until.empty()) return since;
    return since.empty() ? until : since + " – " + until;
}

std::string number_text(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), end.ptr};
}

struct TextWriter {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(long long number) const { return std::to_string(number); }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
};

}  // namespace

std::string plain_text(const Value& value) { return std::visit(TextWriter{}, value); }

Value or_nothing(std::string text) {
    if (text.empty()) return std::monostate{};
    return text;
}

Value joined(const std::vector<std::string>& list, LossReport& losses) {
    if (list.size() > 1) losses.add(Loss::lists_as_text);
    std::string out;
    for (std::size_t i = 0; i < list.size(); ++i) out += (i == 0 ? "" : " | ") + list[i];
    return or_nothing(std::move(out));
}

std::vector<std::string> title_texts(const Node& person) {
    std::vector<std::string> out;
    for (const Title& title : facts_as<PersonFacts>(person).titles) {
        const std::string when = period(title.since, title.until);
        out.push_back(when.empty() ? title.title : title.title + " (" + when + ")");
    }
    return out;
}

std::vector<std::string> session_texts(const Node& meeting) {
    std::vector<std::string> out;
    for (const Session& session : facts_as<MeetingFacts>(meeting).sessions) {
        std::string text = session.date;
        if (!session.start.empty()) text += (text.empty() ? "" : " ") + session.start;
        if (!session.end.empty()) text += "–" + session.end;
        out.push_back(std::move(text));
    }
    return out;
}

std::vector<std::string> presiding_texts(const Network& network,
                                         const std::vector<Presiding>& people) {
    std::vector<std::string> out;
    for (const Presiding& one : people) {
        const Node* const person = network.node(one.person);
        const std::string& name = person == nullptr ? one.person : person->name;
        out.push_back(one.paragraphs.empty() ? name : name + " (§ " + one.paragraphs + ")");
    }
    return out;
}

std::vector<std::string> paper_texts(const Node& decision) {
    std::vector<std::string> out;
    for (const Paper& paper : facts_as<DecisionFacts>(decision).documents) {
        std::string text = paper.title;
        if (!paper.prepared_by.empty()) text += ", " + paper.prepared_by;
        if (!paper.date.empty()) text += ", " + paper.date;
        out.push_back(std::move(text));
    }
    return out;
}

std::string path_of(const Network& network, const std::string& id) {
    // Documents are numbered in their order: "doc/3" is the third. A search a sentence would be
    // quadratic over many protocols.
    std::size_t number = 0;
    const std::size_t slash = id.find('/');
    const std::size_t digits = slash == std::string::npos ? id.size() : slash + 1;
    std::from_chars(id.data() + digits, id.data() + id.size(), number);
    const auto& documents = network.documents();
    if (number > 0 && number <= documents.size() && documents[number - 1].id == id) {
        return documents[number - 1].path;
    }
    const Source* const source = network.document(id);
    return source == nullptr ? id : source->path;
}

}  // namespace mandat::render

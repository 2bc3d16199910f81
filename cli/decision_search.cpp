// SPDX-License-Identifier: Apache-2.0
#include "cli/decision_search.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/name_search.hpp"
#include "graph/base/date.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::cli {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "29", "16a", "4.5": digits first, and at most one letter behind.
bool is_paragraph(const std::string& word) {
    if (word.empty() || word.size() > 8 || !is_digit(word.front())) return false;
    const std::size_t digits = word.find_first_not_of("0123456789.");
    return digits == std::string::npos ||
           (digits + 1 == word.size() && word[digits] >= 'a' && word[digits] <= 'z');
}

/// What was typed, taken apart.
struct Wanted {
    std::string body;
    std::string day;
    std::string paragraph;
};

Wanted take_apart(std::string_view text) {
    std::string spaced;
    for (const char c : text) spaced += c == ',' || c == ';' ? ' ' : c;
    // "§29" and "§ 29" are one.
    for (std::size_t at = spaced.find("§"); at != std::string::npos; at = spaced.find("§", at + 3))
        spaced.replace(at, std::string_view("§").size(), " § ");
    Wanted out;
    std::istringstream words(spaced);
    for (std::string word; words >> word;) {
        if (word == "§") continue;
        const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
        if (parse_iso_date(word)) {
            out.day = word;
        } else if (out.paragraph.empty() && is_paragraph(word)) {
            out.paragraph = word;
        } else if (letter && !out.paragraph.empty() && is_digit(out.paragraph.back())) {
            out.paragraph += word;  // "§ 16 a"
        } else {
            out.body += (out.body.empty() ? "" : " ") + word;
        }
    }
    return out;
}

}  // namespace

std::vector<const Node*> find_decisions(const Network& network, std::string_view text) {
    const Node* const exact = network.node(utf8::trim(text));
    if (exact != nullptr && exact->kind == NodeKind::decision) return {exact};
    const Wanted wanted = take_apart(text);
    if (wanted.day.empty() && wanted.paragraph.empty()) return {};
    std::set<const Node*> bodies;
    if (!wanted.body.empty()) {
        const NameSearch search = find_by_name(network, wanted.body);
        bodies.insert(search.hits.begin(), search.hits.end());
        if (bodies.empty()) return {};
    }
    const analysis::Occasions occasions(network);
    std::vector<std::pair<std::string, const Node*>> found;
    for (const Node* node : network.nodes(NodeKind::decision)) {
        const analysis::Occasion item = occasions.of(node->id);
        if (!bodies.empty() && !bodies.contains(item.body)) continue;
        if (!wanted.day.empty() && item.date != wanted.day) continue;
        if (!wanted.paragraph.empty() && item.paragraph() != wanted.paragraph) continue;
        found.emplace_back(item.date, node);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
    });
    std::vector<const Node*> out;
    for (const auto& [day, node] : found) out.push_back(node);
    return out;
}

std::string decision_name(const analysis::Occasion& item) {
    std::string out = item.body == nullptr ? "" : item.body->name;
    const auto add = [&out](const std::string& part) {
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    };
    add(item.date);
    const std::string paragraph = item.paragraph();
    add(paragraph.empty() ? "" : "§ " + paragraph);
    if (out.empty() && item.decision != nullptr) out = item.decision->id;
    return out;
}

}  // namespace mandat::cli

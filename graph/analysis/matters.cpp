// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/matters.hpp"

#include <algorithm>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::analysis {
namespace {

constexpr std::size_t shortest_word = 4;  // "och", "för", "att" carry no matter
constexpr std::size_t fewest_users = 3;   // with two bodies every shared word would be "common"

}  // namespace

std::set<std::string> matter_words(std::string_view text) {
    std::set<std::string> out;
    const std::string folded = utf8::fold(text);
    std::string word;
    const auto close = [&] {
        if (word.size() >= shortest_word) out.insert(word);
        word.clear();
    };
    for (const char c : folded) {
        if (c >= 'a' && c <= 'z') {
            word += c;
        } else {
            close();
        }
    }
    close();
    return out;
}

std::map<NodeId, std::set<std::string>> matters_of(const Network& network) {
    std::map<NodeId, std::set<std::string>> out;
    const Occasions occasions(network);
    for (const Node* item : network.nodes(NodeKind::decision)) {
        const Occasion where = occasions.of(item->id);
        const auto* facts = std::get_if<DecisionFacts>(&item->facts);
        if (where.meeting == nullptr || where.body == nullptr || facts == nullptr) continue;
        out[where.body->id].merge(matter_words(facts->title));
    }
    for (const Edge& edge : network.edges()) {
        const auto* task = std::get_if<TaskFacts>(&edge.facts);
        if (task != nullptr && is_handed_over(edge.kind) && !edge.to.empty())
            out[edge.to].merge(matter_words(task->what));
    }
    std::map<std::string, std::size_t> users;
    for (const auto& [body, words] : out) {
        for (const std::string& word : words) ++users[word];
    }
    if (out.size() < fewest_users) return out;
    for (auto& [body, words] : out)
        std::erase_if(words, [&](const std::string& word) { return 2 * users[word] > out.size(); });
    return out;
}

double jaccard(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto shared = static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
    const std::size_t all = a.size() + b.size() - shared;
    return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace mandat::analysis

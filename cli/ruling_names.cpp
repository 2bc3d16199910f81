// SPDX-License-Identifier: Apache-2.0
#include "cli/ruling_names.hpp"

#include <algorithm>
#include <set>

#include "cli/console.hpp"
#include "cli/name_search.hpp"
#include "cli/words.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::cli {
namespace {

std::string key_of(const NodeId& id) {
    const std::size_t begin = id.find('/') + 1;
    return id.substr(begin, id.find("--") - begin);
}

/// What may stand in parentheses to tell a node from its namesakes.
std::set<std::string> contexts_of(const Network& network, const Node& node) {
    std::set<std::string> out;
    const std::size_t dashes = node.id.find("--");
    if (dashes != NodeId::npos) out.insert(node.id.substr(dashes + 2));
    for (const EdgeKind kind : {EdgeKind::represents, EdgeKind::member_of}) {
        for (const Edge* edge : network.from(node.id, kind)) out.insert(key_of(edge->to));
    }
    if (const auto* person = std::get_if<PersonFacts>(&node.facts)) {
        for (const Title& title : person->titles) out.insert(utf8::slug(title.title));
    }
    return out;
}

/// The form of a name that was typed, as the network writes it.
std::string form_of(const Node& node, std::string_view typed) {
    const std::string folded = utf8::fold(typed);
    for (const std::string& alias : node.aliases) {
        if (alias == typed) return alias;
    }
    if (utf8::fold(node.name) == folded) return node.name;
    for (const std::string& alias : node.aliases) {
        if (utf8::fold(alias) == folded) return alias;
    }
    return node.name;
}

}  // namespace

RulingName find_ruling_name(const Network& network, std::string_view text) {
    RulingName out;
    text = utf8::trim(text);
    if (const Node* const node = network.node(text)) {
        out.node = node;
        out.written = node->id;
        return out;
    }
    NameSearch search = find_by_name(network, text);
    std::string_view name = text;
    const std::size_t open = text.rfind('(');
    if (search.match > NameMatch::folded && open != std::string_view::npos && text.ends_with(')')) {
        name = utf8::trim(text.substr(0, open));
        const std::string context = utf8::slug(text.substr(open));
        search = find_by_name(network, name);
        std::erase_if(search.hits, [&](const Node* node) {
            return !contexts_of(network, *node).contains(context);
        });
    }
    const bool exact = search.match <= NameMatch::folded;
    if (exact && search.hits.size() == 1) {
        out.node = search.hits.front();
        out.written = form_of(*out.node, name);
        if (name != text) out.written += " " + std::string(text.substr(text.rfind('(')));
        return out;
    }
    out.several = exact && search.hits.size() > 1;
    out.candidates = search.hits.empty() ? search.nearest : search.hits;
    return out;
}

std::string name_for_ruling(const Network& network, const Node& node) {
    const NameSearch search = find_by_name(network, node.name);
    return search.hits.size() == 1 && search.hits.front() == &node ? node.name : node.id;
}

std::string ruling_text(const Ruling& ruling, Language language) {
    const Word verdict = ruling.verdict == Verdict::same        ? Word::ruling_same
                         : ruling.verdict == Verdict::different ? Word::ruling_different
                                                                : Word::ruling_rename;
    std::string text = say(Word::decided_by, language) + ": " + printable(ruling.a) + " " +
                       say(verdict, language) + " " + printable(ruling.b);
    if (!ruling.date.empty()) text += ", " + printable(ruling.date);
    if (!ruling.by.empty()) text += ", " + printable(ruling.by);
    if (!ruling.because.empty()) text += ": " + printable(ruling.because);
    return text;
}

}  // namespace mandat::cli

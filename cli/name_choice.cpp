// SPDX-License-Identifier: Apache-2.0
#include "cli/name_choice.hpp"

#include <ostream>

#include <sys/stat.h>

#include "cli/words.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t longest_name_shown = 80;

/// Names to choose from, with what each is and whom a person represents.
void show_candidates(const std::vector<const Node*>& nodes, const Network& network,
                     const Stream& stream, Language language) {
    render::Table table;
    table.columns = {{say(Word::header_name, language)},
                     {say(Word::header_kind, language), render::Align::left, 10},
                     {say(Word::header_home, language)}};
    for (const Node* node : nodes) {
        const auto homes = network.from(node->id, EdgeKind::represents);
        const Node* const home = homes.empty() ? nullptr : network.node(homes.back()->to);
        table.rows.push_back(
            {node->name, kind_name(*node, language), home == nullptr ? "" : home->name});
    }
    show_table(table, stream);
}

bool is_path(const std::string& word) {
    struct stat at {};
    const bool like_path = word == "-" || word.find_first_of("./") != std::string::npos;
    return (like_path && !begins_as_id(word)) || ::lstat(word.c_str(), &at) == 0;
}

}  // namespace

void take_rest_of_name(std::string& name, std::vector<std::string>& paths) {
    for (const std::string& word : take_names(paths, paths.size())) name += " " + word;
}

std::vector<std::string> take_names(std::vector<std::string>& paths, std::size_t most) {
    std::vector<std::string> out;
    while (!paths.empty() && out.size() < most && !is_path(paths.front())) {
        out.push_back(std::move(paths.front()));
        paths.erase(paths.begin());
    }
    return out;
}

const Node* choose_by_name(const Network& network, const std::string& name, Console& console,
                           std::string& told) {
    const NameSearch search = find_by_name(network, name);
    if (search.hits.size() != 1) {
        show_unknown_name(network, search, name, console);
        return nullptr;
    }
    const Node* const node = search.hits.front();
    if (search.match >= NameMatch::in_part) {
        told = say(Word::shows_instead, console.language,
                   {printable(name, longest_name_shown), printable(node->name)});
    }
    return node;
}

void show_unknown_name(const Network& network, const NameSearch& search, const std::string& name,
                       Console& console) {
    const Language language = console.language;
    const Stream& err = console.err;
    const bool none = search.hits.empty();
    err.to << say(none ? Word::nobody_named : Word::did_you_mean, language,
                  {printable(name, longest_name_shown)})
           << '\n';
    if (none && !search.nearest.empty()) err.to << say(Word::nearest_are, language) << '\n';
    if (const auto& near = none ? search.nearest : search.hits; !near.empty())
        show_candidates(near, network, err, language);
    if (none) {
        err.to << "  " << say(Word::hint_word, language) << ": "
               << say(Word::nearest_hint, language) << '\n';
    }
}

}  // namespace mandat::cli

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "graph/analysis/representation.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/seating.hpp"
#include "render/page/sections.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

using analysis::Representation;
using analysis::RepresentationCell;
using analysis::Representative;

/// Bodies in which anybody sits for a place, or somebody is missing; the others say nothing.
std::vector<std::size_t> told_columns(const Representation& table) {
    std::vector<std::size_t> out;
    for (std::size_t column = 0; column < table.bodies.size(); ++column) {
        bool is_told = false;
        for (std::size_t row = 0; row < table.places.size(); ++row) {
            const RepresentationCell& cell = table.at(row, column);
            is_told = is_told || cell.hole || !cell.people.empty();
        }
        if (is_told) out.push_back(column);
    }
    return out;
}

/// Places that have anything in those bodies, municipalities first, in Swedish order.
std::vector<std::size_t> told_rows(const Representation& table,
                                   const std::vector<std::size_t>& columns) {
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < table.places.size(); ++row) {
        const bool any = std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
            const RepresentationCell& cell = table.at(row, column);
            return cell.hole || !cell.people.empty();
        });
        if (any) out.push_back(row);
    }
    const auto place = [&table](std::size_t row) {
        const Node& node = *table.places[row];
        return std::tuple(node.kind != NodeKind::municipality, sort_key(node.name), node.id);
    };
    std::sort(out.begin(), out.end(),
              [&place](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return out;
}

Html representative_item(const Representative& one) {
    const std::string id = edge_dom_id(*one.edges.front());
    Html out;
    out << "<li><a href=\"" << Fragment{id} << "\">";
    if (one.person == nullptr) {
        out << phrase("representation.itself");
    } else {
        out << "<bdi>" << one.person->name << "</bdi>";
    }
    out << "</a>";
    if (one.role != Role::member) out << " " << phrase("role", to_word(one.role));
    out << "</li>";
    return out;
}

Html representation_cell(const Facts& facts, const RepresentationCell& cell) {
    Html out;
    if (cell.hole) {
        out << "<td class=\"hole\">" << phrase("representation.nobody") << "</td>";
        return out;
    }
    if (cell.people.empty()) {
        out << "<td></td>";
        return out;
    }
    Html items;
    std::vector<const Edge*> edges;
    for (const Representative& one : cell.people) {
        items << representative_item(one);
        edges.push_back(one.edges.front());
    }
    out << "<td>" << opening(facts, cell.people.size(), items, edges) << "</td>";
    return out;
}

Html representation_table(const Facts& facts, const Representation& table,
                          const std::vector<std::size_t>& columns) {
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
           "aria-labelledby=\"title-representation\"><table class=\"matrix\" "
           "id=\"representation-table\" data-sortable><caption class=\"vh\">"
        << phrase("representation.title")
        << "</caption><thead><tr><th scope=\"col\" class=\"who\"><span "
           "class=\"label\">"
        << phrase("representation.place") << "</span></th>";
    for (const std::size_t column : columns) out << body_head(facts, *table.bodies[column]);
    out << "</tr></thead><tbody>\n";
    for (const std::size_t row : told_rows(table, columns)) {
        const std::string id = row_id(facts, *table.places[row]);
        // an organisation with seats of its own has its list above, and its id there
        const bool listed = table.places[row]->kind == NodeKind::organisation &&
                            !seats_in(facts.network(), *table.places[row]).empty();
        out << "<tr";
        if (!listed) out << " id=\"" << Attribute{id} << "\"";
        out << "><th scope=\"row\">" << node_link(facts, table.places[row]->id) << "</th>";
        for (const std::size_t column : columns) {
            out << representation_cell(facts, table.at(row, column));
        }
        out << "</tr>\n";
    }
    out << "</tbody></table></div>\n";
    return out;
}

Html hole_item(const Facts& facts, const Representation& table, const RepresentationCell& cell) {
    std::vector<const Edge*> peers;
    for (std::size_t row = 0; row < table.places.size(); ++row) {
        const RepresentationCell& other = table.at(row, cell.column);
        if (table.places[row]->kind != table.places[cell.row]->kind) continue;
        for (const Representative& one : other.people) peers.push_back(one.edges.front());
    }
    Html out;
    out << "<li>" << node_link(facts, table.places[cell.row]->id) << ": "
        << phrase("representation.nobody_in") << " "
        << node_link(facts, table.bodies[cell.column]->id) << ", "
        << fill(phrase("representation.peers"),
                {in_both(std::string_view(std::to_string(cell.peers.size())))})
        << " " << sources(facts, peers) << "</li>\n";
    return out;
}

Html holes(const Facts& facts, const Representation& table) {
    Html items;
    for (const RepresentationCell& cell : table.cells) {
        if (cell.hole) items << hole_item(facts, table, cell);
    }
    Html out;
    if (items.empty()) {
        out << "<p class=\"calm\">" << phrase("representation.no_holes") << "</p>\n";
    } else {
        out << "<h3>" << phrase("representation.holes") << "</h3>\n<ul class=\"lines\">" << items
            << "</ul>\n";
    }
    return out;
}

}  // namespace

Html representation_section(const Facts& facts) {
    const Representation table = analysis::representation(facts.network());
    const auto columns = told_columns(table);
    Html lede;
    lede << phrase("representation.lede");
    Html out = open_section("representation", phrase("representation.title"), lede);
    if (columns.empty()) {
        out << "<p class=\"calm\">" << phrase("representation.none") << "</p>\n";
    } else {
        out << representation_table(facts, table, columns) << holes(facts, table);
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render

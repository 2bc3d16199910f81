// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/gexf.hpp"

#include <algorithm>

#include "graph/model/words.hpp"
#include "render/exchange/attributes.hpp"
#include "render/exchange/graph_losses.hpp"
#include "render/exchange/period.hpp"
#include "render/exchange/xml_writer.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

constexpr const char* space = "http://gexf.net/1.3";
constexpr const char* viz_space = "http://gexf.net/1.3/viz";
constexpr const char* schema = "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd";

const char* type_name(ValueType type) {
    switch (type) {
        case ValueType::text: return "string";
        case ValueType::whole_number: return "long";
        case ValueType::number: return "double";
        case ValueType::truth: return "boolean";
    }
    return "string";
}

void write_declarations(XmlWriter& xml, const char* holder,
                        std::span<const TypedAttribute> attributes) {
    xml.open("attributes");
    xml.attribute("class", holder);
    xml.attribute("mode", "static");
    for (const TypedAttribute& attribute : attributes) {
        xml.open("attribute");
        xml.attribute("id", attribute.name);
        xml.attribute("title", attribute.name);
        xml.attribute("type", type_name(attribute.type));
        xml.close();
    }
    xml.close();
}

void write_values(XmlWriter& xml, std::span<const TypedAttribute> attributes,
                  const std::vector<Value>& values) {
    xml.open("attvalues");
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (std::holds_alternative<std::monostate>(values[i])) continue;
        xml.open("attvalue");
        xml.attribute("for", attributes[i].name);
        xml.attribute("value", plain_text(values[i]));
        xml.close();
    }
    xml.close();
}

void write_period(XmlWriter& xml, const Period& period) {
    if (!period.start.empty()) xml.attribute("start", period.start);
    if (!period.end.empty()) xml.attribute("end", period.end);
}

/// The days a meeting lasted; nothing for other nodes, of which the network tells no period.
Period meeting_period(const Node& node, LossReport& losses) {
    if (node.kind != NodeKind::meeting) return {};
    const auto& facts = facts_as<MeetingFacts>(node);
    return period_of(facts.date, facts.end_date.empty() ? facts.date : facts.end_date, losses);
}

void write_node(XmlWriter& xml, const Network& network, const Node& node,
                const GexfOptions& options, LossReport& losses) {
    xml.open("node");
    xml.attribute("id", node.id);
    xml.attribute("label", node.name);
    write_period(xml, meeting_period(node, losses));
    write_values(xml, node_attributes(), values_of(network, node, losses));
    if (const auto at = options.positions.find(node.id); at != options.positions.end()) {
        xml.open("viz:position");
        xml.attribute("x", plain_text(at->second.x));
        xml.attribute("y", plain_text(at->second.y));
        xml.attribute("z", "0");
        xml.close();
    }
    xml.close();
}

void write_edge(XmlWriter& xml, const Network& network, const Edge& edge, LossReport& losses) {
    xml.open("edge");
    xml.attribute("id", edge.id);
    xml.attribute("source", edge.from);
    xml.attribute("target", edge.to);
    xml.attribute("kind", to_word(edge.kind));
    xml.attribute("label", to_word(edge.kind));
    write_period(xml, period_of(edge.since, edge.until, losses));
    write_values(xml, edge_attributes(), values_of(network, edge, losses));
    xml.close();
}

bool has_periods(const Network& network) {
    LossReport ignored;
    const auto set = [](const Period& p) { return !p.start.empty() || !p.end.empty(); };
    const auto& nodes = network.nodes();
    const auto& edges = network.edges();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const Node& node) { return set(meeting_period(node, ignored)); }) ||
           std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
               return has_both_ends(edge) && set(period_of(edge.since, edge.until, ignored));
           });
}

void write_graph(XmlWriter& xml, const Network& network, const GexfOptions& options,
                 LossReport& losses) {
    xml.open("graph");
    xml.attribute("defaultedgetype", "directed");
    xml.attribute("idtype", "string");
    if (has_periods(network)) {
        xml.attribute("mode", "dynamic");
        xml.attribute("timeformat", "date");
        xml.attribute("timerepresentation", "interval");
    } else {
        xml.attribute("mode", "static");
    }
    write_declarations(xml, "node", node_attributes());
    write_declarations(xml, "edge", edge_attributes());
    xml.open("nodes");
    for (const Node& node : network.nodes()) write_node(xml, network, node, options, losses);
    xml.close();
    xml.open("edges");
    for (const Edge& edge : network.edges()) {
        if (has_both_ends(edge)) write_edge(xml, network, edge, losses);
    }
    xml.close();
    xml.close();
}

}  // namespace

Written gexf(const Network& network, const GexfOptions& options) {
    Written out;
    out.losses = graph_losses(network);
    XmlWriter xml(out.losses);
    xml.open("gexf");
    xml.attribute("xmlns", space);
    xml.attribute("xmlns:viz", viz_space);
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation", schema);
    xml.attribute("version", "1.3");
    xml.open("meta");  // no lastmodifieddate: the same network gives the same bytes
    xml.open("creator");
    xml.text("Mandat");
    xml.close();
    xml.close();
    write_graph(xml, network, options, out.losses);
    xml.close();
    out.bytes = xml.take();
    return out;
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/graphml.hpp"

#include <array>
#include <charconv>

#include "graph/base/utf8.hpp"
#include "render/exchange/attributes.hpp"
#include "render/exchange/graph_losses.hpp"
#include "render/exchange/xml_writer.hpp"

namespace mandat::render {
namespace {

constexpr const char* graphml_space = "http://graphml.graphdrawing.org/xmlns";
constexpr const char* graphml_schema =
    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";
constexpr std::string_view id_attribute = "mandat_id";  // "id" is the reader's own

const char* graphml_type(ValueType type) {
    switch (type) {
        case ValueType::text: return "string";
        case ValueType::whole_number: return "long";
        case ValueType::number: return "double";
        case ValueType::truth: return "boolean";
    }
    return "string";
}

/// A key's id is unique in the file, the names of nodes and edges are not among each other.
std::string key_id(const char* holder, std::string_view name) {
    return std::string(holder) + "." + std::string(name);
}

void write_key(XmlWriter& xml, const char* holder, std::string_view name, ValueType type) {
    xml.open("key");
    xml.attribute("id", key_id(holder, name));
    xml.attribute("for", holder);
    xml.attribute("attr.name", name);
    xml.attribute("attr.type", graphml_type(type));
    xml.close();
}

void write_keys(XmlWriter& xml, const char* holder, std::span<const TypedAttribute> attributes) {
    write_key(xml, holder, id_attribute, ValueType::text);
    for (const TypedAttribute& attribute : attributes) {
        write_key(xml, holder, attribute.name, attribute.type);
    }
}

void write_value(XmlWriter& xml, const char* holder, std::string_view name,
                 const std::string& text) {
    xml.open("data");
    xml.attribute("key", key_id(holder, name));
    xml.text(text);
    xml.close();
}

void write_values(XmlWriter& xml, const char* holder, const std::string& id,
                  std::span<const TypedAttribute> attributes, const std::vector<Value>& values) {
    write_value(xml, holder, id_attribute, id);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (std::holds_alternative<std::monostate>(values[i])) continue;
        write_value(xml, holder, attributes[i].name, plain_text(values[i]));
    }
}

/// A number between points, which no other part of a token has.
void append_code(std::string& out, const char* before, unsigned number) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    out += before;
    out.append(digits.data(), end.ptr);
    out += '.';
}

}  // namespace

std::string name_token(std::string_view id) {
    std::string out;
    for (std::size_t at = 0; at < id.size();) {
        const utf8::Decoded d = utf8::decode(id, at);
        const bool ascii = d.size == 1 && d.code < 0x80;
        const bool letter = ascii && (utf8::is_letter(d.code) || utf8::is_digit(d.code));
        if (d.code == U'/') {
            out += ':';
        } else if (letter || d.code == U'-' || d.code == U'_') {
            out += static_cast<char>(d.code);
        } else if (d.code == 0xFFFD && d.size == 1) {
            append_code(out, ".byte", static_cast<unsigned char>(id[at]));
        } else {
            append_code(out, ".", static_cast<unsigned>(d.code));
        }
        at += d.size;
    }
    return out;
}

Written graphml(const Network& network) {
    Written out;
    out.losses = graph_losses(network);
    XmlWriter xml(out.losses);
    xml.open("graphml");
    xml.attribute("xmlns", graphml_space);
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation", graphml_schema);
    write_keys(xml, "node", node_attributes());
    write_keys(xml, "edge", edge_attributes());
    xml.open("graph");
    xml.attribute("id", "mandat");
    xml.attribute("edgedefault", "directed");
    for (const Node& node : network.nodes()) {
        xml.open("node");
        xml.attribute("id", name_token(node.id));
        write_values(xml, "node", node.id, node_attributes(), values_of(network, node, out.losses));
        xml.close();
    }
    for (const Edge& edge : network.edges()) {
        if (!has_both_ends(edge)) continue;
        if (!edge.since.empty() || !edge.until.empty()) out.losses.add(Loss::periods_as_text);
        xml.open("edge");
        xml.attribute("id", name_token(edge.id));
        xml.attribute("source", name_token(edge.from));
        xml.attribute("target", name_token(edge.to));
        write_values(xml, "edge", edge.id, edge_attributes(), values_of(network, edge, out.losses));
        xml.close();
    }
    xml.close();
    xml.close();
    out.bytes = xml.take();
    return out;
}

}  // namespace mandat::render

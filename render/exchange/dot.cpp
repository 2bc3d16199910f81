// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/dot.hpp"

#include "render/exchange/attributes.hpp"
#include "render/exchange/clean_text.hpp"
#include "render/exchange/graph_losses.hpp"

namespace mandat::render {
namespace {

/// Graphviz reads no quoted string beyond 16,384 bytes; parts may be joined by a plus sign.
constexpr std::size_t longest_part = 8'000;

/// In a label Graphviz reads "&amp;" as a character and "\\n" as a line end; other text is left
/// alone.
enum class Place { data, label };

class DotWriter {
  public:
    explicit DotWriter(LossReport& losses) : losses_(losses) {}

    void raw(std::string_view ours) { out_ += ours; }

    void quoted(std::string_view text, Place place) {
        out_ += '"';
        std::size_t start = out_.size();
        for (const char c : clean(text, losses_)) {
            const bool within_letter = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
            if (out_.size() - start >= longest_part && !within_letter) {
                out_ += "\" + \"";
                start = out_.size();
            }
            if (c == '\\') losses_.add(Loss::doubled_backslashes);
            switch (c) {
                case '"': out_ += "\\\""; break;
                case '\\': out_ += "\\\\"; break;
                case '\n': out_ += place == Place::label ? "\\n" : "\n"; break;
                case '\r': out_ += place == Place::label ? "" : "\r"; break;
                case '&': out_ += place == Place::label ? "&amp;" : "&"; break;
                default: out_ += c;
            }
        }
        out_ += '"';
    }

    void attributes(std::span<const TypedAttribute> names, const std::vector<Value>& values) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::holds_alternative<std::monostate>(values[i])) continue;
            if (names[i].type != ValueType::text) losses_.add(Loss::types_as_text);
            raw(", ");
            raw(names[i].name);
            raw("=");
            quoted(plain_text(values[i]), Place::data);
        }
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    LossReport& losses_;
    std::string out_;
};

const char* shape_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::person: return "ellipse";
        case NodeKind::municipality:
        case NodeKind::organisation: return "house";
        case NodeKind::body: return "box";
        case NodeKind::working_group: return "component";
        case NodeKind::focus_area:
        case NodeKind::project: return "hexagon";
        case NodeKind::role: return "octagon";
        case NodeKind::meeting: return "folder";
        case NodeKind::decision: return "note";
    }
    return "ellipse";
}

void write_node(DotWriter& dot, const Network& network, const Node& node, LossReport& losses) {
    dot.raw("  ");
    dot.quoted(node.id, Place::data);
    dot.raw(" [label=");
    dot.quoted(node.name, Place::label);
    dot.raw(", shape=");
    dot.raw(shape_of(node.kind));
    dot.attributes(node_attributes(), values_of(network, node, losses));
    dot.raw("];\n");
}

void write_edge(DotWriter& dot, const Network& network, const Edge& edge, LossReport& losses) {
    if (!edge.since.empty() || !edge.until.empty()) losses.add(Loss::periods_as_text);
    dot.raw("  ");
    dot.quoted(edge.from, Place::data);
    dot.raw(" -> ");
    dot.quoted(edge.to, Place::data);
    dot.raw(" [key=");
    dot.quoted(edge.id, Place::data);
    if (edge.certainty == Certainty::implied) dot.raw(", style=dashed");
    dot.attributes(edge_attributes(), values_of(network, edge, losses));
    dot.raw("];\n");
}

}  // namespace

Written dot(const Network& network) {
    Written out;
    out.losses = graph_losses(network);
    DotWriter writer(out.losses);
    writer.raw("digraph mandat {\n  graph [charset=\"UTF-8\", rankdir=LR];\n");
    for (const Node& node : network.nodes()) write_node(writer, network, node, out.losses);
    for (const Edge& edge : network.edges()) {
        if (has_both_ends(edge)) write_edge(writer, network, edge, out.losses);
    }
    writer.raw("}\n");
    out.bytes = writer.take();
    return out;
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/xml.hpp"

#include <charconv>

#include "extract/formats/reader.hpp"

namespace mandat::extract::formats {
namespace {

class TreeLimits : public pugi::xml_tree_walker {
  public:
    explicit TreeLimits(const Limits& limits) : limits_(limits) {}

    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_doctype) throw Refusal{Code::forbidden_doctype, ""};
        if (static_cast<std::size_t>(depth()) > limits_.xml_depth)
            throw LimitReached{&Limits::xml_depth};
        if (++nodes_ > limits_.xml_nodes) throw LimitReached{&Limits::xml_nodes};
        for (const pugi::xml_attribute& one : node.attributes()) {
            if (++nodes_ > limits_.xml_nodes) throw LimitReached{&Limits::xml_nodes};
            if (std::string_view(one.value()).size() > limits_.attribute_bytes)
                throw LimitReached{&Limits::attribute_bytes};
        }
        return true;
    }

  private:
    const Limits& limits_;
    std::size_t nodes_ = 0;
};

}  // namespace

void load_xml(pugi::xml_document& document, std::string_view bytes, const Limits& limits) {
    constexpr unsigned flags = (pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata) &
                               ~static_cast<unsigned>(pugi::parse_eol);
    const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), flags);
    // A DOCTYPE is told before damage: what it declares makes the rest look damaged.
    TreeLimits walker(limits);
    document.traverse(walker);
    if (!result) throw Refusal{Code::damaged_docx, ""};
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        if (local_name(one.name()) == name) return one.value();
    }
    return {};
}

int number_attribute(pugi::xml_node node, std::string_view name, int otherwise, int most) {
    const std::string_view text = attribute_of(node, name);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || value < 0 || value > most) return otherwise;
    return value;
}

}  // namespace mandat::extract::formats

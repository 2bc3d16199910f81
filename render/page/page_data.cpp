// SPDX-License-Identifier: Apache-2.0
#include <map>

#include <nlohmann/json.hpp>

#include "graph/model/json.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

using Json = nlohmann::ordered_json;

/// Each sentence once; nodes and edges name it by its place. Attendance lists are quoted by many.
class Sentences {
  public:
    Json refer_to(const std::vector<Evidence>& evidence) {
        Json out = Json::array();
        for (const Evidence& e : evidence) {
            const auto [hit, fresh] = place_.try_emplace(e, all_.size());
            if (fresh) {
                all_.push_back(Json{e.document, e.paragraph, e.line, e.page, e.quote});
            }
            out.push_back(hit->second);
        }
        return out;
    }
    [[nodiscard]] Json take() { return std::move(all_); }

  private:
    std::map<Evidence, std::size_t> place_;
    Json all_ = Json::array();
};

Json without_nulls(const Json& object) {
    Json out = Json::object();
    for (const auto& [key, value] : object.items()) {
        if (!value.is_null()) out[key] = value;
    }
    return out;
}

template <typename Thing>
Json described(const Thing& thing, Sentences& sentences) {
    Json out = without_nulls(to_json(thing));
    out["evidence"] = sentences.refer_to(thing.evidence);
    return out;
}

Json words() {
    Json out = Json::object();
    for (const Phrase& p : phrases()) {
        out[std::string(p.key)] = Json{std::string(p.sv), std::string(p.en)};
    }
    return out;
}

}  // namespace

std::string page_data(const Facts& facts) {
    const Network& network = facts.network();
    Sentences sentences;
    Json nodes = Json::array();
    for (const Node& node : network.nodes()) {
        Json item = described(node, sentences);
        item["element"] = element_id(node.id);
        if (const int category = facts.category(node.id); category > 0) item["category"] = category;
        nodes.push_back(std::move(item));
    }
    Json edges = Json::array();
    for (const Edge& edge : network.edges()) {
        Json item = described(edge, sentences);
        item["element"] = edge_dom_id(edge);
        edges.push_back(std::move(item));
    }
    Json documents = Json::object();
    for (const Source& source : network.documents()) {
        documents[source.id] = facts.file_name(source.id);
    }
    const Json whole{{"documents", std::move(documents)},
                     {"sentences", sentences.take()},
                     {"nodes", std::move(nodes)},
                     {"edges", std::move(edges)},
                     {"words", words()}};
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace mandat::render

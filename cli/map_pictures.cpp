// SPDX-License-Identifier: Apache-2.0
#include "cli/map_pictures.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <ostream>

#include "cli/decision_search.hpp"
#include "cli/map_words.hpp"
#include "cli/name_choice.hpp"
#include "cli/words.hpp"
#include "graph/analysis/chains.hpp"
#include "graph/analysis/changes.hpp"
#include "graph/analysis/load.hpp"
#include "graph/analysis/onboarding.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/analysis/period.hpp"
#include "graph/analysis/representation.hpp"
#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "render/chart/charts.hpp"
#include "render/map/draw.hpp"
#include "render/map/structure_map.hpp"
#include "render/map/svg_picture.hpp"
#include "render/view/chain_view.hpp"
#include "render/view/changes_view.hpp"
#include "render/view/decisions_view.hpp"
#include "render/view/onboarding_view.hpp"
#include "render/view/overlap_view.hpp"
#include "render/view/restriction.hpp"

namespace mandat::cli {
namespace {

using render::Map;

constexpr std::size_t onboarding_decisions = 4;

/// Items whose headings hold the words.
std::vector<const Node*> items_with_words(const Network& network, const std::string& words) {
    const std::string wanted = utf8::fold(words);
    std::vector<const Node*> out;
    for (const Node* item : network.nodes(NodeKind::decision)) {
        const auto* facts = std::get_if<DecisionFacts>(&item->facts);
        if (facts != nullptr && utf8::fold(facts->title).find(wanted) != std::string::npos)
            out.push_back(item);
    }
    return out;
}

bool is_readable(const Map& map) {
    return map.sheet.paper == render::PaperSize::natural ||
           map.sheet.smallest_pt >= render::readable_pt;
}

class Picture {
  public:
    Picture(const Network& network, const MapRequest& request, Console& console)
        : network_(network), request_(request), console_(console), language_(console.language) {}

    std::optional<Map> structure() const { return structure_of(network_); }
    std::optional<Map> decisions() const;
    std::optional<Map> chain() const;
    std::optional<Map> onboarding() const;
    std::optional<Map> overlap() const;
    std::optional<Map> changes() const;
    std::optional<Map> matrix() const { return chart(render::matrix_chart); }
    std::optional<Map> coverage() const {
        return chart([](const Network& network, const render::ChartOptions& options) {
            return render::coverage_chart(network, analysis::representation(network), options);
        });
    }
    std::optional<Map> load() const {
        return chart([](const Network& network, const render::ChartOptions& options) {
            return render::load_chart(network, analysis::load(network), options);
        });
    }
    std::optional<Map> calendar() const {
        return chart([](const Network& network, const render::ChartOptions& options) {
            return render::calendar_chart(network, analysis::load(network), options);
        });
    }
    std::optional<Map> timeline() const { return chart(render::timeline_chart); }
    std::optional<Map> heatmap() const {
        return chart([](const Network& network, const render::ChartOptions& options) {
            return render::heatmap_chart(network, analysis::body_overlaps(network), options);
        });
    }

  private:
    using DrawChart = std::function<render::Chart(const Network&, const render::ChartOptions&)>;
    [[nodiscard]] Map chart(const DrawChart& draw_chart) const;

    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(ErrorKind::usage, what, say(Word::see_help, language_, {"mandat map"}));
    }

    [[nodiscard]] const Node* choose(const std::string& name) const {
        std::string told;
        const Node* const node = choose_by_name(network_, name, console_, told);
        if (node != nullptr && !told.empty()) console_.err.to << told << '\n';
        return node;
    }

    [[nodiscard]] Map draw(render::Diagram diagram) const {
        if (!request_.drawing.title.empty()) diagram.title = request_.drawing.title;
        return render::draw(diagram, request_.drawing);
    }

    [[nodiscard]] Map readable(const std::function<render::Diagram()>& view,
                               render::ChainMapOptions& options) const;
    [[nodiscard]] Map structure_of(const Network& network) const;
    [[nodiscard]] std::string day(const std::string& given, const std::string& otherwise) const;

    const Network& network_;
    const MapRequest& request_;
    Console& console_;
    Language language_;
};

/// A layout that takes too long is tried once more with counts in place of names.
Map Picture::structure_of(const Network& network) const {
    try {
        return render::draw_structure_map(network, request_.drawing);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::layout) throw;
        render::StructureOptions folded;
        folded.language = language_;
        folded.title = request_.drawing.title;
        folded.people_limit = 0;
        Map map = render::draw_structure(render::structure_view(network, folded), request_.drawing);
        map.notes.push_back(say(map_words::slow, language_));
        return map;
    }
}

/// Fewer rows until the letters can be read.
Map Picture::chart(const DrawChart& draw_chart) const {
    render::ChartOptions options;
    options.language = language_;
    options.title = request_.drawing.title;
    options.paper = request_.drawing.paper;
    render::Chart made = draw_chart(network_, options);
    while (made.sheet.paper != render::PaperSize::natural &&
           made.sheet.smallest_pt < render::readable_pt && options.most_rows > 8) {
        options.most_rows = options.most_rows * 3 / 4;
        made = draw_chart(network_, options);
    }
    Map out;
    out.svg = std::move(made.svg);
    out.notes = std::move(made.notes);
    out.sheet = made.sheet;
    if (request_.drawing.form != render::Form::svg)
        out.picture = render::picture_of(out.svg, request_.drawing.form,
                                         {.timeout = request_.drawing.timeout});
    return out;
}

std::optional<Map> Picture::decisions() const {
    if (request_.matter.empty()) {
        Map map = draw(render::decisions_view(network_, language_));
        if (is_readable(map)) return map;
        try {
            return draw(render::decisions_view(network_, language_, 0));
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::layout) throw;
            return map;  // Graphviz gave up on the smaller one; small letters are better than none
        }
    }
    std::vector<const Node*> items = find_decisions(network_, request_.matter);
    if (items.empty()) items = items_with_words(network_, request_.matter);
    if (items.empty()) {
        console_.err.to << say(map_words::no_matter, language_, {printable(request_.matter)})
                        << '\n';
        return std::nullopt;
    }
    return chart([&](const Network& network, const render::ChartOptions& options) {
        return render::matter_chart(network, items, options);
    });
}

/// Draws with fewer of the words that were handed over, then with fewer steps, until the letters
/// can be read; the map says what it left out.
Map Picture::readable(const std::function<render::Diagram()>& view,
                      render::ChainMapOptions& options) const {
    Map map = draw(view());
    const auto redraw = [&](const Phrase& what) {
        render::Diagram folded = view();
        folded.notes.push_back(say(what, language_));
        map = draw(std::move(folded));
    };
    for (const std::size_t tasks : {std::size_t{1}, std::size_t{0}}) {
        if (is_readable(map)) return map;
        options.tasks = tasks;
        redraw(map_words::fewer_tasks);
    }
    while (!is_readable(map) && (options.near > 1 || options.depth > 1)) {
        options.near = 1;
        options.depth = std::max<std::size_t>(options.depth - 1, 1);
        redraw(map_words::fewer_steps);
    }
    return map;
}

std::optional<Map> Picture::chain() const {
    render::ChainMapOptions options;
    options.language = language_;
    if (request_.depth > 0) options.depth = request_.depth;
    const analysis::ChainGraph graph(network_, {.asked = {.period = {}, .day = request_.on}});
    if (!request_.of.empty()) {
        const Node* const node = choose(request_.of);
        if (node == nullptr) return std::nullopt;
        if (request_.depth == 0) options.depth = 2;
        return readable([&] { return render::chain_view(network_, graph, *node, options); },
                        options);
    }
    if (request_.from.empty() || request_.to.empty()) refuse(say(map_words::needs_ends, language_));
    const Node* const from = choose(request_.from);
    const Node* const to = from == nullptr ? nullptr : choose(request_.to);
    if (to == nullptr) return std::nullopt;
    return readable([&] { return render::chain_view(network_, graph, *from, *to, options); },
                    options);
}

std::optional<Map> Picture::onboarding() const {
    if (request_.of.empty()) refuse(say(map_words::needs_of, language_, {request_.kind}));
    const Node* const node = choose(request_.of);
    if (node == nullptr) return std::nullopt;
    if (node->kind == NodeKind::body || node->kind == NodeKind::working_group)
        return draw(render::onboarding_view(network_, *node, request_.on, language_));
    if (node->kind != NodeKind::person)
        refuse(say(map_words::no_sitter, language_, {printable(node->name)}));
    const analysis::Onboarding facts =
        analysis::onboarding(network_, {.person = node->id,
                                        .replaces = {},
                                        .day = request_.on,
                                        .decisions = onboarding_decisions});
    return draw(render::onboarding_view(network_, facts, node->name, language_));
}

std::optional<Map> Picture::overlap() const {
    render::OverlapMapOptions options;
    options.language = language_;
    return draw(render::overlap_view(network_, analysis::body_overlaps(network_), options));
}

std::string Picture::day(const std::string& given, const std::string& otherwise) const {
    if (given.empty()) return otherwise;
    if (!parse_iso_date(given)) refuse(say(map_words::no_day, language_, {printable(given)}));
    return given;
}

std::optional<Map> Picture::changes() const {
    const analysis::Period read = analysis::Timeline(network_).read();
    render::ChangesMapOptions options;
    options.language = language_;
    options.from = day(request_.from, read.from);
    options.to = day(request_.to, read.to);
    if (!options.to.empty() && options.from >= options.to && read.from != read.to)
        refuse(say(map_words::wrong_order, language_));
    const analysis::Changes found =
        analysis::changes_between(network_, {.from = options.from, .to = options.to});
    const auto view = [&] { return render::changes_view(network_, found, options); };
    return render::draw_structure(view(), request_.drawing);
}

/// The part of the network that is shown.
std::optional<Network> part_of(const Network& network, const MapRequest& request,
                               Console& console) {
    render::Restriction part;
    // chains and onboarding take the day themselves: what came before tells of it
    if (request.kind != "chain" && request.kind != "onboarding") part.day = request.on;
    if (request.depth > 0) part.depth = request.depth;
    const auto choose = [&](const std::string& name, NodeId& into) {
        if (name.empty()) return true;
        std::string told;
        const Node* const node = choose_by_name(network, name, console, told);
        if (node == nullptr) return false;
        if (!told.empty()) console.err.to << told << '\n';
        into = node->id;
        return true;
    };
    if (!choose(request.body, part.around) || !choose(request.municipality, part.place))
        return std::nullopt;
    return render::restricted(network, part);
}

struct MapKind {
    std::string_view name;
    std::optional<Map> (Picture::*draw)() const;
};

constexpr std::array kinds = {
    MapKind{"structure", &Picture::structure}, MapKind{"decisions", &Picture::decisions},
    MapKind{"chain", &Picture::chain},         MapKind{"onboarding", &Picture::onboarding},
    MapKind{"overlap", &Picture::overlap},     MapKind{"changes", &Picture::changes},
    MapKind{"matrix", &Picture::matrix},       MapKind{"coverage", &Picture::coverage},
    MapKind{"load", &Picture::load},           MapKind{"calendar", &Picture::calendar},
    MapKind{"timeline", &Picture::timeline},   MapKind{"heatmap", &Picture::heatmap},
};

}  // namespace

std::vector<std::string> map_kinds() {
    std::vector<std::string> out;
    for (const MapKind& kind : kinds) out.emplace_back(kind.name);
    return out;
}

std::optional<Map> draw_picture(const Network& network, const MapRequest& request,
                                Console& console) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const MapKind& one) { return one.name == request.kind; });
    if (kind == kinds.end()) return std::nullopt;
    const auto part = part_of(network, request, console);
    if (!part) return std::nullopt;
    const Picture picture(*part, request, console);
    return (picture.*kind->draw)();
}

}  // namespace mandat::cli

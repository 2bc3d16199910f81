// SPDX-License-Identifier: Apache-2.0
#include "render/view/onboarding_parts.hpp"

#include "render/view/map_sayings.hpp"
#include "render/view/naming.hpp"
#include "render/view/onboarding_sayings.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {

DiagramRow plain_row(const std::string& text, const std::string& aside) {
    DiagramRow row;
    row.text = text;
    row.aside = aside;
    return row;
}

DiagramCard list_card(const NodeId& id, const std::string& heading, std::vector<DiagramRow> rows,
                      std::size_t most, Language language) {
    DiagramCard out;
    out.id = id;
    out.kicker = heading;
    out.look = CardLook::list;
    out.column = 2;
    if (rows.size() > most) {
        out.kicker += " · " + say(map_sayings::some_of, language,
                                  {std::to_string(most), std::to_string(rows.size())});
        rows.resize(most);
    }
    out.rows = std::move(rows);
    return out;
}

std::string task_text(const Edge& edge) {
    const auto* task = std::get_if<TaskFacts>(&edge.facts);
    return task == nullptr ? std::string{} : shortened(capitalised(task->what), 120);
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "tests/extract/reading.hpp"

#include "graph/base/messages.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/words.hpp"

namespace mandat::tests {

std::string minutes(std::string_view items) {
    return "Protokoll\n\nRegional ledningsgrupp\n\n"
           "Tid och plats: måndag 7 april 2025 kl. 13.00-15.00, Rådhuset\n"
           "Deltagare (beslutande):\n"
           "Anna Aberg, Åre, ordförande\n"
           "Bo Dahl, Krokom\n"
           "Cia Ceder, Ragunda\n"
           "Övriga deltagare:\n"
           "Eva Ek, sekreterare\n"
           "Jan Juhl, projektledare\n"
           "Paragrafer: 1-9\n\n" +
           std::string(items) + "\n";
}

std::string minutes_deciding(std::string_view points) {
    return minutes(
        "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nRegionala ledningsgruppens beslut\n" +
        std::string(points) + "\n\nBakgrund\nEn text.");
}

Network network_of(std::string_view text) {
    return network_of(std::vector<std::string>{std::string(text)});
}

Network network_of(const std::vector<std::string>& texts) {
    std::vector<Claims> claims;
    for (const std::string& text : texts) {
        claims.push_back(
            extract::read_protocol({std::to_string(claims.size() + 1) + ".txt", text}));
    }
    return build_network(extract::settle_identities(std::move(claims)));
}

std::string tasks(const Network& network, EdgeKind kind) {
    std::string out;
    for (const Edge* edge : network.edges(kind)) {
        out += edge->from + " -> " + (edge->to.empty() ? "?" : edge->to);
        if (const auto* task = std::get_if<TaskFacts>(&edge->facts))
            out += " [" + task->status + "]";
        out += '\n';
    }
    return out;
}

std::string remarks(const Network& network, Code code) {
    std::string out;
    for (const Diagnostic& d : network.diagnostics()) {
        if (d.code != code) continue;
        out += "'" + d.quote + "'";
        if (!d.suggestion.empty()) out += " -> " + d.suggestion;
        out += '\n';
    }
    return out;
}

}  // namespace mandat::tests

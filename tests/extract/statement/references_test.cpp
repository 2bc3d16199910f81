// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::network_of;

namespace {

struct ReferencesRow {
    const char* name;
    std::string_view text;
    std::string_view expected;
};

/// Ids of the decisions that § 2 refers to, without "decision/".
std::string referred(std::string_view text) {
    const Network network = network_of(minutes(
        "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nBakgrund\n" + std::string(text)));
    std::string out;
    for (const Edge* edge : network.edges(EdgeKind::refers_to)) {
        if (!out.empty()) out += ", ";
        out += edge->to.substr(edge->to.find('/') + 1);
    }
    return out;
}

}  // namespace

TEST_CASE("reference: a decision by its day and §, in the forms minutes use") {
    const ReferencesRow rows[] = {
        {"day and §", "Enligt beslut 2024-06-14 § 12.", "regional-ledningsgrupp/2024-06-14/12"},
        {"in brackets", "Saken är avgjord (2024-11-05 § 4).",
         "regional-ledningsgrupp/2024-11-05/4"},
        {"long day", "Bordlagt den 18 mars 2024, § 31.", "regional-ledningsgrupp/2024-03-18/31"},
        {"another body", "Kulturnämndens beslut 2024-05-07 § 11 ligger till grund.",
         "kulturnamnden/2024-05-07/11"},
        {"§ and year", "Detta följer § 26 (2013).", "regional-ledningsgrupp/2013/26"},
        {"§ / year", "Detta följer § 34/2017.", "regional-ledningsgrupp/2017/34"},
        {"short form of the council", "Planen antogs i KF 55/2012.", "kommunfullmaktige/2012/55"},
        {"day in six digits", "Fastställd av KF 88/120523.", "kommunfullmaktige/2012-05-23/88"},
        {"§ before six digits", "Se protokollet (§11 010319).",
         "regional-ledningsgrupp/2001-03-19/11"},
        {"several §§", "Enligt beslut 2024-06-14 §§ 12-13.",
         "regional-ledningsgrupp/2024-06-14/12, regional-ledningsgrupp/2024-06-14/13"},
        {"correction", "Rättelse av § 52, protokoll från 2014-05-19.",
         "regional-ledningsgrupp/2014-05-19/52"},
        {"day without §", "Planen godkändes av kulturnämnden den 10 december 2024.",
         "kulturnamnden/2024-12-10/meeting"},
        {"a point of minutes without §", "Uppdraget är slutfört (beslut 2024-03-27, ärende 7).",
         "regional-ledningsgrupp/2024-03-27/7"},
        {"follow-up", "Beslut § 61: kvarstår.", "regional-ledningsgrupp/undated/61"},
        {"a law", "Enligt 5 kap. 42 § kommunallagen gäller annat.", ""},
        {"a diary number", "Ärendet har Dnr KS 2024/123.", ""},
        {"a day to come", "Planen ska vara beslutad den 10 december 2025.", ""},
    };
    for (const ReferencesRow& row : rows) {
        CAPTURE(row.name);
        CHECK(referred(row.text) == row.expected);
    }
}

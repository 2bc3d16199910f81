// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/head.hpp"

#include <doctest/doctest.h>

#include "graph/base/utf8.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::Field;

namespace {

std::string word(Field field) {
    switch (field) {
        case Field::time_place: return "time_place";
        case Field::time: return "time";
        case Field::place: return "place";
        case Field::deciding: return "deciding";
        case Field::serving: return "serving";
        case Field::substitutes: return "substitutes";
        case Field::absent: return "absent";
        case Field::absent_substitutes: return "absent_substitutes";
        case Field::others: return "others";
        case Field::called: return "called";
        case Field::secretary: return "secretary";
        case Field::chair: return "chair";
        case Field::verifier: return "verifier";
        case Field::verification: return "verification";
        case Field::paragraphs: return "paragraphs";
        case Field::next_meeting: return "next_meeting";
        case Field::signatures: return "signatures";
        case Field::contents: return "contents";
        case Field::body: return "body";
        case Field::notice: return "notice";
        case Field::ignore: return "ignore";
    }
    return "?";
}

/// "deciding=Anna Aberg, Åre; paragraphs=1-9"
std::string labels_in(std::string_view head) {
    const extract::Text text(head);
    std::string out;
    for (const auto& field : extract::read_labelled_values(text, tests::whole(text))) {
        if (!out.empty()) out += "; ";
        out += word(field.field) + "=" + utf8::squeeze(text.plain(field.value));
    }
    return out;
}

struct HeadRow {
    std::string_view name;
    std::string_view head;
    std::string_view expected;
};

void check_head(const auto& rows) {
    for (const HeadRow& row : rows) {
        CAPTURE(row.name);
        CHECK(labels_in(row.head) == row.expected);
    }
}

}  // namespace

TEST_CASE("head: the label says what the value is") {
    const HeadRow rows[] = {
        {"on one line", "Paragrafer: 1-9", "paragraphs=1-9"},
        {"after a tab", "Paragrafer\t1-9", "paragraphs=1-9"},
        {"without a colon", "Paragrafer 1-9", "paragraphs=1-9"},
        {"bold", "**Deltagare:** Anna Aberg, Åre", "deciding=Anna Aberg, Åre"},
        {"tag", "<b>Deltagare:</b> Anna Aberg, Åre", "deciding=Anna Aberg, Åre"},
        {"value below", "Deltagare:\nAnna Aberg, Åre\nBo Dahl, Krokom\nPlats: Salen",
         "deciding=Anna Aberg, Åre Bo Dahl, Krokom; place=Salen"},
        {"label alone on its line", "Plats och tid\nSalen, Åre\nParagrafer\n1-9",
         "time_place=Salen, Åre; paragraphs=1-9"},
        {"broken over two lines", "Justeringens\ntid och plats: måndag 28 april 2025, digitalt",
         "verification=måndag 28 april 2025, digitalt"},
        {"broken and bold", "**Justeringens\ntid och plats:** digitalt", "verification=digitalt"},
        {"label of a list mark", "- Deltagare: Anna Aberg", "deciding=Anna Aberg"},
        {"empty value", "Övriga:\nParagrafer: 1-9", "others=; paragraphs=1-9"},
        {"capitals", "NÄRVARANDE: Anna Aberg", "deciding=Anna Aberg"},
    };
    check_head(rows);
}

TEST_CASE("head: the longest label wins, and a bracket may say whose list it is") {
    const HeadRow rows[] = {
        {"others", "Övriga deltagare: Eva Ek", "others=Eva Ek"},
        {"absent", "Ej närvarande: Eva Ek", "absent=Eva Ek"},
        {"absent substitutes", "Ej närvarande ersättare: Eva Ek", "absent_substitutes=Eva Ek"},
        {"deciding", "Deltagare (beslutande): Eva Ek", "deciding=Eva Ek"},
        {"substitutes", "Deltagare (ersättare): Eva Ek", "substitutes=Eva Ek"},
        {"others in brackets", "Deltagare (övriga): Eva Ek", "others=Eva Ek"},
        {"absent in brackets", "Frånvarande (ersättare): Eva Ek", "absent_substitutes=Eva Ek"},
        {"bracket that says nothing", "Närvarande (12 st): Eva Ek", "deciding=(12 st): Eva Ek"},
        {"serving", "Tjänstgörande ersättare: Eva Ek", "serving=Eva Ek"},
        {"not serving", "Ej tjänstgörande ersättare: Eva Ek", "substitutes=Eva Ek"},
        {"bracket on the next line", "Deltagare\n(beslutande): Eva Ek", "deciding=Eva Ek"},
    };
    check_head(rows);
}

TEST_CASE("head: labels in the middle of a flattened line") {
    const HeadRow rows[] = {
        {"a table on one line",
         "Plats och tid Salen, Åre, kl 13.00-15.00 Beslutande Anna Aberg (S), ordförande Bo Dahl "
         "(S) Övriga "
         "närvarande Eva Ek, sekreterare Utses att justera Bo Dahl Paragrafer 1-9",
         "time_place=Salen, Åre, kl 13.00-15.00; deciding=Anna Aberg (S), ordförande Bo Dahl (S); "
         "others=Eva Ek, sekreterare; verifier=Bo Dahl; paragraphs=1-9"},
        {"colons on a short line", "Tid: måndag 7 april 2025 Plats: Salen",
         "time=måndag 7 april 2025; place=Salen"},
    };
    check_head(rows);
}

TEST_CASE("head: words of a sentence are no labels") {
    const HeadRow rows[] = {
        {"chair opens", "Ordförande öppnar mötet.", ""},
        {"a role under a name", "Anna Aberg\nOrdförande öppnar", ""},
        {"lower case", "deltagare: Anna Aberg", ""},
        {"place in prose", "Plats att mötas på finns.", ""},
        {"role after a name", "Deltagare: Anna Aberg, ordförande\nBo Dahl, ersättare",
         "deciding=Anna Aberg, ordförande Bo Dahl, ersättare"},
    };
    check_head(rows);
}

TEST_CASE("head: roles under signatures stay within their block") {
    const HeadRow rows[] = {
        {"names above roles",
         "Justeras av: Eva Ek Sekreterare\n\nAnna Aberg\nOrdförande\n\nBo Dahl\nJusterare",
         "signatures=Eva Ek Sekreterare Anna Aberg Ordförande Bo Dahl Justerare"},
    };
    check_head(rows);
}

// SPDX-License-Identifier: Apache-2.0
#include "cli/export_words.hpp"

#include <array>
#include <cstddef>

namespace mandat::cli {
namespace {

struct Row {
    std::string_view sv;
    std::string_view en;
};

/// In order of ExportWord.
constexpr std::array<Row, static_cast<std::size_t>(ExportWord::count_)> table = {
    Row{"Bara en tabell (csv), se nedan", "One table alone (csv), see below"},
    Row{"Ingen apostrof före celler som ett kalkylark kan köra (csv för program)",
        "No apostrophe before cells that a spreadsheet may run (csv for programs)"},
    Row{"Format: json (allt), csv (tabeller för program), csv-sv (för svenskt Excel), xlsx "
        "(arbetsbok),\ngraphml, gexf (Gephi), dot (Graphviz). Vad som inte ryms i formatet räknas "
        "upp på standard fel.\nUtan PATH läses ./rapport/network.json, eller filen som --network "
        "anger.\n\n"
        "Tabeller: people, seats, attendance, bodies, meetings, decisions, assignments, relations, "
        "evidence,\ndocuments, remarks, nodes, edges\n\n"
        "Exempel:\n  mandat export protokoll/ -o natverk.xlsx\n  mandat export protokoll/ --format "
        "csv-sv -o tabeller/\n  mandat export --network rapport/network.json -o natverk.gexf\n"
        "  mandat export protokoll/ --format csv --table seats",
        "Formats: json (everything), csv (tables for programs), csv-sv (for Swedish Excel), xlsx "
        "(workbook),\ngraphml, gexf (Gephi), dot (Graphviz). What the format cannot hold is listed "
        "on standard error.\nWithout PATH, ./rapport/network.json is read, or the file that "
        "--network names.\n\n"
        "Tables: people, seats, attendance, bodies, meetings, decisions, assignments, relations, "
        "evidence,\ndocuments, remarks, nodes, edges\n\n"
        "Examples:\n  mandat export protocols/ -o network.xlsx\n  mandat export protocols/ "
        "--format csv-sv -o tables/\n  mandat export --network rapport/network.json -o "
        "network.gexf\n  mandat export protocols/ --format csv --table seats"},
    Row{"'{0}' säger inte vilket format det ska bli", "'{0}' does not tell which format is meant"},
    Row{"ange --format, eller en ändelse av: .json .csv .xlsx .graphml .gexf .dot .gv",
        "give --format, or an ending of: .json .csv .xlsx .graphml .gexf .dot .gv"},
    Row{"alla tabeller som csv är flera filer", "all tables as csv are several files"},
    Row{"ange en mapp med -o MAPP, eller en tabell med --table",
        "name a folder with -o DIR, or one table with --table"},
    Row{"{0} gäller bara csv och csv-sv", "{0} goes with csv and csv-sv only"},
    Row{"en arbetsbok kan inte visas i en terminal", "a workbook cannot be shown in a terminal"},
    Row{"ange en fil med -o FIL.xlsx", "name a file with -o FILE.xlsx"},
    Row{"Ryms inte i {0}:", "Not held by {0}:"},
    Row{"'{0}' är ett av protokollen som ska läsas", "'{0}' is one of the protocols to be read"},
    Row{"ange en annan fil med -o; protokoll skrivs aldrig över",
        "name another file with -o; protocols are never overwritten"},
};

}  // namespace

std::string say(ExportWord word, Language language,
                std::initializer_list<std::string_view> arguments) {
    const Row& row = table[static_cast<std::size_t>(word)];
    const std::string_view pattern = language == Language::sv ? row.sv : row.en;
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (slot && index < arguments.size()) {
            out += *(arguments.begin() + index);
            at += 3;
        } else {
            out += pattern[at++];
        }
    }
    return out;
}

}  // namespace mandat::cli

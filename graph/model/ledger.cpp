// SPDX-License-Identifier: Apache-2.0
#include "graph/model/ledger.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/base/date.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_line = 10'000;  // bytes; a ruling of six texts is far below it

/// Why a line is no ruling: a key of the phrases in graph/base/messages.cpp.
using Fault = std::string_view;

bool has_control_character(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
    }
    return false;
}

/// A field that is text and may be missing. False: it is something else.
bool take(const Json& object, const char* key, std::string& into) {
    const auto hit = object.find(key);
    if (hit == object.end() || hit->is_null()) return true;
    if (!hit->is_string()) return false;
    into = utf8::squeeze(hit->get_ref<const std::string&>());
    return into.size() <= longest_ledger_text && !has_control_character(into);
}

/// An empty fault: `into` is a ruling.
Fault read_fields(const Json& object, Ruling& into) {
    std::string verdict;
    const bool texts = take(object, "decision", verdict) && take(object, "a", into.a) &&
                       take(object, "b", into.b) && take(object, "because", into.because) &&
                       take(object, "date", into.date) && take(object, "by", into.by);
    if (!texts) return "@ledger_field";
    const auto known = from_word<Verdict>(verdict);
    if (!known) return "@ledger_verdict";
    into.verdict = *known;
    if (utf8::slug(into.a).empty() || utf8::slug(into.b).empty()) return "@ledger_names";
    if (into.a == into.b && into.verdict != Verdict::rename) return "@ledger_same_name";
    if (!into.date.empty()) {
        const auto day = parse_iso_date(into.date);
        if (!day || !day->ok()) return "@ledger_date";
    }
    return {};
}

Fault read_line(std::string_view line, Ruling& into) {
    if (line.size() > longest_line) return "@ledger_too_long";
    if (!utf8::valid(line)) return "@ledger_not_text";
    // One level is all there is: nothing that is nested gets built.
    const auto flat = [](int depth, Json::parse_event_t event, Json&) {
        const bool opens =
            event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        return !(opens && depth > 0);
    };
    const Json object = Json::parse(line, flat, false);
    if (!object.is_object()) return "@ledger_not_json";
    return read_fields(object, into);
}

void remark(Ledger& ledger, int line, std::string_view text, Fault fault) {
    Diagnostic d;
    d.code = Code::ledger_line_malformed;
    d.severity = info(d.code).severity;
    d.document = ledger.path;
    d.line = line;
    d.column = 1;
    constexpr std::size_t shown = 80;  // code points: enough to find it again
    if (utf8::valid(text)) d.quote = std::string(utf8::prefix(text, shown));
    d.arguments = {std::string(fault)};
    ledger.diagnostics.push_back(std::move(d));
}

}  // namespace

Ledger read_ledger(std::string path, std::string_view bytes) {
    Ledger ledger{std::move(path), {}, {}};
    int number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        std::string_view line = bytes.substr(begin, end - begin);
        if (number == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (line.ends_with('\r')) line.remove_suffix(1);
        begin = end + 1;
        ++number;
        if (utf8::trim(line).empty() || line.starts_with('#')) continue;
        Ruling ruling;
        ruling.line = number;
        const Fault fault = read_line(line, ruling);
        if (fault.empty()) {
            ledger.rulings.push_back(std::move(ruling));
        } else {
            remark(ledger, number, line, fault);
        }
    }
    return ledger;
}

std::string ledger_line(const Ruling& ruling) {
    Json out{{"decision", to_word(ruling.verdict)}, {"a", ruling.a}, {"b", ruling.b}};
    if (!ruling.because.empty()) out["because"] = ruling.because;
    if (!ruling.date.empty()) out["date"] = ruling.date;
    if (!ruling.by.empty()) out["by"] = ruling.by;
    return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mandat

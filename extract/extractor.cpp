// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.hpp"

#include <algorithm>
#include <utility>

#include "extract/identity/identity.hpp"
#include "extract/input/text.hpp"
#include "extract/mention/head_facts.hpp"
#include "extract/protocol/protocol.hpp"
#include "extract/protocol/unflatten.hpp"
#include "extract/protocol/usual_item.hpp"
#include "extract/reading_limits.hpp"
#include "extract/statement/item_groups.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::string format_of(const Text& text, std::string_view path) {
    const std::string low = utf8::lower(path);
    if (low.ends_with(".md") || low.ends_with(".markdown")) return "markdown";
    std::size_t headings = 0;
    for (std::size_t i = 0; i < text.line_count(); ++i)
        headings += text.heading_level(i) > 0 ? 1U : 0U;
    return headings >= 3 ? "markdown" : "text";
}

void refuse(Claims& claims, Code code, std::vector<std::string> arguments) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.arguments = std::move(arguments);
    claims.diagnostics.push_back(std::move(d));
    claims.source.reading = Reading::refused;
}

/// A list of people under a label, or an agenda as everybody has it: minutes that lost their date.
bool has_lists_of_minutes(const Text& text, const Protocol& protocol, const HeadFacts& head) {
    constexpr std::size_t people = 3;
    constexpr std::ptrdiff_t usual = 2;
    if (head.attendees.size() >= people) return true;
    return std::count_if(protocol.items.begin(), protocol.items.end(), [&](const Item& item) {
               return is_usual_item(text.plain(item.title));
           }) >= usual;
}

/// What makes a text a protocol: people and items. A text with one of them is read partly and said
/// to be, when it has a date or looks like minutes without; with less it is refused. A list that
/// stands in another paper is no lack.
void judge_layout(const Text& text, const Protocol& protocol, const HeadFacts& head,
                  Claims& claims) {
    const bool people = !head.attendees.empty() || !head.signatures.empty() || head.list_elsewhere;
    const bool items = !protocol.items.empty();
    const bool dated = !head.sessions.empty();
    if (people && items) return;
    std::string missing;
    const auto miss = [&missing](std::string_view what) {
        if (!missing.empty()) missing += ", ";
        missing += what;
    };
    if (!people) miss("@no_people");
    if (!items) miss("@no_items");
    if (!dated) miss("@no_date");
    refuse(claims, Code::unrecognised_layout, {missing});
    const bool minutes = dated || has_lists_of_minutes(text, protocol, head);
    claims.source.reading = (people || items) && minutes ? Reading::partial : Reading::refused;
}

}  // namespace

std::vector<Claims> settle_identities(std::vector<Claims> documents) {
    Ledger none;
    return settle(std::move(documents), none);
}

std::vector<Claims> settle_identities(std::vector<Claims> documents, Ledger& ledger) {
    return settle(std::move(documents), ledger);
}

Claims read_protocol(Input input, const Options& options) {
    const std::string path = input.path;
    const Opened opened = open_input(std::move(input), options);
    if (opened.documents.size() == 1) return read_document(opened.documents.front());
    Claims claims;
    claims.source.path = path;
    refuse(claims, Code::unreadable_input, {path, "@archive"});
    return claims;
}

Claims read_document(const Document& document) {
    Claims claims;
    claims.source.path = document.path;
    claims.source.sha256 = document.sha256;
    claims.source.format = document.format;
    claims.source.reading = document.reading;
    claims.diagnostics = document.remarks;
    if (document.reading == Reading::refused) return claims;
    std::optional<Text> text = read_text(document.text, document.path, claims.diagnostics);
    if (!text) {
        claims.source.reading = Reading::refused;
        return claims;
    }
    text->set_pages(document.pages);
    if (document.format.empty()) claims.source.format = format_of(*text, document.path);
    break_flattened_lines(*text);
    Protocol protocol = read_protocol_parts(*text);
    limit_items(*text, protocol, claims);
    HeadFacts head = read_head(*text, protocol);
    limit_people(*text, head, claims);
    claims.source.title = head.title;
    judge_layout(*text, protocol, head, claims);
    if (claims.source.reading == Reading::refused) return claims;

    ClaimsWriter writer(*text, claims);
    Context context(*text, protocol, head, writer);
    state_meeting(context);
    state_presiding(context);
    state_decisions(context);
    split_sentences(context);
    find_user_names(context);
    state_decisions_in_prose(context);
    find_item_groups(context);
    state_elections(context);
    state_groups(context);
    state_delegations(context);
    state_positions(context);
    state_references(context);
    state_papers(context);
    state_next_meeting(context);
    remark_oddities(context);
    limit_names(*text, claims);
    return claims;
}

}  // namespace mandat::extract

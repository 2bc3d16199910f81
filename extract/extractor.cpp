// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.hpp"

#include <algorithm>
#include <array>

#include <openssl/evp.h>

#include "extract/identity/identity.hpp"
#include "extract/input/text.hpp"
#include "extract/mention/head_facts.hpp"
#include "extract/protocol/protocol.hpp"
#include "extract/protocol/unflatten.hpp"
#include "extract/reading_limits.hpp"
#include "extract/statement/item_groups.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        return {};
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (unsigned int i = 0; i < size; ++i) {
        out += hex[digest[i] >> 4U];
        out += hex[digest[i] & 0xFU];
    }
    return out;
}

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

/// What makes a text a protocol: people and items. A text with a date and one of them is read
/// partly and said to be; with less it is refused. A list that stands in another paper is no lack.
void judge_layout(const Protocol& protocol, const HeadFacts& head, Claims& claims) {
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
    claims.source.reading = (people || items) && dated ? Reading::partial : Reading::refused;
}

}  // namespace

std::vector<Claims> settle_identities(std::vector<Claims> documents) {
    Ledger none;
    return settle(std::move(documents), none);
}

std::vector<Claims> settle_identities(std::vector<Claims> documents, Ledger& ledger) {
    return settle(std::move(documents), ledger);
}

Claims read_protocol(const Input& input, const Options& options) {
    Claims claims;
    claims.source.path = input.path;
    claims.source.sha256 = sha256(input.bytes);
    if (input.bytes.size() > options.max_bytes) {
        refuse(claims, Code::limit_reached, {std::to_string(options.max_bytes) + " bytes"});
        return claims;
    }
    std::optional<Text> text = read_text(input.bytes, input.path, claims.diagnostics);
    if (!text) {
        claims.source.reading = Reading::refused;
        return claims;
    }
    claims.source.format = format_of(*text, input.path);
    break_flattened_lines(*text);
    Protocol protocol = read_protocol_parts(*text);
    limit_items(*text, protocol, claims);
    HeadFacts head = read_head(*text, protocol);
    limit_people(*text, head, claims);
    claims.source.title = head.title;
    judge_layout(protocol, head, claims);
    if (claims.source.reading == Reading::refused) return claims;

    ClaimsWriter writer(*text, claims);
    Context context(*text, protocol, head, writer);
    state_meeting(context);
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
    return claims;
}

}  // namespace mandat::extract

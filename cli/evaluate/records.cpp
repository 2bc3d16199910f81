// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/records.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr int most_paragraphs = 1'000;  // of one span: a misprint must not fill the memory

/// All whole numbers of a text, with the character that stands before each.
std::vector<std::pair<int, char>> numbers(const std::string& text) {
    std::vector<std::pair<int, char>> out;
    char before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] < '0' || text[at] > '9') {
            // The last byte of an en dash stands for it.
            if (text[at] != ' ')
                before = static_cast<unsigned char>(text[at]) == 0x93 ? '-' : text[at];
            ++at;
            continue;
        }
        int value = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            value = std::min(value * 10 + (text[at] - '0'), 1'000'000);
        }
        out.emplace_back(value, before);
        before = ' ';
    }
    return out;
}

}  // namespace

std::string text(const Json& record, const char* key) {
    const auto hit = record.find(key);
    if (hit == record.end()) return {};
    if (hit->is_string()) return hit->get<std::string>();
    return hit->is_number_integer() ? std::to_string(hit->get<long long>()) : std::string{};
}

std::vector<std::string> texts(const Json& record, const char* key) {
    std::vector<std::string> out;
    const auto hit = record.find(key);
    if (hit == record.end()) return out;
    if (hit->is_string()) out.push_back(hit->get<std::string>());
    if (!hit->is_array()) return out;
    for (const Json& one : *hit) {
        if (one.is_string()) out.push_back(one.get<std::string>());
    }
    return out;
}

const Json& list(const Json& record, const char* key) {
    static const Json none = Json::array();
    const auto hit = record.find(key);
    return hit != record.end() && hit->is_array() ? *hit : none;
}

const Json& object(const Json& record, const char* key) {
    static const Json none = Json::object();
    const auto hit = record.find(key);
    return hit != record.end() && hit->is_object() ? *hit : none;
}

bool is_true(const Json& record, const char* key) {
    const auto hit = record.find(key);
    return hit != record.end() && *hit == true;
}

std::set<int> line(const Json& record) {
    const auto hit = record.find("line");
    if (hit == record.end() || !hit->is_number_integer()) return {};
    const int number = hit->get<int>();
    return number > 0 ? std::set<int>{number} : std::set<int>{};
}

bool is_unsure(const Json& record, const char* key) {
    const std::vector<std::string> unsure = texts(record, "unsure");
    return std::find(unsure.begin(), unsure.end(), key) != unsure.end();
}

Field field(const Json& record, const char* key, Field absent) {
    if (is_unsure(record, key)) return Field::anything();
    const std::string value = text(record, key);
    Field out = value.empty() ? std::move(absent) : Field(value);
    if (out.kind == Field::Kind::one_of) {
        for (std::string& other : texts(record, (std::string(key) + "_accept").c_str())) {
            out.values.insert(std::move(other));
        }
    }
    return out;
}

std::string paragraph_set(const std::string& written) {
    std::set<int> all;
    int last = -1;
    for (const auto& [number, before] : numbers(written)) {
        if (before == '-' && last >= 0) {
            for (int n = last; n <= number && n - last < most_paragraphs; ++n) all.insert(n);
        }
        all.insert(number);
        last = number;
    }
    std::string out;
    for (const int number : all) out += (out.empty() ? "" : ",") + std::to_string(number);
    return out;
}

std::string clock_time(const std::string& written) {
    const auto found = numbers(written);
    if (found.size() < 2) return {};
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%02d:%02d", found[0].first % 100, found[1].first % 100);
    return out.data();
}

Field role_field(const std::string& written) {
    struct Row {
        std::string_view part;
        const char* role;
    };
    // The first that stands in the role decides.
    constexpr std::array rows = {Row{"second vice", "second_vice_chair"},
                                 Row{"andre vice", "second_vice_chair"},
                                 Row{"2 e vice", "second_vice_chair"},
                                 Row{"2 a vice", "second_vice_chair"},
                                 Row{"vice chair", "vice_chair"},
                                 Row{"vice ordf", "vice_chair"},
                                 Row{"vice mötesordf", "vice_chair"},
                                 Row{"chair", "chair"},
                                 Row{"ordförande", "chair"},
                                 Row{"substitute", "substitute"},
                                 Row{"ersättare", "substitute"},
                                 Row{"suppleant", "substitute"},
                                 Row{"secretary", "secretary"},
                                 Row{"sekreterare", "secretary"},
                                 Row{"coordinat", "coordinator"},
                                 Row{"samordnare", "coordinator"},
                                 Row{"tjänsteperson", "coordinator"},
                                 Row{"project leader", "project_leader"},
                                 Row{"projektledare", "project_leader"},
                                 Row{"liaison", "liaison"},
                                 Row{"kontaktperson", "liaison"},
                                 Row{"ledamot", "member"},
                                 Row{"ledamöter", "member"},
                                 Row{"medlem", "member"},
                                 Row{"deltagare", "member"}};
    std::string role = plain(written);
    std::replace(role.begin(), role.end(), '_', ' ');
    if (role == "member") return "member";
    for (const Row& row : rows) {
        if (role.find(row.part) != std::string::npos) return row.role;
    }
    return Field(std::set<std::string>{"staff", "other"});
}

}  // namespace mandat::cli::evaluate

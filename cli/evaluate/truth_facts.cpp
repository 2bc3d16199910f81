// SPDX-License-Identifier: Apache-2.0
// What a truth file asks for, as facts.
#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/evaluate/facts.hpp"
#include "cli/evaluate/records.hpp"
#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr std::array relations = {"has_focus_area", "has_working_group", "has_board", "part_of"};

bool is_relation(const std::string& name) {
    return std::find(relations.begin(), relations.end(), name) != relations.end();
}

/// Capacities have Swedish names in the rich form.
std::string capacity(const std::string& category) {
    if (category == "beslutande") return "decision_maker";
    if (category == "ersättare") return "substitute";
    return category == "övrig" ? "other" : category;
}

class TruthFacts {
  public:
    TruthFacts(const Truth& truth, const Entities& entities)
        : truth_(truth),
          json_(*truth.json),
          document_(object(json_, "document")),
          compact_(truth.form == Form::compact),
          entities_(entities) {}

    Facts run() {
        header();
        for (const Json& one : list(json_, "attendance")) attendance(one);
        for (const Json& one : list(json_, "items")) item(one);
        for (const Json& one : list(json_, "memberships")) {
            Fact& fact =
                add(FactClass::memberships,
                    {text(one, "person"), field(one, "body"), role_field(text(one, "role"))}, one,
                    is_true(one, "optional"));
            fact.details.certainty = text(one, "certainty");
        }
        proceedings(json_, nullptr);
        structure();
        for (const Json& one : list(json_, "delegations")) delegation(one);
        for (const Json& one : list(json_, "decision_references")) {
            add(FactClass::references,
                {field(one, "body"), field(one, "date", Field::anything()), text(one, "paragraph")},
                one, is_true(one, "optional"));
        }
        for (const Json& one : list(json_, "anomalies")) remark(one);
        persons();
        keep_scored();
        return std::move(facts_);
    }

  private:
    Fact& add(FactClass of, std::vector<Field> fields, const Json& record, bool optional = false) {
        facts_[of].push_back({std::move(fields), line(record), optional, {}});
        return facts_[of].back();
    }

    void header_field(const char* name, Field value, const Json& record = Json::object()) {
        if (value.values == std::set<std::string>{""}) return;
        if (!is_scored_head(truth_, name)) return;
        add(FactClass::header, {name, std::move(value)}, record);
    }

    void header() {
        const std::string canonical = text(document_, "body_canonical");
        header_field("body", canonical.empty() ? field(document_, "body") : Field(canonical));
        header_field("date", field(document_, "date_start"));
        if (text(document_, "date_end") != text(document_, "date_start"))
            header_field("end_date", text(document_, "date_end"));
        for (const Json& s : list(document_, "sessions")) {
            header_field("session",
                         text(s, "date") + " " + clock_time(text(s, "start")) + "-" +
                             clock_time(text(s, "end")),
                         s);
        }
        if (!text(document_, "place").empty())
            header_field("place", Field::sentence(text(document_, "place")));
        const std::string mode = text(document_, "mode");
        header_field("mode", mode == "physical" ? "in_person" : mode);
        header_field("paragraphs", paragraphs());
        header_field("next_meeting", field(document_, "next_meeting"));
        header_field("verified_on", text(object(document_, "adjustment"), "date"));
        for (const Json& one : list(document_, "chairs"))
            header_field("chair", text(one, "name"), one);
        for (const Json& one : list(document_, "adjusters"))
            header_field("verifier", text(one, "name"), one);
        for (const std::string& one : texts(document_, "secretary")) header_field("secretary", one);
    }

    /// "26-31" of [26, 31].
    [[nodiscard]] std::string paragraphs() const {
        const Json& range = list(document_, "paragraphs");
        if (range.empty() || !range.front().is_number_integer()) return {};
        return std::to_string(range.front().get<int>()) + "-" +
               std::to_string(range.back().get<int>());
    }

    void attendance(const Json& one) {
        const std::string who = text(one, "person");
        Field as = capacity(text(one, "category"));
        const bool unsure = is_unsure(one, "substitutes_for");
        if (!text(one, "substitutes_for").empty() || unsure) {
            // Who serves for somebody decides, and is a substitute.
            as = Field(std::set<std::string>{"decision_maker", "substitute"});
            add(FactClass::substitutes, {who, field(one, "substitutes_for")}, one, unsure);
        }
        if (is_unsure(one, "capacity")) as = Field::anything();
        add(FactClass::attendance, {who, field(one, "presence"), std::move(as)}, one);

        const std::string implied = text(object(one, "implied_affiliation"), "organisation");
        const bool written = !text(one, "affiliation").empty();
        const bool may_be = is_unsure(one, "affiliation");
        if (written || may_be || !implied.empty()) {
            add(FactClass::affiliation,
                {who, !written && !implied.empty() ? Field(implied) : field(one, "affiliation")},
                one, may_be || !written);
        }
        const bool any_limit = is_unsure(one, "paragraphs");
        if (const std::string limit = limits(one); !limit.empty() || any_limit)
            add(FactClass::limits, {who, any_limit ? Field::anything() : Field(limit)}, one,
                any_limit);
    }

    [[nodiscard]] static std::string limits(const Json& one) {
        std::string written = text(one, "paragraphs");
        for (const Json& number : list(one, "paragraphs")) written += " " + number.dump();
        return paragraph_set(written);
    }

    void item(const Json& one) {
        const std::string number = text(one, "paragraph");
        const bool numbered = !number.empty();
        const Field paragraph = numbered ? Field(number) : Field::anything();
        const Field letter = compact_ ? Field::anything() : Field(text(one, "letter"));
        const bool lettered = !text(one, "letter").empty();
        const Field title = Field::sentence(text(one, "title"));
        const bool optional = is_true(one, "optional");
        add(lettered ? FactClass::subitems : FactClass::items, {paragraph, letter, title}, one,
            optional);
        for (const Json& point : list(one, "procedural_points")) {
            if (!text(point, "letter").empty() && !lettered) {
                add(FactClass::subitems, {paragraph, text(point, "letter"), Field::anything()},
                    point, true);
            }
            point_of(one, point, {paragraph, letter}, true);
        }
        for (const Json& p : list(one, "presenters"))
            add(FactClass::presenters, {paragraph, letter, text(p, "name")}, p);
        const Json& decision = object(one, "decision");
        const bool unsure = is_unsure(decision, "status");
        if (unsure || text(decision, "status") != "none") {
            add(FactClass::decision_status,
                {paragraph, letter, numbered ? Field::anything() : title,
                 field(decision, "status")},
                one, optional || unsure);
        }
        for (const Json& point : list(decision, "points")) {
            point_of(one, point, {paragraph, letter}, optional || unsure);
            for (const Json& sub : list(point, "sub_points"))
                point_of(one, sub, {paragraph, letter}, true);
        }
        for (const Json& informal : list(one, "informal_decisions"))
            point_of(one, informal, {paragraph, letter}, true);
        for (const std::string& words : texts(decision, "formula"))
            point_of(one, Json{{"text", words}}, {paragraph, letter}, true);
        proceedings(one, &paragraph);
    }

    void point_of(const Json& item, const Json& point, const std::pair<Field, Field>& where,
                  bool optional) {
        const std::string words =
            point.is_string() ? point.get<std::string>() : text(point, "text");
        add(FactClass::decision_points,
            {where.first, where.second, compact_ ? Field::fragment(words) : Field::sentence(words)},
            point.is_object() ? point : item, optional);
    }

    /// Who moved, voted, dissented and stood back. A file without the list was made by a reader who
    /// did not note it: then the class is not scored.
    void proceedings(const Json& record, const Field* paragraph) {
        const std::pair<const char*, FactClass> kinds[] = {
            {"motions", FactClass::motions},
            {"votes", FactClass::votes},
            {"reservations", FactClass::reservations},
            {"recusals", FactClass::recusals}};
        for (const auto& [key, of] : kinds) {
            if (!record.contains(key)) continue;
            (void)facts_[of];
            for (const Json& one : list(record, key)) {
                std::vector<Field> fields = {
                    paragraph != nullptr ? *paragraph : field(one, "paragraph", Field::anything()),
                    field(one, "person", text(one, "party"))};
                if (of == FactClass::votes) fields.push_back(field(one, "vote"));
                add(of, std::move(fields), one, is_true(one, "optional"));
            }
        }
    }

    void structure() {
        std::map<std::string, std::string> owner;  // focus area -> body
        for (const Json& one : list(json_, "structure")) {
            if (text(one, "relation") == "has_focus_area")
                owner[text(one, "to")] = text(one, "from");
        }
        for (const Json& one : list(json_, "structure")) {
            // Other relations are outside the contract: neither asked for nor punished.
            const std::string relation = text(one, "relation");
            const bool known = is_relation(relation);
            Fact& fact = add(
                FactClass::structure,
                {known ? Field(relation) : Field::anything(), text(one, "from"), text(one, "to")},
                one, is_true(one, "optional") || !known);
            fact.details.certainty = text(one, "certainty");
            // What follows from two stated relations may be said as well.
            const auto body = owner.find(text(one, "from"));
            if (relation == "has_working_group" && body != owner.end()) {
                add(FactClass::structure, {relation, body->second, text(one, "to")}, one, true);
            }
        }
    }

    void delegation(const Json& one) {
        const Field from = field(one, "from", "?");
        const Field to = field(one, "to", "?");
        const bool optional = is_true(one, "optional");
        const std::string status = text(one, "status");
        // What is over and optional passes only when it was read as over.
        const Field closed =
            compact_ && optional && status == "done" ? Field(status) : Field::anything();
        Fact& fact =
            add(FactClass::delegations, {field(one, "type"), from, to, closed}, one, optional);
        fact.details = {text(one, "certainty"), status, text(one, "due_normalised"),
                        text(one, "due")};
        for (const Json& also : list(one, "also_lines")) {
            if (also.is_number_integer()) fact.lines.insert(also.get<int>());
        }
        const std::set<int> lines = fact.lines;
        add(FactClass::delegations_lenient, {ends(from, to), closed}, one, optional).lines = lines;
    }

    void remark(const Json& one) {
        // A type that is no name of the contract cannot be guessed: any remark there will do.
        const std::string type = text(one, "type");
        const bool known = is_scored_remark(type);
        Fact& fact = add(FactClass::remarks, {known ? Field(type) : Field::anything()}, one,
                         is_true(one, "optional") || !known);
        for (const Json& place : list(one, "related")) fact.lines.merge(line(place));
    }

    /// Everybody the other classes name must be found; those mentioned besides may be.
    void persons() {
        std::map<std::string, std::set<int>> named;
        const auto take = [&](FactClass of, std::size_t index) {
            for (const Fact& fact : facts_[of]) {
                for (const std::string& label : fact.fields[index].values)
                    named[label].insert(fact.lines.begin(), fact.lines.end());
            }
        };
        take(FactClass::attendance, 0);
        take(FactClass::memberships, 0);
        take(FactClass::substitutes, 0);
        take(FactClass::presenters, 2);
        take(FactClass::header, 1);
        for (const Fact& fact : facts_[FactClass::delegations]) {
            if (fact.optional) continue;
            for (const std::size_t index : {1U, 2U}) {
                for (const std::string& label : fact.fields[index].values) named[label];
            }
        }
        for (const auto& [label, entity] : entities_.all()) {
            if (!entity.person) continue;
            Fact fact;
            for (const auto& [file, number] : entity.places) {
                if (file == truth_.file) fact.lines.insert(number);
            }
            const auto core = named.find(label);
            if (fact.lines.empty() && core == named.end() && !compact_) continue;
            if (fact.lines.empty() && core != named.end()) fact.lines = core->second;
            fact.fields = {label};
            fact.optional = core == named.end() || entity.group;
            facts_[FactClass::persons].push_back(std::move(fact));
        }
    }

    /// Classes without a fact are scored too, but only those that this form notes.
    void keep_scored() {
        using enum FactClass;
        std::vector<FactClass> scored = {
            header,      attendance,          affiliation,     limits,  substitutes,
            items,       decision_status,     decision_points, persons, memberships,
            delegations, delegations_lenient, references};
        if (!compact_) {
            for (const FactClass more : {subitems, presenters, structure}) scored.push_back(more);
        }
        if (!compact_ || json_.contains("anomalies")) scored.push_back(remarks);
        // Without a list in the text its reader noted nobody: speakers and signers do not count.
        if (compact_ && list(json_, "attendance").empty()) {
            std::erase_if(scored, [](FactClass of) {
                return of == attendance || of == affiliation || of == limits || of == substitutes;
            });
        }
        for (const FactClass more : {motions, votes, reservations, recusals}) {
            if (facts_.contains(more)) scored.push_back(more);
        }
        Facts kept;
        for (const FactClass of : scored) kept[of] = std::move(facts_[of]);
        facts_ = std::move(kept);
    }

    /// Both ends of a relation in any order: "a|b".
    static Field ends(const Field& a, const Field& b) {
        if (a.kind == Field::Kind::anything || b.kind == Field::Kind::anything)
            return Field::anything();
        std::set<std::string> out;
        for (const std::string& x : a.values) {
            for (const std::string& y : b.values) {
                out.insert(std::min(x, y) + "|" + std::max(x, y));
            }
        }
        return Field(std::move(out));
    }

    const Truth& truth_;
    const Json& json_;
    const Json& document_;
    bool compact_;
    const Entities& entities_;
    Facts facts_;
};

}  // namespace

Facts facts_of(const Truth& truth, const Entities& entities) {
    return TruthFacts(truth, entities).run();
}

bool is_scored_head(const Truth& truth, std::string_view field) {
    if (truth.form == Form::rich) return true;
    constexpr std::array<std::string_view, 8> noted = {
        "body", "date", "place", "paragraphs", "next_meeting", "chair", "secretary", "verifier"};
    if (std::find(noted.begin(), noted.end(), field) == noted.end()) return false;
    const std::string key = field == "chair"      ? "chairs"
                            : field == "verifier" ? "verifiers"
                                                  : std::string(field);
    return !is_unsure(*truth.json, key.c_str());
}

bool is_scored_remark(std::string_view name) {
    constexpr std::array<std::string_view, 24> contract = {"weekday_mismatch",
                                                           "date_in_past",
                                                           "misspelt_municipality",
                                                           "name_variant",
                                                           "presenter_not_present",
                                                           "agenda_title_mismatch",
                                                           "role_conflict",
                                                           "copy_paste",
                                                           "contradiction",
                                                           "ambiguous_first_name",
                                                           "first_name_only",
                                                           "ambiguous_reference",
                                                           "decision_outside_decision_section",
                                                           "missing_category_label",
                                                           "numbering_restart",
                                                           "unnamed_appointee",
                                                           "unassigned_task",
                                                           "vague_deadline",
                                                           "acronym_not_expanded",
                                                           "negated_statement",
                                                           "layout_flattened",
                                                           "unreadable_input",
                                                           "unrecognised_layout",
                                                           "limit_reached"};
    return std::find(contract.begin(), contract.end(), name) != contract.end();
}

}  // namespace mandat::cli::evaluate

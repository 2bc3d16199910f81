// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/entities.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/evaluate/records.hpp"
#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

enum class Family { person, focus_area, group };

Sort sort_of(const std::string& kind) {
    if (kind == "working_group") return Sort::working_group;
    if (kind == "project") return Sort::project;
    return kind == "municipality" ? Sort::place : Sort::other;
}

/// What one record says of an entity.
struct Naming {
    Family family = Family::group;
    std::string kind;
    std::vector<std::string> names;
    std::set<Place> places;
    bool constructed = false;
};

}  // namespace

class Entities::Collector {
  public:
    Collector(std::map<std::string, Entity>& all, const Truth& truth)
        : all_(all), file_(truth.file), json_(*truth.json) {}

    void run() {
        bodies();
        for (const Json& area : list(json_, "focus_areas"))
            name(text(area, "name"),
                 {Family::focus_area, "focus_area", texts(area, "aliases_as_written"),
                  places(area, "lines"), false});
        for (const Json& project : list(json_, "projects"))
            name(text(project, "name"),
                 {Family::group, "project", texts(project, "aliases_as_written"),
                  places(project, "lines"), false});
        document();
        attendance();
        for (const Json& mention : list(json_, "persons_mentioned"))
            person(text(mention, "person"), mention);
        for (const Json& seat : list(json_, "memberships")) membership(seat);
        for (const Json& task : list(json_, "delegations")) {
            delegation_end(task, "from");
            delegation_end(task, "to");
        }
        for (const Json& relation : list(json_, "structure")) {
            if_new(text(relation, "from"), "body", relation);
            if_new(text(relation, "to"), "body", relation);
        }
        for (const Json& reference : list(json_, "decision_references"))
            if_new(text(reference, "body"), "body", reference);
    }

  private:
    void name(const std::string& label, const Naming& as) {
        if (label.empty()) return;
        const auto [place, fresh] = all_.try_emplace(label);
        Entity& entity = place->second;
        if (fresh) {
            entity.label = label;
            entity.constructed = as.constructed;
            entity.names.insert(label);
        }
        // A name that one document does write is not made up.
        entity.constructed = entity.constructed && as.constructed;
        entity.person = entity.person || as.family == Family::person;
        entity.focus_area = entity.focus_area || as.family == Family::focus_area;
        entity.group = entity.group || as.family == Family::group;
        entity.sorts.insert(sort_of(as.kind));
        for (const std::string& form : as.names) {
            if (!form.empty()) entity.names.insert(form);
        }
        entity.places.insert(as.places.begin(), as.places.end());
    }

    [[nodiscard]] std::set<Place> here(const Json& record) const {
        std::set<Place> out;
        for (const int number : line(record)) out.emplace(file_, number);
        return out;
    }

    [[nodiscard]] std::set<Place> places(const Json& record, const char* key) const {
        std::set<Place> out;
        for (const Json& number : list(record, key)) {
            if (number.is_number_integer()) out.emplace(file_, number.get<int>());
        }
        return out;
    }

    void person(const std::string& label, const Json& record, std::vector<std::string> forms = {}) {
        name(label, {Family::person, "", std::move(forms), here(record), false});
    }

    void if_new(const std::string& label, const std::string& kind, const Json& record) {
        if (all_.contains(label)) return;
        name(label, {Family::group, kind, {}, here(record), kind != "body"});
    }

    void bodies() {
        for (const Json& body : list(json_, "bodies")) {
            std::set<Place> at;
            for (const Json& mention : list(body, "mentions")) at.merge(here(mention));
            const std::vector<std::string> forms = texts(body, "aliases_as_written");
            const std::set<std::string> own = stems(text(body, "name"));
            const bool written =
                std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
                    const std::set<std::string> words = stems(form);
                    return std::includes(words.begin(), words.end(), own.begin(), own.end());
                });
            name(text(body, "name"),
                 {Family::group, text(body, "kind"), forms, std::move(at), !written});
        }
    }

    void document() {
        const Json& document = object(json_, "document");
        std::vector<std::string> names = texts(document, "body");
        for (std::string& other : texts(document, "body_accept")) names.push_back(other);
        std::string label = text(document, "body_canonical");
        if (!label.empty()) names.push_back(label);
        for (const std::string& one : names) {
            name(label.empty() ? one : label, {Family::group, "", {one}, {}, false});
        }
    }

    void attendance() {
        for (const Json& one : list(json_, "attendance")) {
            person(text(one, "person"), one, texts(one, "as_written"));
            person(text(one, "substitutes_for"), one);
            name(text(one, "affiliation"),
                 {Family::group, "", texts(one, "affiliation_as_written"), here(one), false});
            name(text(object(one, "implied_affiliation"), "organisation"), {});
        }
        const Json& document = object(json_, "document");
        for (const Json& chair : list(document, "chairs")) signature(chair);
        for (const Json& adjuster : list(document, "adjusters")) signature(adjuster);
        for (const Json& item : list(json_, "items")) {
            for (const Json& presenter : list(item, "presenters")) signature(presenter);
        }
        for (const char* key : {"motions", "votes", "reservations", "recusals"}) {
            for (const Json& one : list(json_, key)) {
                person(text(one, "person"), one);
                name(text(one, "party"), {Family::group, "", {}, here(one), false});
            }
        }
        for (const std::string& secretary : texts(document, "secretary"))
            person(secretary, Json::object());
        for (const std::string& mentioned : texts(json_, "mentioned"))
            person(mentioned, Json::object());
        for (const char* key : {"alias", "restored"}) {
            for (const auto& [one, other] : object(json_, key).items()) {
                if (other.is_string()) two_forms(one, other.get<std::string>());
            }
        }
    }

    /// A first name alone is no other form of the whole one: several may bear it.
    void signature(const Json& record) {
        std::vector<std::string> forms = texts(record, "name_as_written");
        std::erase_if(forms,
                      [](const std::string& form) { return form.find(' ') == std::string::npos; });
        person(text(record, "name"), record, std::move(forms));
    }

    void two_forms(const std::string& one, const std::string& other) {
        for (const std::string& known : {one, other}) {
            if (all_.contains(known)) person(known, Json::object(), {one, other});
        }
    }

    void membership(const Json& seat) {
        const std::string kind = text(seat, "member_kind");
        if (kind.empty() || kind == "person") {
            person(text(seat, "person"), seat, texts(seat, "as_written"));
        } else {
            if_new(text(seat, "person"), "role", seat);
        }
        const std::string of = text(seat, "body_kind");
        std::vector<std::string> bodies = texts(seat, "body_accept");
        bodies.push_back(text(seat, "body"));
        for (const std::string& body : bodies) if_new(body, of.empty() ? "body" : of, seat);
    }

    void delegation_end(const Json& task, const char* end) {
        const std::string key(end);
        const std::string kind = text(task, (key + "_kind").c_str());
        std::vector<std::string> labels = texts(task, (key + "_accept").c_str());
        labels.push_back(text(task, end));
        // Without a kind it may be a person or a group; then its written form tells which is meant.
        std::vector<std::string> forms;
        if (kind.empty()) forms = texts(task, (key + "_as_written").c_str());
        for (const std::string& label : labels) {
            const auto known = all_.find(label);
            const bool fresh = known == all_.end();
            const bool as_person =
                kind == "person" || (kind.empty() && (fresh || known->second.person));
            const bool as_group = kind != "person" && (fresh || known->second.constructed ||
                                                       (kind.empty() && known->second.group));
            if (as_person) person(label, task, forms);
            if (as_group) name(label, {Family::group, kind, forms, here(task), !kind.empty()});
        }
    }

    std::map<std::string, Entity>& all_;
    const std::string& file_;
    const Json& json_;
};

Entities::Entities(const std::vector<Truth>& truths) {
    for (const Truth& truth : truths) Collector(all_, truth).run();
}

const Entity* Entities::find(const std::string& label) const {
    const auto hit = all_.find(label);
    return hit == all_.end() ? nullptr : &hit->second;
}

}  // namespace mandat::cli::evaluate

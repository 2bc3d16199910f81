// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/truth.hpp"

#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/evaluate/records.hpp"
#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

Json named(const std::vector<std::string>& names) {
    Json out = Json::array();
    for (const std::string& name : names) out.push_back(Json{{"name", name}});
    return out;
}

/// The compact form in the shape of the rich one.
class Widening {
  public:
    explicit Widening(const Json& compact) : compact_(compact) {
        own_.insert(plain("mötet"));
        for (const std::string& name : texts(compact, "body")) own_.insert(plain(name));
        for (const std::string& name : texts(compact, "body_accept")) own_.insert(plain(name));
    }

    [[nodiscard]] Json run() const {
        Json out = compact_;
        out["document"] = document();
        out["items"] = Json::array();
        for (const Json& item : list(compact_, "items")) out["items"].push_back(wide_item(item));
        for (Json& one : records(out, "attendance")) one["category"] = text(one, "capacity");
        for (Json& one : records(out, "memberships")) own_body_by_all_names(one, "body");
        for (Json& one : records(out, "delegations")) {
            own_body_by_all_names(one, "from");
            own_body_by_all_names(one, "to");
            const std::string due = text(one, "due");
            one["due"] = text(one, "due_as_written");
            one["due_normalised"] = due;
        }
        return out;
    }

  private:
    static Json& records(Json& whole, const char* key) {
        if (!whole.contains(key) || !whole[key].is_array()) whole[key] = Json::array();
        return whole[key];
    }

    [[nodiscard]] Json document() const {
        Json out = compact_;
        out["file"] = text(compact_, "id");
        out["date_start"] = text(compact_, "date");
        out["date_start_accept"] = texts(compact_, "date_accept");
        const std::string end = text(compact_, "date_end");
        out["date_end"] = end.empty() ? text(compact_, "date") : end;
        out["chairs"] = named(texts(compact_, "chairs"));
        out["adjusters"] = named(texts(compact_, "verifiers"));
        if (is_unsure(compact_, "date")) out["unsure"].push_back("date_start");
        for (const char* list_of_facts : {"items", "attendance", "memberships", "delegations"}) {
            out.erase(list_of_facts);
        }
        return out;
    }

    static Json wide_item(const Json& item) {
        Json out = item;
        if (is_unsure(item, "paragraph") || is_unsure(item, "number")) out["paragraph"] = nullptr;
        Json points = Json::array();
        for (const std::string& point : texts(item, "points")) {
            points.push_back(Json{{"text", point}, {"line", item.value("line", 0)}});
        }
        const std::string word = text(item, "decided");
        Json decision = {{"points", std::move(points)}, {"status", "none"}};
        if (is_unsure(item, "decided")) {
            decision["unsure"] = {"status"};
        } else if (word == "postponed") {
            decision["status"] = word;
        } else if (is_true(item, "decided") || word == "rejected" || word == "referred_back") {
            // Readers differ in what they call a decision to say no or to send back.
            decision["status"] = "decided";
            decision["status_accept"] = {"rejected", "referred_back"};
        }
        out["decision"] = std::move(decision);
        return out;
    }

    void own_body_by_all_names(Json& record, const char* key) const {
        const std::string accept = std::string(key) + "_accept";
        std::vector<std::string> names = texts(record, accept.c_str());
        bool own = own_.contains(plain(text(record, key))) && !text(record, key).empty();
        for (const std::string& name : names) own = own || own_.contains(plain(name));
        if (!own) return;
        for (const char* of : {"body", "body_accept"}) {
            for (std::string& name : texts(compact_, of)) names.push_back(std::move(name));
        }
        record[accept] = names;
    }

    const Json& compact_;
    std::set<std::string> own_;
};

std::string file_name(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string stem(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

bool is_rich(const Json& json) { return json.is_object() && json.contains("document"); }

bool is_compact(const Json& json) {
    return json.is_object() && !text(json, "id").empty() && json.contains("items");
}

}  // namespace

Truth read_truth(std::string path, std::string_view bytes) {
    try {
        Json json = Json::parse(bytes);
        Truth out;
        out.path = std::move(path);
        if (is_rich(json)) {
            out.file = text(object(json, "document"), "file");
        } else if (is_compact(json)) {
            out.form = Form::compact;
            out.file = text(json, "id");
            json = Widening(json).run();
        } else {
            throw std::invalid_argument("neither 'document' nor 'id' and 'items'");
        }
        if (out.file.empty()) throw std::invalid_argument("'document.file' is missing");
        out.json = std::make_shared<const Json>(std::move(json));
        return out;
    } catch (const Json::exception& problem) {
        throw std::invalid_argument(problem.what());
    }
}

bool looks_like_truth(std::string_view bytes) {
    const Json json = Json::parse(bytes, nullptr, false);
    return is_rich(json) || is_compact(json);
}

bool is_about(const Truth& truth, std::string_view path) {
    const std::string name = file_name(path);
    return name == truth.file || (truth.form == Form::compact && stem(name) == truth.file);
}

}  // namespace mandat::cli::evaluate

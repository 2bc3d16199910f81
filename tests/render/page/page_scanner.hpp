// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mandat::tests {

/// What a strict reading of a page found. Stricter than a browser, which mends what it gets.
struct Scan {
    std::vector<std::string> faults;   ///< unbalanced tags, bare '<', unquoted attributes, ...
    std::vector<std::string> tags;     ///< in order of opening
    std::vector<std::string> scripts;  ///< text of script elements that run
    std::vector<std::string> styles;
    std::set<std::string> ids;
    std::set<std::string> attributes;
};

class Scanner {
  public:
    explicit Scanner(std::string_view page) : page_(page) {}

    Scan run() {
        while (at_ < page_.size()) {
            const std::size_t tag = page_.find('<', at_);
            if (tag == std::string_view::npos) break;
            at_ = tag + 1;
            if (page_.substr(at_).starts_with("!")) {
                at_ = page_.find('>', at_);
            } else if (page_.substr(at_).starts_with("/")) {
                close();
            } else {
                open();
            }
        }
        for (const std::string& left : stack_) scan_.faults.push_back("never closed: " + left);
        return scan_;
    }

  private:
    static bool is_void(std::string_view tag) {
        constexpr std::array names = {"meta", "br", "input", "img", "link", "hr"};
        return std::find(names.begin(), names.end(), tag) != names.end();
    }

    std::string word() {
        const std::size_t end = page_.find_first_of(" \t\n/>=\"'<", at_);
        std::string out(page_.substr(at_, end - at_));
        at_ = end;
        return out;
    }

    void close() {
        ++at_;
        const std::string name = word();
        if (stack_.empty() || stack_.back() != name) {
            scan_.faults.push_back("closes what is not open: " + name);
        } else {
            stack_.pop_back();
        }
        at_ = page_.find('>', at_) + 1;
    }

    void open() {
        const std::string name = word();
        if (name.empty()) {
            scan_.faults.push_back("a bare '<' in the text");
            return;
        }
        scan_.tags.push_back(name);
        bool runs = true;
        while (at_ < page_.size() && page_[at_] != '>' && page_[at_] != '/') {
            if (page_[at_] == ' ' || page_[at_] == '\n') {
                ++at_;
                continue;
            }
            runs = !attribute(name) && runs;
        }
        const bool self_closed = page_[at_] == '/';
        at_ = page_.find('>', at_) + 1;
        if (self_closed || is_void(name)) return;
        if (name == "script" || name == "style") {
            const std::string end = "</" + name + ">";
            const std::size_t stop = page_.find(end, at_);
            const std::string text(page_.substr(at_, stop - at_));
            if (name == "style") scan_.styles.push_back(text);
            if (name == "script" && runs) scan_.scripts.push_back(text);
            at_ = stop + end.size();
            return;
        }
        stack_.push_back(name);
    }

    /// True for the type of a script that is data.
    bool attribute(const std::string& tag) {
        const std::string name = word();
        if (name.empty()) {
            scan_.faults.push_back("odd attribute in " + tag);
            ++at_;
            return false;
        }
        scan_.attributes.insert(name);
        if (page_[at_] != '=') return false;
        ++at_;
        if (page_[at_] != '"') {
            scan_.faults.push_back("unquoted attribute " + name);
            return false;
        }
        const std::size_t end = page_.find('"', at_ + 1);
        const std::string value(page_.substr(at_ + 1, end - at_ - 1));
        if (value.find('<') != std::string::npos) scan_.faults.push_back("'<' in " + name);
        if (name == "id" && !scan_.ids.insert(value).second) {
            scan_.faults.push_back("twice the id " + value);
        }
        at_ = end + 1;
        return tag == "script" && name == "type" && value == "application/json";
    }

    std::string_view page_;
    std::size_t at_ = 0;
    std::vector<std::string> stack_;
    Scan scan_;
};

inline Scan scan(std::string_view page) { return Scanner(page).run(); }

}  // namespace mandat::tests

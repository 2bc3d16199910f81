// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extract/mention/body.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Short forms that mean something else wherever they stand.
bool is_common(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words = {
        "AB", "IT", "HR", "EU", "TV", "PM", "OK", "VD", "AU", "ÅM", "IK", "BK", "KB", "PR"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "nsg", "boB", "ddl2": one short word that begins in small letters and is no Swedish mark.
bool looks_like_user_name(const Token& token) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 10;
    const std::size_t length = utf8::length(token.text);
    return token.is_word() && !token.capital && length >= shortest && length <= longest &&
           !lexicon().is_party(token.text) && !lexicon().is_title(token.text);
}

/// Pairs of a name and a word in brackets, in either order.
class UserNameReader {
  public:
    explicit UserNameReader(Context& context) : c_(context) {}

    void read() {
        // A name and its brackets stand on one line: few lines have any.
        const std::string_view all = c_.text.plain();
        Tokens tokens;
        for (std::size_t open = all.find('('); open != std::string_view::npos;) {
            const std::size_t begin = all.rfind('\n', open) + 1;  // npos + 1: the first line
            const std::size_t end = std::min(all.find('\n', open), all.size());
            tokenise(c_.text, Span{begin, end}, tokens);
            for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
                if (tokens[i].is("(")) read_brackets(tokens, i);
            }
            open = all.find('(', end);
        }
        // One word beside one person, and several people who have one: a habit of the house.
        std::map<std::string, NodeId> single;
        std::set<NodeId> people;
        for (const auto& [word, owners] : owners_) {
            if (owners.size() != 1) continue;
            single.emplace(word, *owners.begin());
            people.insert(*owners.begin());
        }
        if (people.size() >= 2) {
            for (const auto& [word, id] : single) {
                c_.user_names.emplace(word, id);
                c_.out.alias(id, word);
            }
        }
        read_initials();
    }

  private:
    void read_brackets(const Tokens& t, std::size_t open) {
        if (t[open + 2].is(")") && looks_like_user_name(t[open + 1])) {
            const NodeId id = person_before(t, open);
            if (!id.empty()) owners_[std::string(t[open + 1].text)].insert(id);
            return;
        }
        if (open == 0 || !looks_like_user_name(t[open - 1])) return;
        const std::size_t length = name_length(t, open + 1);
        const std::size_t close = open + 1 + length;
        if (length < 2 || close >= t.size() || !t[close].is(")")) return;
        if (!lexicon().is_first_name(t[open + 1].text)) return;
        const Span span = cover(t, open + 1, close);
        const NodeId id = c_.person(words_of(t, open + 1, close), span, "user_name").id;
        owners_[std::string(t[open - 1].text)].insert(id);
    }

    /// The known person whose name ends right before tokens[end].
    NodeId person_before(const Tokens& t, std::size_t end) {
        for (std::size_t length = 2; length <= longest_name && length <= end; ++length) {
            if (name_length(t, end - length) < length) continue;
            const KnownPerson* known = c_.find_person(words_of(t, end - length, end));
            if (known != nullptr) return known->id;
        }
        return {};
    }

    /// "GL" for the one on the list with these initials.
    void read_initials() {
        std::map<std::string, std::set<NodeId>> found;
        for (const KnownPerson& person : c_.people) {
            if (!person.listed) continue;
            std::string initials;
            for (const Token& token : tokenise(person.name)) {
                for (std::size_t at = 0; at < token.text.size();) {
                    const auto letter = utf8::decode(token.text, at);
                    if (utf8::is_upper(letter.code)) utf8::append(initials, letter.code);
                    at += letter.size;
                }
            }
            if (utf8::length(initials) >= 2) found[initials].insert(person.id);
        }
        for (const auto& [initials, owners] : found) {
            const bool taken = lexicon().is_party(initials) || is_common(initials) ||
                               lexicon().abbreviations.find(initials) != nullptr;
            if (owners.size() == 1 && !taken) c_.user_names.emplace(initials, *owners.begin());
        }
    }

    Context& c_;
    std::map<std::string, std::set<NodeId>> owners_;  ///< word -> who it stands beside
};

}  // namespace

void find_user_names(Context& context) { UserNameReader(context).read(); }

}  // namespace mandat::extract

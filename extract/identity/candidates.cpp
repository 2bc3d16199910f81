// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/candidates.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace mandat::extract {
namespace {

/// FNV-1a: the same on every machine. Two keys that meet by chance only cost a comparison.
std::uint64_t hash(std::string_view kind, std::string_view a, std::string_view b = {}) {
    std::uint64_t out = 1469598103934665603ULL;
    for (const std::string_view part :
         {kind, std::string_view("\x1F"), a, std::string_view("\x1F"), b}) {
        for (const char c : part) {
            out ^= static_cast<unsigned char>(c);
            out *= 1099511628211ULL;
        }
    }
    return out;
}

struct Key {
    std::uint64_t block = 0;
    std::size_t person = 0;
    friend auto operator<=>(const Key&, const Key&) = default;
};

class Blocks {
  public:
    Blocks(const std::vector<Somebody>& people, std::size_t window)
        : people_(people), window_(window) {}

    Candidates run() {
        for (std::size_t i = 0; i < people_.size(); ++i) add(i);
        // Within a block by sound, so that the nearest stand beside each other.
        const auto before = [this](const Key& a, const Key& b) {
            if (a.block != b.block) return a.block < b.block;
            const std::string& x = people_[a.person].name.sound;
            const std::string& y = people_[b.person].name.sound;
            return x != y ? x < y : a.person < b.person;
        };
        std::sort(keys_.begin(), keys_.end(), before);
        for (std::size_t begin = 0; begin < keys_.size();) {
            std::size_t end = begin;
            while (end < keys_.size() && keys_[end].block == keys_[begin].block) ++end;
            compare(begin, end);
            begin = end;
        }
        std::sort(out_.pairs.begin(), out_.pairs.end());
        out_.pairs.erase(std::unique(out_.pairs.begin(), out_.pairs.end()), out_.pairs.end());
        return std::move(out_);
    }

  private:
    void key(std::size_t person, std::uint64_t block) { keys_.push_back({block, person}); }

    void add(std::size_t i) {
        const Somebody& p = people_[i];
        if (p.name.words.empty()) return;
        key(i, hash("slug", p.slug));
        if (p.name.words.size() < 2) return;
        key(i, hash("sound", p.name.sound));
        std::vector<std::string> words = p.name.words;
        std::sort(words.begin(), words.end());
        std::string turned;
        for (const std::string& word : words) turned += word + " ";
        key(i, hash("turned", turned));
        add_misprints(i, p.name.spaced);
        for (const auto* contexts : {&p.homes, &p.organisations, &p.seats, &p.minutes_of}) {
            for (const NodeId& context : *contexts) add_in(i, p, context);
        }
    }

    /// Names a letter apart agree once that letter is gone from one or both: each name without
    /// each of its letters. Two turned letters are one of them gone from each.
    void add_misprints(std::size_t i, const std::string& name) {
        constexpr std::size_t longest = 60;  // bytes; beyond it no name is a name
        if (name.size() > longest) return;
        key(i, hash("letter", name));
        for (std::size_t at = 0; at < name.size(); ++at) {
            std::string shorter = name;
            shorter.erase(at, 1);
            key(i, hash("letter", shorter));
        }
    }

    void add_in(std::size_t i, const Somebody& p, const NodeId& context) {
        key(i, hash("first", context, p.name.sounds.front()));
        key(i, hash("last", context, p.name.sounds.back()));
        const std::string initials = {p.name.first().front(), p.name.last().front()};
        key(i, hash("initials", context, initials));
    }

    void compare(std::size_t begin, std::size_t end) {
        const std::size_t size = end - begin;
        if (size < 2 || on_one_list(begin, end)) return;
        if (size > window_) out_.widest = std::max(out_.widest, size);
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t stop = std::min(end, i + 1 + window_);
            for (std::size_t k = i + 1; k < stop; ++k) {
                const std::size_t a = keys_[i].person;
                const std::size_t b = keys_[k].person;
                if (a != b && !on_one_list(people_[a], people_[b]))
                    out_.pairs.emplace_back(std::min(a, b), std::max(a, b));
            }
        }
    }

    /// Everybody in the block stands on the first one's first list: all are different people.
    [[nodiscard]] bool on_one_list(std::size_t begin, std::size_t end) const {
        const auto& lists = people_[keys_[begin].person].lists;
        if (lists.empty()) return false;
        const std::size_t list = *lists.begin();
        for (std::size_t i = begin + 1; i < end; ++i) {
            const bool same = keys_[i].person == keys_[begin].person;
            if (!same && !people_[keys_[i].person].lists.contains(list)) return false;
        }
        return true;
    }

    [[nodiscard]] static bool on_one_list(const Somebody& a, const Somebody& b) {
        return share(a.lists, b.lists);
    }

    const std::vector<Somebody>& people_;
    std::size_t window_;
    std::vector<Key> keys_;
    Candidates out_;
};

}  // namespace

Candidates candidates(const std::vector<Somebody>& people, std::size_t window) {
    return Blocks(people, window).run();
}

}  // namespace mandat::extract

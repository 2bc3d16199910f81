// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/sound_key.hpp"

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_consonant(char c) {
    return c >= 'a' && c <= 'z' && std::string_view("aeiouy").find(c) == std::string_view::npos;
}

/// One word, folded, letter by letter.
class Word {
  public:
    explicit Word(std::string_view word) : word_(word) {}

    std::string key() {
        while (at_ < word_.size()) take();
        return std::move(out_);
    }

  private:
    [[nodiscard]] char next() const { return at_ + 1 < word_.size() ? word_[at_ + 1] : '\0'; }

    void put(std::string_view letters) {
        for (const char c : letters) {
            if (out_.empty() || out_.back() != c) out_ += c;
        }
    }

    void put_and_skip(std::string_view letters, std::size_t count) {
        put(letters);
        at_ += count;
    }

    void take() {
        const char c = word_[at_];
        const char after = next();
        switch (c) {
            case 't': return put_and_skip("t", after == 'h' ? 2 : 1);
            case 'p': return put_and_skip(after == 'h' ? "f" : "p", after == 'h' ? 2 : 1);
            case 'q':
                return put_and_skip(after == 'u' || after == 'v' ? "kv" : "k",
                                    after == 'u' || after == 'v' ? 2 : 1);
            case 'c': return take_c(after);
            case 'w': return put_and_skip("v", after == 'h' ? 2 : 1);
            case 'z': return put_and_skip("s", 1);
            case 'x': return put_and_skip("ks", 1);
            case 'j': return put_and_skip("i", 1);
            case 'h': return take_h(after);
            default: break;
        }
        put(word_.substr(at_, 1));
        ++at_;
    }

    void take_c(char after) {
        if (after == 'h' || after == 'k') return put_and_skip("k", 2);
        const bool soft = after == 'e' || after == 'i' || after == 'y';
        put_and_skip(soft ? "s" : "k", 1);
    }

    /// Silent before a consonant ("Dahl") and after one at the end ("Bergh"); sounded elsewhere.
    void take_h(char after) {
        const bool inside = at_ > 0;
        const bool end = after == '\0';
        const bool silent =
            inside && (is_consonant(after) || (end && is_consonant(word_[at_ - 1])));
        if (!silent) put("h");
        ++at_;
    }

    std::string_view word_;
    std::string out_;
    std::size_t at_ = 0;
};

}  // namespace

std::string sound_key(std::string_view name) {
    const std::string folded = utf8::fold(name);
    std::string out;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" -.", begin), folded.size());
        out += Word(std::string_view(folded).substr(begin, end - begin)).key();
        begin = end + 1;
    }
    return out;
}

}  // namespace mandat::extract

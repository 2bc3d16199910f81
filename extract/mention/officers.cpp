// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/officers.hpp"

#include <algorithm>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/officer_words.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t first_items = 10;      // officers are chosen at the beginning ...
constexpr std::size_t opening_items = 3;     // where a chair or secretary is chosen in passing
constexpr std::size_t last_items = 2;        // ... and named again at the end
constexpr std::size_t longest_prose = 4000;  // bytes of an item that are looked at

struct Word {
    enum class Is { office, name, verb, opening, mark_till } is;
    MeetingOffice office = MeetingOffice::verifier;
    bool of_meeting = false;  ///< "mötesordförande": cannot be the office of the year
    std::string name;
    Span span;
    bool beside = false;  ///< "jämte Anna Berg": somebody who does it anyway
};

/// One sentence as the words that matter.
class OfficerReader {
  public:
    OfficerReader(const Text& text, const Protocol& protocol, HeadFacts& out)
        : text_(text), protocol_(protocol), out_(out) {}

    void read() {
        read_prose_of_head();
        const std::size_t count = protocol_.items.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (i >= first_items && i + last_items < count) continue;
            const Item& item = protocol_.items[i];
            title_ = text_.plain(item.title);
            about_year_ = is_about_the_year(title_);
            opening_item_ = i < opening_items && (i == 0 || speaks_of_opening(title_)) &&
                            !fills_other_seats(title_);
            if (speaks_of_next(title_)) continue;
            Span body = item.body;
            body.end = std::min(body.end, body.begin + longest_prose);
            title_office_ = office_in_title();
            read_sentences(item.title);
            read_sentences(body);
        }
        if (opener_ && !has(Calling::chair)) keep(*opener_, MeetingOffice::chair, "opened");
    }

  private:
    /// "Val av ledamöter i miljönämnden": who is elected there does not lead this meeting.
    [[nodiscard]] static bool fills_other_seats(std::string_view title) {
        const Tokens tokens = tokenise(title);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            const bool into = tokens[i].is("i") || tokens[i].is("till");
            if (into && tokens[i + 1].is_word() && read_body(tokens, i + 1)) return true;
        }
        return false;
    }

    /// Lines of the head that are sentences under no list: "Justering ... Sekreterare är Bo Ek."
    void read_prose_of_head() {
        title_ = {};
        about_year_ = false;
        opening_item_ = true;
        title_office_ = {};
        const std::size_t end = protocol_.head.end;
        for (std::size_t i = 0; i < text_.line_count(); ++i) {
            const Span line = text_.line(i);
            if (line.begin >= end) break;
            const std::string_view words = utf8::trim(text_.plain(line));
            constexpr std::size_t sentence = 30;  // bytes
            if (words.size() > sentence && words.ends_with('.')) read_sentences(line);
        }
    }

    [[nodiscard]] std::optional<MeetingOffice> office_in_title() const {
        const Tokens tokens = tokenise(title_);
        std::optional<MeetingOffice> found;
        std::string_view before;
        for (const Token& token : tokens) {
            auto office = token.is_word() ? office_of(token.text) : std::nullopt;
            if (utf8::lower(token.text) == "justering") office = MeetingOffice::verifier;
            if (!office || utf8::lower(before) == "vice") {
                before = token.text;
                continue;
            }
            if (found && *found != *office) return std::nullopt;  // "ordförande samt sekreterare"
            found = office;
        }
        return found;
    }

    void read_sentences(Span span) {
        const Tokens tokens = tokenise(text_, span);
        Tokens sentence;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool blank_line =
                tokens[i].is_line_end() && i + 1 < tokens.size() && tokens[i + 1].is_line_end();
            const bool stop =
                tokens[i].is(".") &&
                (i + 1 >= tokens.size() || tokens[i + 1].spaced || tokens[i + 1].is_line_end()) &&
                !(i > 0 && utf8::length(tokens[i - 1].text) == 1);
            if (blank_line || stop) {
                judge(sentence);
                sentence.clear();
            } else if (!tokens[i].is_line_end()) {
                sentence.push_back(tokens[i]);
            }
        }
        judge(sentence);
    }

    void judge(const Tokens& tokens) {
        if (tokens.empty()) return;
        if (speaks_of_next(text_.plain(cover(tokens, 0, tokens.size())))) return;
        std::vector<Word> words;
        bool verb = false;
        bool only_names = true;
        for (std::size_t i = 0; i < tokens.size();) {
            const Token& token = tokens[i];
            if (!token.is_word()) {
                ++i;
                continue;
            }
            const std::string low = utf8::lower(token.text);
            if (undoes(low)) return;
            if (const auto office = office_of(token.text)) {
                const bool vice = i > 0 && utf8::lower(tokens[i - 1].text) == "vice";
                const bool beside = i > 0 && (tokens[i - 1].is("med") ||
                                              utf8::lower(tokens[i - 1].text) == "jämte");
                if (!vice && !beside) {
                    Word word{Word::Is::office, *office, low.starts_with("möte"), {}, token.span};
                    word.of_meeting = word.of_meeting || is_for_meeting(tokens, i);
                    words.push_back(std::move(word));
                }
                ++i;
            } else if (elects(low)) {
                verb = true;
                words.push_back({Word::Is::verb, {}, false, {}, token.span});
                ++i;
            } else if (opens_or_closes(low)) {
                words.push_back({Word::Is::opening, {}, false, {}, token.span});
                ++i;
            } else {
                const std::size_t named = words.size();
                const bool link = token.is("och") || token.is("samt");
                i = read_name(tokens, i, words);
                only_names = only_names && (link || words.size() > named);
            }
        }
        settle(words, verb || (only_names && title_office_ == MeetingOffice::verifier));
    }

    /// "ordförande för mötet", "mötets ordförande"
    [[nodiscard]] static bool is_for_meeting(const Tokens& tokens, std::size_t at) {
        const bool before = at > 0 && utf8::lower(tokens[at - 1].text) == "mötets";
        const bool after = at + 2 < tokens.size() && tokens[at + 1].is("för") &&
                           (tokens[at + 2].is("mötet") || tokens[at + 2].is("årsmötet") ||
                            tokens[at + 2].is("stämman") || tokens[at + 2].is("dagens"));
        return before || after;
    }

    /// Index after the name at `i`, or after one word.
    std::size_t read_name(const Tokens& tokens, std::size_t i, std::vector<Word>& words) const {
        const bool beside = i > 0 && is_beside(tokens, i);
        std::size_t length = name_length(tokens, i);
        if (length > 0) length = one_name_end(tokens, i, i + length) - i;
        for (std::size_t k = i + 1; k < i + length; ++k) {
            if (office_of(tokens[k].text)) length = k - i;
        }
        if (length >= 2 && lexicon().is_first_name(tokens[i].text)) {
            const std::string name = known_spelling(words_of(tokens, i, i + length));
            words.push_back(
                {Word::Is::name, {}, false, name, cover(tokens, i, i + length), beside});
            return i + length;
        }
        if (const Attendee* listed = listed_as(tokens, i, length)) {
            const std::size_t end = std::max(i + length, i + 1);
            words.push_back(
                {Word::Is::name, {}, false, listed->person.name, cover(tokens, i, end), beside});
            return end;
        }
        // Where nobody is listed, minutes of people who know each other: "Sören valdes".
        const bool lone = out_.attendees.empty() && tokens[i].capital && length == 0 &&
                          lexicon().is_first_name(tokens[i].text);
        if (lone) {
            words.push_back({Word::Is::name,
                             {},
                             false,
                             std::string(tokens[i].text),
                             cover(tokens, i, i + 1),
                             beside});
        }
        return i + 1;
    }

    /// "jämte Anna Berg", "tillsammans med ordföranden Anna Berg"
    [[nodiscard]] static bool is_beside(const Tokens& tokens, std::size_t at) {
        std::size_t before = at - 1;
        if (office_of(tokens[before].text) && before > 0) --before;
        return tokens[before].is("jämte") || tokens[before].is("med") || tokens[before].is("Jämte");
    }

    /// A first name or user name that one person on the attendance list has.
    [[nodiscard]] const Attendee* listed_as(const Tokens& tokens, std::size_t i,
                                            std::size_t length) const {
        const Attendee* found = nullptr;
        const std::string full = length >= 2 ? words_of(tokens, i, i + length) : std::string{};
        for (const Attendee& a : out_.attendees) {
            const std::string& name = a.person.name;
            const bool fits =
                (length >= 2 && name == full) ||
                (length < 2 &&
                 (a.person.user_name == tokens[i].text ||
                  (tokens[i].capital && name.substr(0, name.find(' ')) == tokens[i].text)));
            if (!fits || (found != nullptr && found->person.name == name)) continue;
            if (found != nullptr) return nullptr;
            found = &a;
        }
        return found;
    }

    /// The name of the attendance list where the sentence has a letter wrong.
    [[nodiscard]] std::string known_spelling(const std::string& name) const {
        const Attendee* near = nullptr;
        for (const Attendee& a : out_.attendees) {
            if (a.person.name == name) return name;
            const std::string first = name.substr(0, name.find(' '));
            const bool same_first = a.person.name.starts_with(first + " ");
            if (same_first && edit_distance(a.person.name, name, 1) == 1) near = &a;
        }
        return near != nullptr ? near->person.name : name;
    }

    void settle(const std::vector<Word>& words, bool verb) {
        const bool names = std::any_of(words.begin(), words.end(),
                                       [](const Word& w) { return w.is == Word::Is::name; });
        if (!names) return;
        of_meeting_ = false;
        read_opening(words);
        const bool office = std::any_of(words.begin(), words.end(),
                                        [](const Word& w) { return w.is == Word::Is::office; });
        if (office) {
            read_elected(words, verb);
        } else if (title_office_ && verb && may_hold(*title_office_, false)) {
            for (const Word& w : words) {
                if (w.is == Word::Is::name && !w.beside) keep(w, *title_office_);
            }
        }
    }

    /// "Ordförande Anna Berg öppnade mötet", "Mötet öppnades av ordförande Anna Berg"
    void read_opening(const std::vector<Word>& words) {
        const bool opening = std::any_of(words.begin(), words.end(),
                                         [](const Word& w) { return w.is == Word::Is::opening; });
        if (!opening || has(Calling::chair)) return;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const bool chair = words[i].is == Word::Is::office &&
                               words[i].office == MeetingOffice::chair &&
                               words[i + 1].is == Word::Is::name;
            if (chair && words[i + 1].span.begin - words[i].span.end <= 2) {
                if (!opener_) opener_ = words[i + 1];  // unless another is chosen
                return;
            }
        }
        const auto opener = std::find_if(words.begin(), words.end(), [](const Word& w) {
            return w.is == Word::Is::name && !w.beside;
        });
        const bool alone = words.size() == 2 && opener != words.end();
        if (alone && opening_item_ && !opener_) opener_ = *opener;
    }

    /// "Till justerare valdes A och B", "A valdes till sekreterare och B till justerare"
    void read_elected(const std::vector<Word>& words, bool verb) {
        const bool run_in = !verb && title_says_officers();  // "Ordförande Anna Berg."
        const bool act = !verb && std::any_of(words.begin(), words.end(), [this](const Word& w) {
            return w.is == Word::Is::office && says_act(w);
        });
        if (!verb && !run_in && !act) return;
        of_meeting_ =
            std::any_of(words.begin(), words.end(), [](const Word& w) { return w.of_meeting; });
        const auto is_office = [](const Word& w) { return w.is == Word::Is::office; };
        const auto first_office = std::find_if(words.begin(), words.end(), is_office);
        const auto first_name = std::find_if(words.begin(), words.end(), [](const Word& w) {
            return w.is == Word::Is::name && !w.beside;
        });
        if (first_name == words.end()) return;
        const bool name_first = first_name < first_office && !run_in;
        std::vector<const Word*> waiting;
        const Word* office = nullptr;
        for (const Word& w : words) {
            if (w.is == Word::Is::office) {
                office = &w;
                if (!name_first) continue;
                for (const Word* name : waiting) elect(*name, *office);
                waiting.clear();
            } else if (w.is == Word::Is::name && !w.beside) {
                if (name_first) {
                    waiting.push_back(&w);
                } else if (office != nullptr) {
                    elect(w, *office);
                }
            }
        }
    }

    /// "att justera", "justeras av", "Sekreterare är": says it without a verb of election.
    [[nodiscard]] bool says_act(const Word& office) const {
        const std::string low = utf8::lower(text_.plain(office.span));
        if (low == "justeras") return true;
        const std::string_view after =
            text_.plain({office.span.end, std::min(office.span.end + 5, text_.plain().size())});
        return office.office == MeetingOffice::secretary &&
               (after.starts_with(" är ") || after.starts_with(" var "));
    }

    [[nodiscard]] bool title_says_officers() const {
        const Tokens tokens = tokenise(title_);
        return !about_year_ && std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
            return t.is_word() && office_of(t.text).has_value();
        });
    }

    void elect(const Word& name, const Word& office) {
        if (may_hold(office.office, office.of_meeting)) keep(name, office.office);
    }

    /// A chair or secretary chosen in passing may be that of the year, or of another body: the word
    /// itself, the item's title or its place among the first tells.
    [[nodiscard]] bool may_hold(MeetingOffice office, bool of_meeting) const {
        if (of_meeting || of_meeting_ || office == MeetingOffice::verifier) return true;
        return !about_year_ && (opening_item_ || title_says_officers());
    }

    [[nodiscard]] bool has(Calling calling) const {
        return std::any_of(out_.signatures.begin(), out_.signatures.end(),
                           [&](const Signature& s) { return s.calling == calling; }) ||
               std::any_of(out_.attendees.begin(), out_.attendees.end(), [&](const Attendee& a) {
                   return a.person.calling == calling && a.presence == Presence::present;
               });
    }

    void keep(const Word& name, MeetingOffice office, std::string_view rule = "officers") {
        const Calling calling = calling_of(office);
        const bool known = std::any_of(
            out_.signatures.begin(), out_.signatures.end(),
            [&](const Signature& s) { return s.name == name.name && s.calling == calling; });
        if (known) return;
        out_.signatures.push_back({name.name, name.span, calling, std::nullopt, rule});
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts& out_;
    std::string_view title_;
    bool about_year_ = false;
    bool opening_item_ = false;
    bool of_meeting_ = false;  ///< the sentence speaks of the officers of the meeting
    std::optional<MeetingOffice> title_office_;
    std::optional<Word> opener_;
};

}  // namespace

void read_officers(const Text& text, const Protocol& protocol, HeadFacts& out) {
    OfficerReader(text, protocol, out).read();
}

}  // namespace mandat::extract

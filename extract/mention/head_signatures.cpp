// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_set>

#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"

namespace mandat::extract {
namespace {

/// Reads names, roles and the §§ they sign for, in whichever order.
class SignatureReader {
  public:
    SignatureReader(const Text& text, const Protocol& protocol, HeadFacts& out)
        : text_(text), protocol_(protocol), out_(out) {}

    void read() {
        const auto& fields = protocol_.fields;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (fields[f].field != Field::signatures) continue;
            std::size_t end = fields[f].value.end;
            for (std::size_t next = f + 1; next < fields.size(); ++next) {
                const Field kind = fields[next].field;
                if (kind != Field::paragraphs && kind != Field::chair && kind != Field::secretary &&
                    kind != Field::verifier)
                    break;
                end = fields[next].value.end;
            }
            read_signature_block({fields[f].value.begin, end}, Unsigned::verifies);
        }
        if (const Span foot = unlabelled_foot(); !foot.empty()) {
            read_signature_block(foot, Unsigned::is_dropped);
        }
    }

  private:
    struct Piece {
        enum class Kind { name, role, limits } kind;
        std::string words;
        Span span;
        Calling calling = Calling::other;
        std::optional<ParagraphSpan> paragraphs;
    };

    /// A name with no role beside it.
    enum class Unsigned { verifies, is_dropped };

    /// Minutes may end in names and roles under no label: "Anna Berg, mötessekreterare". The last
    /// lines, as long as they are names, roles, days and dots.
    [[nodiscard]] Span unlabelled_foot() const {
        constexpr std::size_t most_lines = 16;
        std::size_t first = text_.line_count();
        std::size_t seen = 0;
        bool names = false;
        for (std::size_t i = text_.line_count(); i-- > 0 && seen < most_lines;) {
            if (in_action_table(text_.line(i).begin)) continue;
            const Span line = trim(text_, text_.line(i));
            if (line.empty()) continue;
            if (line.begin < protocol_.head.end || !could_be_signature(line)) break;
            ++seen;
            first = i;
            names = true;
        }
        if (!names) return {};
        std::size_t end = text_.plain().size();
        for (const ActionTable& table : protocol_.action_tables) {
            if (table.whole.begin > text_.line(first).begin) end = std::min(end, table.whole.begin);
        }
        return {text_.line(first).begin, end};
    }

    [[nodiscard]] bool in_action_table(std::size_t at) const {
        return std::any_of(protocol_.action_tables.begin(), protocol_.action_tables.end(),
                           [at](const ActionTable& table) { return table.whole.contains(at); });
    }

    [[nodiscard]] bool could_be_signature(Span line) const {
        constexpr std::size_t longest = 90;  // bytes
        if (line.size() > longest) return false;
        const Tokens tokens = tokenise(text_, line);
        if (tokens[0].is("§") || is_dash(tokens[0])) return false;
        std::size_t lower = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (const auto role = lexicon().callings.match(tokens, i)) {
                i = role->end - 1;
            } else if (tokens[i].is_word() && !tokens[i].capital) {
                ++lower;
            }
        }
        return !tokens.back().is(":") && (lower == 0 || (lower == 1 && !tokens.back().is(".")));
    }

    [[nodiscard]] std::vector<Piece> signature_pieces(Span block) const {
        std::vector<Piece> out;
        const Tokens tokens = tokenise(text_, block);
        for (std::size_t i = 0; i < tokens.size();) {
            if (tokens[i].is("sammankallande")) {
                ++i;  // leads a group, not the meeting
            } else if (const auto role = lexicon().callings.match(tokens, i)) {
                out.push_back({Piece::Kind::role,
                               {},
                               cover(tokens, i, role->end),
                               *role->value,
                               std::nullopt});
                i = role->end;
            } else if (const auto label = label_as_role(tokens, i)) {
                out.push_back({Piece::Kind::role,
                               {},
                               cover(tokens, i, label->second),
                               label->first,
                               std::nullopt});
                i = label->second;
            } else if (auto limits = read_paragraph_span(tokens, i)) {
                out.push_back({Piece::Kind::limits, {}, limits->span, Calling::other, limits});
                i = limits->end;
            } else if (std::size_t length = signer_length(tokens, i)) {
                out.push_back({Piece::Kind::name, words_of(tokens, i, i + length),
                               cover(tokens, i, i + length), Calling::other, std::nullopt});
                i += length;
            } else {
                ++i;
            }
        }
        return out;
    }

    /// "Vid protokollet", "Justeras": labels that say who signs as what.
    [[nodiscard]] static std::optional<std::pair<Calling, std::size_t>> label_as_role(
        const Tokens& tokens, std::size_t at) {
        if (!tokens[at].capital) return std::nullopt;
        const auto label = lexicon().labels.match(tokens, at);
        if (!label) return std::nullopt;
        switch (*label->value) {
            case Field::secretary: return std::pair{Calling::secretary, label->end};
            case Field::chair: return std::pair{Calling::chair, label->end};
            case Field::verifier: return std::pair{Calling::verifier, label->end};
            default: return std::nullopt;
        }
    }

    /// A name up to the role that may follow it without a mark: "Anna Berg Sekreterare".
    [[nodiscard]] static std::size_t signer_length(const Tokens& tokens, std::size_t at) {
        const std::size_t length = name_length(tokens, at);
        for (std::size_t i = at + 1; i < at + length; ++i) {
            if (lexicon().callings.match(tokens, i)) return i - at >= 2 ? i - at : 0;
        }
        if (length == 0) return 0;
        const std::size_t end = one_name_end(tokens, at, at + length);
        return could_be_name(tokens, at, end) ? end - at : 0;
    }

    void read_signature_block(Span block, Unsigned unsigned_names) {
        const std::vector<Piece> pieces = signature_pieces(block);
        if (pieces.empty()) return;
        const bool role_first = pieces.front().kind == Piece::Kind::role;
        if (has_columns(pieces)) {
            read_columns(pieces);
            return;
        }
        if (const std::size_t roles = count_roles(pieces); roles > 1) {
            deal_out(pieces, roles);
            return;
        }
        Calling role = Calling::verifier;
        std::vector<Signature> waiting;
        const auto flush = [&](Calling calling) {
            for (Signature& s : waiting) {
                s.calling = calling;
                keep(std::move(s));
            }
            waiting.clear();
        };
        for (const Piece& piece : pieces) {
            if (piece.kind == Piece::Kind::name) {
                waiting.push_back({piece.words, piece.span, role, std::nullopt});
                if (role_first) flush(role);
            } else if (piece.kind == Piece::Kind::role) {
                if (role_first) {
                    role = piece.calling;
                } else {
                    flush(piece.calling);
                }
            } else {
                Signature* last = !waiting.empty()                         ? &waiting.back()
                                  : !out_.signatures.empty() && role_first ? &out_.signatures.back()
                                                                           : nullptr;
                if (last != nullptr) {
                    last->paragraphs = piece.paragraphs;
                    last->span.end = std::max(last->span.end, piece.span.end);
                }
            }
        }
        if (unsigned_names == Unsigned::verifies) flush(Calling::verifier);
    }

    [[nodiscard]] std::size_t line_of(const Piece& piece) const {
        return text_.line_at(piece.span.begin);
    }
    [[nodiscard]] std::size_t column_of(const Piece& piece) const {
        return piece.span.begin - text_.line(line_of(piece)).begin;
    }

    /// Two roles side by side, with nobody's name on their line: "Sekreterare      Ordförande".
    [[nodiscard]] bool has_columns(const std::vector<Piece>& pieces) const {
        for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
            const bool roles =
                pieces[i].kind == Piece::Kind::role && pieces[i + 1].kind == Piece::Kind::role;
            if (!roles || line_of(pieces[i]) != line_of(pieces[i + 1])) continue;
            const bool named = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
                return p.kind == Piece::Kind::name && line_of(p) == line_of(pieces[i]);
            });
            const bool lines = line_of(pieces.front()) != line_of(pieces.back());
            if (!named && lines) return true;
        }
        return false;
    }

    /// Each name has the role that stands above it in its column, or below it where names come
    /// first.
    void read_columns(const std::vector<Piece>& pieces) {
        const bool above = pieces.front().kind == Piece::Kind::role;
        std::vector<const Piece*> served;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind != Piece::Kind::name) continue;
            const Piece* best = nullptr;
            std::size_t best_distance = 0;
            for (std::size_t k = i > 12 ? i - 12 : 0; k < std::min(pieces.size(), i + 12); ++k) {
                const Piece& role = pieces[k];
                if (role.kind != Piece::Kind::role || (k < i) != above) continue;
                const std::size_t a = column_of(role);
                const std::size_t b = column_of(pieces[i]);
                const std::size_t distance = a > b ? a - b : b - a;
                const bool later = above && best != nullptr && distance <= best_distance;
                if (best == nullptr || distance < best_distance || later) {
                    best = &role;
                    best_distance = distance;
                }
            }
            if (best == nullptr) continue;
            // Below the secretary's own name others verify: two rows of two.
            Calling calling = best->calling;
            const bool second = calling == Calling::secretary && above &&
                                std::find(served.begin(), served.end(), best) != served.end();
            if (second) calling = Calling::verifier;
            served.push_back(best);
            Signature signature{pieces[i].words, pieces[i].span, calling, std::nullopt};
            if (i + 1 < pieces.size() && pieces[i + 1].kind == Piece::Kind::limits) {
                signature.paragraphs = pieces[i + 1].paragraphs;
            }
            keep(std::move(signature));
        }
    }

    /// How many roles stand in a row before the first name.
    [[nodiscard]] static std::size_t count_roles(const std::vector<Piece>& pieces) {
        std::size_t count = 0;
        while (count < pieces.size() && pieces[count].kind == Piece::Kind::role) ++count;
        return count;
    }

    /// All roles first and then all names: the first name has the first role; what is left has the
    /// last one, for there may be several verifiers.
    void deal_out(const std::vector<Piece>& pieces, std::size_t roles) {
        std::size_t next = 0;
        for (std::size_t i = roles; i < pieces.size(); ++i) {
            if (pieces[i].kind != Piece::Kind::name) continue;
            const Calling calling = pieces[std::min(next, roles - 1)].calling;
            ++next;
            keep({pieces[i].words, pieces[i].span, calling, std::nullopt});
        }
    }

    void keep(Signature signature) {
        const bool known =
            std::any_of(out_.signatures.begin(), out_.signatures.end(), [&](const Signature& s) {
                return s.name == signature.name && s.calling == signature.calling;
            });
        if (!known) out_.signatures.push_back(std::move(signature));
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts& out_;
};

}  // namespace

void drop_false_signers(HeadFacts& out) {
    constexpr std::size_t listed = 3;  // so many names that the list says who was there
    if (out.attendees.size() < listed) return;
    std::unordered_set<std::string> words;
    for (const Attendee& a : out.attendees) {
        for (const Token& token : tokenise(a.person.name)) words.emplace(token.text);
    }
    std::erase_if(out.signatures, [&](const Signature& s) {
        const Tokens name = tokenise(s.name);
        return s.calling == Calling::verifier && !name.empty() &&
               !lexicon().is_first_name(name.front().text) &&
               !words.contains(std::string(name.front().text));
    });
}

void read_signature_zone(const Text& text, const Protocol& protocol, HeadFacts& out) {
    SignatureReader(text, protocol, out).read();
}

}  // namespace mandat::extract

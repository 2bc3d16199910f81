// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/head_parts.hpp"

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
            read_signature_block({fields[f].value.begin, end});
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

    [[nodiscard]] std::vector<Piece> signature_pieces(Span block) const {
        std::vector<Piece> out;
        const Tokens tokens = tokenise(text_, block);
        for (std::size_t i = 0; i < tokens.size();) {
            if (const auto role = lexicon().callings.match(tokens, i)) {
                out.push_back({Piece::Kind::role,
                               {},
                               cover(tokens, i, role->end),
                               *role->value,
                               std::nullopt});
                i = role->end;
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

    /// A name up to the role that may follow it without a mark: "Anna Berg Sekreterare".
    [[nodiscard]] static std::size_t signer_length(const Tokens& tokens, std::size_t at) {
        const std::size_t length = name_length(tokens, at);
        for (std::size_t i = at + 1; i < at + length; ++i) {
            if (lexicon().callings.match(tokens, i)) return i - at >= 2 ? i - at : 0;
        }
        return length;
    }

    void read_signature_block(Span block) {
        const std::vector<Piece> pieces = signature_pieces(block);
        if (pieces.empty()) return;
        const bool role_first = pieces.front().kind == Piece::Kind::role;
        Calling role = Calling::verifier;
        std::vector<Signature> waiting;
        const auto flush = [&](Calling calling) {
            for (Signature& s : waiting) {
                s.calling = calling;
                out_.signatures.push_back(std::move(s));
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
        flush(Calling::verifier);
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts& out_;
};

}  // namespace

void read_signature_zone(const Text& text, const Protocol& protocol, HeadFacts& out) {
    SignatureReader(text, protocol, out).read();
}

}  // namespace mandat::extract

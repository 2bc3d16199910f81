// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/mention/body.hpp"
#include "extract/statement/context.hpp"

namespace mandat::extract {

/// Who or what a few words of a sentence mean: one end of a relation.
struct Party {
    NodeId id;
    NodeKind kind = NodeKind::body;
    Span span;
    std::size_t first = 0;  ///< token indices in the sentence
    std::size_t end = 0;
    bool first_name = false;   ///< only a first name stands there
    bool coreference = false;  ///< "gruppen", "styrelsen": a word for something named elsewhere
};

/// Reads ends of relations in the sentences of one document: people by full or first name, roles,
/// bodies and groups in any inflection, municipalities, organisations and collectives. Spread over
/// parties.cpp (the course), parties_people.cpp, parties_groups.cpp and parties_places.cpp
/// (collectives, municipalities, authorities).
class PartyReader {
  public:
    explicit PartyReader(Context& context) : c_(context) {}

    /// The party whose words start at tokens[at] (articles are skipped); nothing when those words
    /// mean nobody.
    [[nodiscard]] std::optional<Party> read(const Sentence& sentence, std::size_t at);

    /// "A, B och C" from tokens[at].
    [[nodiscard]] std::vector<Party> read_list(const Sentence& sentence, std::size_t at);

    /// The last parties that end before tokens[before], as a list in order: the subject of a verb.
    [[nodiscard]] std::vector<Party> read_before(const Sentence& sentence, std::size_t before);

    /// A body as an owner at tokens[at], "gruppens", "kommunstyrelsens": that word alone, for with
    /// what it owns it would be one long name ("gruppens kontaktperson i förvaltningen").
    [[nodiscard]] std::optional<Party> read_owner(const Sentence& sentence, std::size_t at);

    /// A collective at tokens[at]: "samtliga arbetsgrupper för X".
    [[nodiscard]] std::optional<Party> read_all(const Sentence& sentence, std::size_t at) {
        std::size_t first = at;
        while (first < sentence.tokens.size() && !sentence.tokens[first].is_word()) ++first;
        if (first >= sentence.tokens.size()) return std::nullopt;
        return read_quantified(sentence, first);
    }

    /// The first party at or after tokens[from] of one of the group kinds.
    [[nodiscard]] std::optional<Party> find_group(const Sentence& sentence, std::size_t from);

    void note_group(std::size_t item, const NodeId& group) { last_group_ = {item, group}; }
    void note_created(std::size_t item, const NodeId& group) { created_ = {item, group}; }
    /// The group that "arbetsgruppen" means in that item; empty when unknown.
    [[nodiscard]] NodeId current_group(std::size_t item) const;
    [[nodiscard]] NodeId created_group(std::size_t item) const;

  private:
    static constexpr std::string_view rule = "sentence";  ///< that names what was read

    [[nodiscard]] std::optional<Party> read_person(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_first_name(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_collective(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_quantified(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_group(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_place(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_role(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_acronym(const Sentence& s, std::size_t at);
    [[nodiscard]] std::optional<Party> read_inquiry(const Sentence& s, std::size_t at);
    /// "gruppen", "styrelsen": a noun with nothing beside it.
    [[nodiscard]] std::optional<Party> bare_noun(const Sentence& s, std::size_t at,
                                                 std::size_t noun_at);
    [[nodiscard]] std::optional<Party> meant_by_noun(const Sentence& s, std::size_t at,
                                                     const BodyMention& body);
    /// Those of c_.groups whose names have a noun of that stem and no owner.
    [[nodiscard]] const std::vector<std::size_t>& groups_of_noun(const std::string& stem);
    [[nodiscard]] NodeId group_spoken_of(std::size_t item, bool fresh) const;
    [[nodiscard]] Party party(const Sentence& s, const NodeId& id, NodeKind kind, std::size_t first,
                              std::size_t end) const;

    struct InItem {
        std::size_t item = static_cast<std::size_t>(-1);
        NodeId group;
    };

    Context& c_;
    InItem last_group_;
    InItem created_;
    std::unordered_map<std::string, std::vector<std::size_t>> groups_by_noun_;
    std::size_t groups_indexed_ = 0;  ///< of c_.groups, which only grow
};

}  // namespace mandat::extract

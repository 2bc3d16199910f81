// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/identity/partition.hpp"
#include "graph/model/ledger.hpp"
#include "graph/model/node.hpp"

namespace mandat::extract {

/// A name as a ledger writes it: "Anna Berg", "Anna Berg (Krokom)", "person/anna-berg--krokom".
struct Selector {
    std::optional<NodeKind> kind;  ///< when it is an id
    std::string whole;             ///< slug of all of it: a name may hold parentheses itself
    std::string slug;              ///< of the name
    std::string context;           ///< slug of what stands in parentheses or after "--"
};

[[nodiscard]] Selector read_selector(std::string_view text);

/// Things that rulings may be about, by their names.
class NameIndex {
  public:
    /// `contexts` tell namesakes apart.
    void add(std::size_t thing, NodeKind kind, const std::string& slug,
             const std::set<std::string>& contexts = {});
    /// One name more for a thing that has one.
    void add_name(std::size_t thing, const std::string& slug);
    [[nodiscard]] std::vector<std::size_t> find(const Selector& selector) const;

  private:
    struct Entry {
        std::size_t thing;
        NodeKind kind;
        std::set<std::string> contexts;
    };
    std::map<std::string, std::vector<Entry>, std::less<>> by_slug_;
    std::map<std::size_t, std::string> slug_of_;  ///< the first one
};

/// A ruling about things of one index.
struct Resolved {
    const Ruling* ruling = nullptr;
    std::size_t a = 0;
    std::size_t b = 0;  ///< rename: the same as a
};

/// The rulings of a ledger while they are applied, one family of things after the other.
class Rulings {
  public:
    explicit Rulings(Ledger& ledger);

    [[nodiscard]] bool empty() const { return states_.empty(); }

    /// Contexts that `different` rulings tell apart within one name of a person.
    [[nodiscard]] std::map<std::string, std::set<std::string>> forced_contexts() const;

    /// Those whose names are things of the index, one each, in order of their lines. A name that
    /// a ruling gave counts as a name from then on.
    [[nodiscard]] std::vector<Resolved> resolve(NameIndex index);

    /// Applies them to a partition, the last line first: of two about one pair the later counts,
    /// and one that contradicts what later lines lead to is remarked (P222) and left out. Returns
    /// those that hold, in order of their lines.
    [[nodiscard]] std::vector<Resolved> apply(const std::vector<Resolved>& resolved,
                                              Partition& partition);

    /// Remarks that a ruling is not applied.
    void contradict(const Ruling& ruling, const std::string& why);

    /// Remarks the names that were met nowhere, or several times (P221).
    void finish();

  private:
    struct State {
        const Ruling* ruling;
        Selector a;
        Selector b;
        std::size_t a_met = 0;
        std::size_t b_met = 0;
        bool resolved = false;
    };

    void remark(Code code, const Ruling& ruling, std::vector<std::string> arguments);

    Ledger& ledger_;
    std::vector<State> states_;
};

}  // namespace mandat::extract

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/group_rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Finds the projects of an item and who leads them.
class ProjectReader {
  public:
    explicit ProjectReader(Context& context) : c_(context) {}

    /// "Projekt X och Projekt Y" as an item's title and project leaders among its presenters.
    void read() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            std::vector<std::pair<NodeId, std::string>> projects = projects_in_title(i);
            if (projects.empty()) projects = project_in_text(i);
            lead_projects(i, projects);
        }
    }

  private:
    std::vector<std::pair<NodeId, std::string>> projects_in_title(std::size_t i) {
        std::vector<std::pair<NodeId, std::string>> out;
        const Item& item = c_.protocol.items[i];
        const Tokens tokens = tokenise(c_.text, item.title);
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            if (!tokens[t].is("Projekt") && !tokens[t].is("projekt")) continue;
            std::size_t first = t + 1;
            if (first < tokens.size() && tokens[first].is(":")) ++first;
            for (std::size_t end = first; first < tokens.size(); end = first) {
                while (end < tokens.size() && !tokens[end].is("och") && !tokens[end].is("+") &&
                       !tokens[end].is(","))
                    ++end;
                if (end == first || !tokens[first].capital) break;
                const std::string name = words_of(tokens, first, end);
                out.emplace_back(c_.out.node(NodeKind::project, name, cover(tokens, first, end),
                                             "heading", {}, item.paragraph),
                                 name);
                t = end;
                if (end + 1 >= tokens.size() || tokens[end + 1].is("Projekt") ||
                    tokens[end + 1].is("projekt"))
                    break;
                first = end + 1;
            }
        }
        return out;
    }

    /// "projektet med strategisk planering i X" in the text of the item.
    std::vector<std::pair<NodeId, std::string>> project_in_text(std::size_t i) {
        static const Pattern project("projektet med|för|om|kring?");
        for (const Sentence& s : c_.sentences_of(i)) {
            const auto hit = project.find(s.tokens);
            if (!hit || hit->end >= s.tokens.size()) continue;
            const bool named = s.tokens[hit->end].capital;
            if (hit->end == hit->first + 1 && !named) continue;
            std::size_t end = hit->end;
            while (end < s.tokens.size() && s.tokens[end].is_word() &&
                   !ends_focus_name(s.tokens[end]) && !(s.tokens[end].is("och") && named)) {
                ++end;
            }
            if (end < hit->end + 2) continue;
            const std::string title = utf8::capitalised(words_of(s.tokens, hit->end, end));
            const Span span = cover(s.tokens, hit->first, end);
            const NodeId id =
                c_.out.node(NodeKind::project, title, span, "project", {}, c_.paragraph(i));
            c_.out.alias(id, words_of(s.tokens, hit->first, end));
            return {{id, title}};
        }
        return {};
    }

    void lead_projects(std::size_t i, const std::vector<std::pair<NodeId, std::string>>& projects) {
        if (projects.empty()) return;
        std::vector<const KnownPerson*> leaders;
        for (const NodeId& presenter : c_.items[i].presenters) {
            for (const KnownPerson& person : c_.people) {
                const bool leads = std::find(person.titles.begin(), person.titles.end(),
                                             "projektledare") != person.titles.end();
                if (person.id == presenter && leads) leaders.push_back(&person);
            }
        }
        if (leaders.empty()) return;
        if (projects.size() == 1) {
            for (const KnownPerson* leader : leaders)
                lead(i, *leader, projects.front().first, Certainty::explicit_);
            return;
        }
        if (leaders.size() != projects.size()) return;
        match_leaders(i, projects, leaders);
    }

    void lead(std::size_t i, const KnownPerson& leader, const NodeId& project,
              Certainty certainty) {
        const Item& item = c_.protocol.items[i];
        c_.out.edge(EdgeKind::member_of, leader.id, project, item.presenters, "project_leader",
                    certainty,
                    MemberFacts{Role::project_leader, "projektledare", Basis::presentation},
                    item.paragraph);
    }

    /// Several leaders and as many projects: a leader named under a project's own heading leads it;
    /// when that leaves one and one, those belong together. All of it is implied, and remarked.
    void match_leaders(std::size_t i, const std::vector<std::pair<NodeId, std::string>>& projects,
                       std::vector<const KnownPerson*> leaders) {
        c_.out.remark(Code::ambiguous_leader, c_.protocol.items[i].presenters);
        std::vector<const KnownPerson*> of(projects.size(), nullptr);
        std::size_t current = projects.size();
        for (const Sentence& s : c_.sentences_of(i)) {
            const std::string key = body_key(c_.text.plain(s.span));
            for (std::size_t p = 0; p < projects.size(); ++p) {
                if (key == body_key(projects[p].second)) current = p;
            }
            if (current == projects.size() || of[current] != nullptr) continue;
            for (const KnownPerson* leader : leaders) {
                const bool named =
                    std::any_of(s.tokens.begin(), s.tokens.end(),
                                [&](const Token& t) { return t.is(leader->first_name); });
                if (named) of[current] = leader;
            }
        }
        std::size_t open = 0;
        std::size_t last = 0;
        for (std::size_t p = 0; p < projects.size(); ++p) {
            if (of[p] == nullptr) {
                ++open;
                last = p;
            } else {
                std::erase(leaders, of[p]);
            }
        }
        if (open == 1 && leaders.size() == 1) of[last] = leaders.front();
        for (std::size_t p = 0; p < projects.size(); ++p) {
            if (of[p] != nullptr) lead(i, *of[p], projects[p].first, Certainty::implied);
        }
    }

    Context& c_;
};

}  // namespace

void find_projects(Context& context) { ProjectReader(context).read(); }

}  // namespace mandat::extract

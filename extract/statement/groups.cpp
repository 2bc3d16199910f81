// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/people.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/parties.hpp"
#include "extract/statement/pattern.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Finite verbs and conjunctions that no name of a focus area goes on over.
bool ends_focus_name(const Token& token) {
    static constexpr std::array<std::string_view, 26> words = {
        "är",      "har",  "ska", "skall",     "kommer", "var",         "blir",
        "får",     "fick", "som", "där",       "inom",   "samt",        "lämnar",
        "visar",   "går",  "tar", "redovisar", "utse",   "presenterar", "presenteras",
        "arbetar", "hade", "ges", "pågår",     "utser"};
    return !token.is_word() ? !token.is("/") && !is_dash(token)
                            : std::find(words.begin(), words.end(), token.text) != words.end();
}

/// Do all words of `part` stand in `whole`? Keys are sorted words with blanks between.
bool words_within(std::string_view part, std::string_view whole) {
    const Tokens needed = tokenise(part);
    const Tokens there = tokenise(whole);
    return !needed.empty() && std::all_of(needed.begin(), needed.end(), [&](const Token& n) {
        return std::any_of(there.begin(), there.end(),
                           [&](const Token& t) { return t.text == n.text; });
    });
}

class GroupRules {
  public:
    explicit GroupRules(Context& context) : c_(context), parties_(context) {}

    void run() {
        for (const Sentence& s : c_.sentences) find_focus_areas(s);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) link_item_to_focus(i);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) read_item_title(i);
        for (const Sentence& s : c_.sentences) find_owned_groups(s);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) read_documents(i);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) name_unnamed_group(i);
        for (const Sentence& s : c_.sentences) read_composition(s);
        for (const Sentence& s : c_.sentences) read_verifiers(s);
        for (const Sentence& s : c_.sentences) read_structure(s);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) imply_members(i);
        find_projects();
    }

  private:
    // --- focus areas

    void find_focus_areas(const Sentence& s) {
        for (std::size_t i = 0; i + 1 < s.tokens.size(); ++i) {
            const std::string low = utf8::lower(s.tokens[i].text);
            const bool definite = low == "fokusområdet" || low == "fokusområdets";
            if (!definite && low != "fokusområde") continue;
            const Token& next = s.tokens[i + 1];
            if (!next.is_word() || (definite && !next.capital)) continue;
            std::size_t end = i + 2;
            if (next.capital) {
                end = titled_end(s, i + 1);
                while (end < s.tokens.size() && !ends_focus_name(s.tokens[end])) ++end;
                if (const std::size_t titled = titled_end(s, i + 1); titled > i + 2) end = titled;
            } else if (ends_focus_name(next) || next.is("att") || next.is("och")) {
                continue;
            }
            add_focus(words_of(s.tokens, i + 1, end), cover(s.tokens, i + 1, end),
                      cover(s.tokens, i, end), s);
        }
    }

    /// Where the words from `at` repeat the title of an item, their end; else at + 1.
    [[nodiscard]] std::size_t titled_end(const Sentence& s, std::size_t at) const {
        std::size_t best = at + 1;
        const auto fit = [&](Span title) {
            const Tokens words = tokenise(c_.text, title);
            if (words.size() < 2 || at + words.size() > s.tokens.size()) return;
            for (std::size_t w = 0; w < words.size(); ++w) {
                if (utf8::lower(words[w].text) != utf8::lower(s.tokens[at + w].text)) return;
            }
            best = std::max(best, at + words.size());
        };
        for (const Item& item : c_.protocol.items) fit(item.title);
        return best;
    }

    FocusArea* find_focus(std::string_view key) {
        for (FocusArea& focus : c_.focus_areas) {
            if (focus.key == key || words_within(key, focus.key)) return &focus;
        }
        return nullptr;
    }

    void add_focus(const std::string& name, Span span, Span whole, const Sentence& s) {
        const int paragraph = c_.paragraph(s.item);
        const std::string key = body_key(name);
        if (FocusArea* known = find_focus(key)) {
            c_.out.alias(known->id, name);
            c_.out.mention(known->id, span, "focus_area", paragraph);
            return;
        }
        const NodeId id = c_.out.node(NodeKind::focus_area, utf8::capitalised(name), span,
                                      "focus_area", {}, paragraph);
        c_.focus_areas.push_back({id, name, key, {}});
        c_.out.edge(EdgeKind::has_focus_area, c_.body, id, whole, "focus_area",
                    Certainty::explicit_, {}, paragraph);
    }

    void link_item_to_focus(std::size_t i) {
        const std::string key = body_key(c_.text.plain(c_.protocol.items[i].title));
        for (const FocusArea& focus : c_.focus_areas) {
            if (focus.key != key) continue;
            c_.items[i].focus = focus.id;
            c_.out.mention(focus.id, c_.protocol.items[i].title, "heading",
                           c_.protocol.items[i].paragraph);
        }
    }

    FocusArea* focus_of(const NodeId& id) {
        for (FocusArea& focus : c_.focus_areas) {
            if (focus.id == id) return &focus;
        }
        return nullptr;
    }

    // --- working groups

    void own(const NodeId& group, Span where, int paragraph,
             Certainty certainty = Certainty::explicit_) {
        const auto& edges = c_.out.claims().edges;
        const bool owned = std::any_of(edges.begin(), edges.end(), [&](const Edge& e) {
            return e.kind == EdgeKind::has_working_group && e.to == group;
        });
        if (!owned) {
            c_.out.edge(EdgeKind::has_working_group, c_.body, group, where, "group_of", certainty,
                        {}, paragraph);
        }
    }

    void attach(FocusArea& focus, const NodeId& group, Span where, int paragraph,
                Certainty certainty) {
        if (!focus.group.empty()) return;
        focus.group = group;
        c_.out.edge(EdgeKind::has_working_group, focus.id, group, where, "group_of_focus_area",
                    certainty, {}, paragraph);
        for (std::size_t i = 0; i < c_.items.size(); ++i) {
            if (c_.items[i].focus == focus.id) c_.items[i].group = group;
        }
    }

    /// "Arbetsgrupp: Gemensam plan för X" as the title of an item.
    void read_item_title(std::size_t i) {
        const Item& item = c_.protocol.items[i];
        const Tokens tokens = tokenise(c_.text, item.title);
        if (tokens.size() < 3) return;
        const auto noun = read_body_noun(tokens[0].text);
        const bool marked = tokens[1].is(":") || is_dash(tokens[1]) || tokens[1].is("för");
        if (!noun || noun->kind != NodeKind::working_group || noun->definite || !marked) return;
        const std::string name = utf8::squeeze(c_.text.plain(item.title));
        const NodeId id =
            c_.group(NodeKind::working_group, name, "", item.title, "heading", item.paragraph).id;
        c_.items[i].group = id;
        own(id, item.title, item.paragraph);
    }

    /// "Regionala ledningsgruppens arbetsgrupp för totalförsvaret", also where nothing else is
    /// said.
    void find_owned_groups(const Sentence& s) {
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is_word()) continue;
            const auto body = read_body(s.tokens, i);
            if (!body || body->first != i || body->owner.empty() ||
                body->noun.kind != NodeKind::working_group)
                continue;
            if (body->end == body->noun_at + 1 && !body->noun.definite)
                continue;  // "styrelsens arbetsgrupp"
            if (is_plural(s.tokens[body->noun_at].text)) continue;
            const std::string topic = body_key(words_of(s.tokens, body->noun_at + 1, body->end));
            FocusArea* focus = topic.empty() ? nullptr : find_focus(without_focus_word(topic));
            if (focus != nullptr && !focus->group.empty()) {
                c_.out.alias(focus->group, body->name);
                c_.out.mention(focus->group, body->span, "group_of", c_.paragraph(s.item));
                remember(body->name, focus->group);
            } else if (const auto hit = parties_.read(s, i); hit && focus != nullptr) {
                attach(*focus, hit->id, body->span, c_.paragraph(s.item), Certainty::explicit_);
            }
            i = body->end - 1;
        }
    }

    static bool is_plural(std::string_view word) {
        const std::string low = utf8::lower(word);
        return low.ends_with("grupper") || low.ends_with("grupperna");
    }

    static std::string without_focus_word(const std::string& key) {
        std::string out;
        for (const Token& token : tokenise(key)) {
            if (token.text.starts_with("fokusområd")) continue;
            if (!out.empty()) out += ' ';
            out += token.text;
        }
        return out;
    }

    void remember(const std::string& name, const NodeId& id) {
        const std::string key = body_key(name);
        if (c_.find_group(key) == nullptr)
            c_.groups.push_back({id, NodeKind::working_group, name, key, ""});
    }

    /// "Arbetsgrupp - X" among the documents of an item: the paper of the group for X.
    void read_documents(std::size_t i) {
        const Item& item = c_.protocol.items[i];
        for (const Section& section : item.sections) {
            if (section.kind != SectionKind::documents) continue;
            const std::size_t first = c_.text.line_at(section.body.begin);
            for (std::size_t l = first;
                 l < c_.text.line_count() && c_.text.line(l).begin < section.body.end; ++l) {
                const Span line = trim(c_.text, c_.text.line(l));
                if (!line.empty()) read_document(i, line);
            }
        }
    }

    void read_document(std::size_t i, Span line) {
        const Tokens tokens = tokenise(c_.text, {after_bullet(c_.text, line), line.end});
        if (tokens.size() < 3 || !tokens[0].is_word()) return;
        const auto noun = read_body_noun(tokens[0].text);
        const bool marked = is_dash(tokens[1]) || tokens[1].is(":") || tokens[1].is("för");
        if (!noun || noun->kind != NodeKind::working_group || noun->definite || !marked) return;
        const int paragraph = c_.protocol.items[i].paragraph;
        const std::string topic = body_key(words_of(tokens, 2, tokens.size()));
        const FocusArea* own_focus = focus_of(c_.items[i].focus);
        if (own_focus != nullptr && !words_within(topic, own_focus->key)) {
            if (const KnownGroup* other = resembling(tokens, i)) {
                remark_copy(i, line, *other, tokens);
                return;
            }
        }
        const std::string name = words_of(tokens, 0, tokens.size());
        const NodeId id =
            c_.group(NodeKind::working_group, name, "", line, "document", paragraph).id;
        c_.items[i].group = id;
        FocusArea* focus = own_focus != nullptr ? focus_of(c_.items[i].focus) : find_focus(topic);
        if (focus != nullptr) {
            attach(*focus, id, line, paragraph, Certainty::explicit_);
            if (topic != focus->key)
                remark_other_name(line, words_of(tokens, 2, tokens.size()), *focus);
        } else {
            own(id, line, paragraph, Certainty::implied);
        }
    }

    /// The group goes by fewer words than its focus area: the same thing under two names.
    void remark_other_name(Span line, const std::string& name, const FocusArea& focus) {
        c_.out.alias(focus.id, name);
        c_.out.remark(Code::name_variant, line, {name, focus.name, "@words_within"}, focus.name);
        c_.out.claims().diagnostics.back().severity = Severity::info;
    }

    /// A group of another item that this line is nearly the name of.
    [[nodiscard]] const KnownGroup* resembling(const Tokens& tokens, std::size_t i) const {
        constexpr std::size_t few = 3;  // letters
        const std::string name = utf8::lower(words_of(tokens, 0, tokens.size()));
        for (const KnownGroup& known : c_.groups) {
            if (known.kind != NodeKind::working_group || known.id == c_.items[i].group) continue;
            if (edit_distance(name, utf8::lower(known.name), few) <= few) return &known;
        }
        return nullptr;
    }

    void remark_copy(std::size_t i, Span line, const KnownGroup& other, const Tokens& tokens) {
        std::string from;
        Span there;
        for (std::size_t k = 0; k < c_.items.size(); ++k) {
            if (c_.items[k].group == other.id && k != i) {
                from = "§ " + std::to_string(c_.protocol.items[k].paragraph);
                there = c_.protocol.items[k].title;
            }
        }
        c_.out.remark(Code::copy_paste, line, {from.empty() ? other.name : from}, {},
                      there.empty() ? std::vector<Span>{} : std::vector<Span>{there});
        for (const Token& token : tokens) {
            if (!token.is_word()) continue;
            for (const Token& right : tokenise(other.name)) {
                if (right.is_word() && token.text != right.text &&
                    edit_distance(token.text, right.text, 1) == 1) {
                    c_.out.remark(Code::misspelling, token.span, {std::string(token.text)},
                                  std::string(right.text));
                }
            }
        }
    }

    /// A focus area whose group is spoken of but never named: "gruppen som jobbat med
    /// fokusområdet".
    void name_unnamed_group(std::size_t i) {
        FocusArea* focus = focus_of(c_.items[i].focus);
        if (focus == nullptr || !focus->group.empty()) return;
        static const Pattern works("gruppen|arbetsgruppen som ..3 fokusområdet|fokusområde");
        for (const Sentence& s : c_.sentences) {
            if (s.item != i) continue;
            const auto hit = works.find(s.tokens);
            if (!hit) continue;
            const std::string name = "Arbetsgrupp för " + focus->name;
            const Span where = cover(s.tokens, hit->first, s.tokens.size());
            const NodeId id =
                c_.out.node(NodeKind::working_group, name, where, "group_of_focus_area",
                            GroupFacts{false}, c_.paragraph(i));
            remember(name, id);
            attach(*focus, id, where, c_.paragraph(i), Certainty::explicit_);
            return;
        }
    }

    // --- who is in a group

    /// "Arbetsgrupp för X består av: A, Astad, B, Bstad och C, Cstad"
    void read_composition(const Sentence& s) {
        static const Pattern consists("består|består|utgörs|bestående av");
        static const Pattern includes("i ..4 ingår");
        const auto hit = consists.find(s.tokens);
        if (!hit) {
            const auto in = includes.find(s.tokens);
            if (in) read_members_in(s, in->first + 1, in->end);
            return;
        }
        if (hit->end < s.tokens.size() && read_affiliation(s.tokens, hit->end, Spelling::exact)) {
            read_member_organisations(s, *hit);
            return;
        }
        read_members_in(s, 0, hit->end);
    }

    void read_members_in(const Sentence& s, std::size_t group_at, std::size_t list_at) {
        std::size_t first = list_at;
        if (first < s.tokens.size() && s.tokens[first].is(":")) ++first;
        if (first >= s.tokens.size()) return;
        // "Nätverket beslutade att arbetsgruppen för X består av": the last one named is meant.
        std::optional<Party> group;
        for (std::size_t i = group_at; i < list_at; ++i) {
            if (!s.tokens[i].is_word()) continue;
            auto party = parties_.read(s, i);
            if (!party || (party->kind != NodeKind::working_group && party->kind != NodeKind::body))
                continue;
            i = party->end - 1;
            group = std::move(party);
        }
        if (!group) return;
        Span list = cover(s.tokens, first, s.tokens.size());
        const std::string_view view = c_.text.plain(list);
        if (view.ends_with('.')) --list.end;
        const bool decided = s.section == SectionKind::decision;
        const int paragraph = c_.paragraph(s.item);
        for (PersonMention& mention : read_people(c_.text, list)) {
            if (mention.name.find(' ') == std::string::npos) mention.name = full_name(mention.name);
            if (mention.name.empty()) continue;
            const NodeId person =
                c_.person(mention.name, mention.span, "composition", paragraph).id;
            const bool chairs = mention.calling == Calling::chair;
            c_.out.edge(EdgeKind::member_of, person, group->id, mention.span, "composition",
                        Certainty::explicit_,
                        MemberFacts{chairs ? Role::chair : Role::member,
                                    chairs ? mention.called : std::string{},
                                    decided ? Basis::decision : Basis::reference},
                        paragraph);
            state_affiliation(person, mention, paragraph);
        }
        c_.items[s.item].group =
            group->kind == NodeKind::working_group ? group->id : c_.items[s.item].group;
        if (group->kind == NodeKind::working_group) own(group->id, group->span, paragraph);
    }

    /// The one person of that first name; empty when there are several or none.
    [[nodiscard]] std::string full_name(const std::string& first) const {
        const KnownPerson* only = nullptr;
        for (const KnownPerson& person : c_.people) {
            if (person.first_name != first) continue;
            if (only != nullptr) return {};
            only = &person;
        }
        return only == nullptr ? std::string{} : only->name;
    }

    void state_affiliation(const NodeId& person, const PersonMention& mention, int paragraph) {
        if (!mention.affiliation) return;
        const KnownPlace& place = mention.affiliation->place;
        NodeFacts facts = place.kind == NodeKind::municipality
                              ? NodeFacts(MunicipalityFacts{place.code})
                              : NodeFacts(OrganisationFacts{place.type});
        const NodeId id = c_.out.node(place.kind, place.name, mention.affiliation->span,
                                      "composition", std::move(facts), paragraph);
        if (mention.affiliation->misspelt) {
            c_.out.alias(id, mention.affiliation->written);
            c_.out.remark(Code::misspelt_municipality, mention.affiliation->span,
                          {mention.affiliation->written}, place.name);
        }
        c_.out.edge(EdgeKind::represents, person, id, mention.span, "composition",
                    Certainty::explicit_, RepresentsFacts{}, paragraph);
    }

    /// "gemensam nämnd bestående av Astad, Bstad och Cstad": municipalities as members.
    void read_member_organisations(const Sentence& s, const Pattern::Hit& hit) {
        std::optional<Party> group;
        for (std::size_t i = hit.first >= 6 ? hit.first - 6 : 0; i < hit.first && !group; ++i) {
            const auto body = read_body(s.tokens, i);
            if (!body || body->noun_at >= hit.first || body->first != i || !body->owner.empty())
                continue;
            const NodeId id = c_.group(body->noun.kind, body->name, body->noun.type, body->span,
                                       "composition", c_.paragraph(s.item))
                                  .id;
            group = Party{id, body->noun.kind, body->span, body->first, body->end, false, false};
        }
        if (!group) return;
        for (const Party& member : parties_.read_list(s, hit.end)) {
            if (member.kind != NodeKind::municipality && member.kind != NodeKind::organisation)
                continue;
            c_.out.edge(EdgeKind::member_of, member.id, group->id, member.span, "composition",
                        Certainty::explicit_, MemberFacts{Role::member, {}, Basis::reference},
                        c_.paragraph(s.item));
        }
    }

    /// "Anna Ek väljs att tillsammans med ordföranden justera protokollet"
    void read_verifiers(const Sentence& s) {
        static const Pattern chosen("väljs|valdes|utses|utsågs ..8 justera");
        static const Pattern choose("välja|väljer|valde|utse|utser|utsåg");
        static const Pattern verify(
            "justera|justerare|justeringsperson|justeringspersoner|justeringsman|justeringsmän");
        std::vector<Party> people;
        if (const auto hit = chosen.find(s.tokens)) {
            people = parties_.read_before(s, hit->first);
        } else if (const auto active = choose.find(s.tokens)) {
            if (verify.find(s.tokens, active->end)) people = parties_.read_list(s, active->end);
        }
        for (const Party& person : people) {
            if (person.kind != NodeKind::person) continue;
            c_.out.edge(EdgeKind::verified, person.id, c_.meeting, person.span, "chosen_to_verify",
                        Certainty::explicit_, {}, c_.paragraph(s.item));
        }
    }

    // --- structure

    void read_structure(const Sentence& s) {
        read_below(s);
        read_coordinator(s);
        read_external_inquiry(s);
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is_word()) continue;
            const auto body = read_body(s.tokens, i);
            if (!body || body->first != i) continue;
            if (!body->owner.empty() &&
                (body->noun.type == "board" || body->noun.kind == NodeKind::working_group) &&
                !is_plural(s.tokens[body->noun_at].text)) {
                (void)parties_.read(s, i);
            }
            i = std::max(i, body->end - 1);
        }
    }

    /// "Utredningen, som ligger under Departementet, kallas X"
    void read_below(const Sentence& s) {
        static const Pattern below("som? ligger|hör|sorterar under");
        const auto hit = below.find(s.tokens);
        if (!hit || hit->first == 0) return;
        const auto above = read_department(s, hit->end);
        if (!above) return;
        std::size_t comma = hit->first;
        while (comma > 0 && s.tokens[comma - 1].is(",")) --comma;
        const auto below_it = inquiry(s, comma);
        if (below_it.empty()) return;
        c_.out.edge(EdgeKind::part_of, below_it, *above, cover(s.tokens, 0, hit->end), "below",
                    Certainty::explicit_, {}, c_.paragraph(s.item));
    }

    std::optional<NodeId> read_department(const Sentence& s, std::size_t at) {
        std::size_t end = at;
        // "Landsbygds- och infrastrukturdepartementet" is one ministry.
        while (end < s.tokens.size() && (s.tokens[end].is_word() || is_dash(s.tokens[end])) &&
               end < at + 5) {
            const auto noun =
                s.tokens[end].is_word() ? read_body_noun(s.tokens[end].text) : std::nullopt;
            ++end;
            if (!noun) continue;
            const Span span = cover(s.tokens, at, end);
            return c_
                .group(noun->kind, words_of(s.tokens, at, end), noun->type, span, "below",
                       c_.paragraph(s.item))
                .id;
        }
        return std::nullopt;
    }

    /// "Utredningen ... kallas SVESAM - Utredningen för X": the project with the name it is given.
    NodeId inquiry(const Sentence& s, std::size_t subject_end) {
        static const Pattern called("kallas|heter|benämns|namnet");
        const auto hit = called.find(s.tokens, subject_end);
        if (hit && hit->end < s.tokens.size() && s.tokens[hit->end].capital) {
            std::size_t end = hit->end;
            while (end < s.tokens.size() && (s.tokens[end].is_word() || is_dash(s.tokens[end])) &&
                   !s.tokens[end].is("och"))
                ++end;
            if (end > hit->end) {
                const Span span = cover(s.tokens, hit->end, end);
                const NodeId id = c_.out.node(NodeKind::project, words_of(s.tokens, hit->end, end),
                                              span, "named", {}, c_.paragraph(s.item));
                c_.out.mention(id, s.tokens[0].span, "named", c_.paragraph(s.item));
                return id;
            }
        }
        const auto subject = parties_.read(s, 0);
        return subject ? subject->id : NodeId{};
    }

    /// The inquiry an item is about and the inquirer named in it: "en särskild utredare (Bo Ek)".
    void read_external_inquiry(const Sentence& s) {
        static const Pattern inquirer("särskild utredare");
        const auto hit = inquirer.find(s.tokens);
        if (!hit || hit->end + 2 >= s.tokens.size() || !s.tokens[hit->end].is("(")) return;
        const std::size_t length = name_length(s.tokens, hit->end + 1);
        if (length == 0) return;
        const Span where = cover(s.tokens, hit->first, hit->end + length + 2);
        const NodeId person = c_.person(words_of(s.tokens, hit->end + 1, hit->end + 1 + length),
                                        where, "inquiry", c_.paragraph(s.item))
                                  .id;
        // Its name follows in one of the next sentences of the item.
        for (const Sentence& other : c_.sentences) {
            if (other.item != s.item || other.span.begin <= s.span.begin) continue;
            static const Pattern called("kallas|heter|benämns|namnet");
            if (!called.find(other.tokens)) continue;
            const NodeId project = inquiry(other, 0);
            if (project.empty()) return;
            c_.out.edge(EdgeKind::member_of, person, project, where, "inquiry",
                        Certainty::explicit_,
                        MemberFacts{Role::staff, "särskild utredare", Basis::reference},
                        c_.paragraph(s.item));
            return;
        }
    }

    /// "Utsedd tjänsteperson för ... fokusområde X är Y": who coordinates a focus area.
    void read_coordinator(const Sentence& s) {
        static const Pattern appointed("utsedd|utsett|utse|utser|utses|utsågs");
        static const Pattern post("tjänsteperson|tjänsteman|samordnare|kontaktperson|koordinator");
        const auto hit = appointed.find(s.tokens);
        const auto as = post.find(s.tokens);
        if (!hit || !as) return;
        const auto focus = focus_in(s, 0);
        if (!focus) return;
        std::optional<Party> who;
        for (std::size_t i = 0; i < s.tokens.size() && !who; ++i) {
            if (!s.tokens[i].is_word()) continue;
            const std::size_t length = name_length(s.tokens, i);
            if (length >= 2 && lexicon().is_first_name(s.tokens[i].text)) who = parties_.read(s, i);
            if (who && who->kind != NodeKind::person) who.reset();
        }
        if (!who) who = unnamed_leader(s);
        if (!who) return;
        const bool decided = s.section == SectionKind::decision;
        c_.out.edge(EdgeKind::member_of, who->id, *focus,
                    cover(s.tokens, hit->first, s.tokens.size()), "coordinator",
                    Certainty::explicit_,
                    MemberFacts{Role::coordinator, words_of(s.tokens, as->first, as->end),
                                decided ? Basis::decision : Basis::appointment},
                    c_.paragraph(s.item));
        state_workplace(s, *who);
    }

    /// "Ida Ek, Astads kommun": where the appointee works.
    void state_workplace(const Sentence& s, const Party& who) {
        if (who.kind != NodeKind::person || who.end + 1 >= s.tokens.size() ||
            !s.tokens[who.end].is(","))
            return;
        const auto place = parties_.read(s, who.end + 1);
        if (!place ||
            (place->kind != NodeKind::municipality && place->kind != NodeKind::organisation))
            return;
        c_.out.edge(EdgeKind::represents, who.id, place->id, cover(s.tokens, who.first, place->end),
                    "appointment", Certainty::explicit_, RepresentsFacts{}, c_.paragraph(s.item));
    }

    std::optional<NodeId> focus_in(const Sentence& s, std::size_t from) {
        for (std::size_t i = from; i + 1 < s.tokens.size(); ++i) {
            if (!utf8::lower(s.tokens[i].text).starts_with("fokusområde")) continue;
            for (const FocusArea& focus : c_.focus_areas) {
                const std::size_t words = tokenise(focus.name).size();
                const std::size_t end = std::min(s.tokens.size(), i + 1 + words);
                if (words_within(body_key(words_of(s.tokens, i + 1, end)), focus.key))
                    return focus.id;
            }
        }
        return std::nullopt;
    }

    /// "Förbundets projektledare för projekt X": a post, its holder not named.
    std::optional<Party> unnamed_leader(const Sentence& s) {
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            if (!s.tokens[i].is("projektledare") && !s.tokens[i].is("projektledaren")) continue;
            std::size_t end = i + 1;
            while (end < s.tokens.size() && s.tokens[end].is_word() && !s.tokens[end].is("vara") &&
                   !s.tokens[end].is("till") && !s.tokens[end].is("som")) {
                ++end;
            }
            const bool owner =
                i > 0 && s.tokens[i - 1].capital && s.tokens[i - 1].text.ends_with('s');
            const std::size_t at = owner ? i - 1 : i;
            const Span span = cover(s.tokens, at, end);
            const std::string name = words_of(s.tokens, at, end);
            const NodeId id =
                c_.out.node(NodeKind::role, name, span, "role", RoleFacts{}, c_.paragraph(s.item));
            c_.out.remark(Code::unnamed_appointee, span);
            Party out;
            out.id = id;
            out.kind = NodeKind::role;
            out.span = span;
            out.first = at;
            out.end = end;
            return out;
        }
        return std::nullopt;
    }

    // --- what follows from who presents

    /// Who presents a focus area whose papers its working group made is taken to be of that group.
    void imply_members(std::size_t i) {
        const ItemContext& item = c_.items[i];
        if (item.focus.empty()) return;
        const FocusArea* focus = focus_of(item.focus);
        if (focus == nullptr || focus->group.empty() || !made_by_group(i)) return;
        const Item& parts = c_.protocol.items[i];
        for (const NodeId& presenter : item.presenters) {
            const auto& edges = c_.out.claims().edges;
            const auto shown = std::find_if(edges.begin(), edges.end(), [&](const Edge& e) {
                return e.kind == EdgeKind::presented && e.from == presenter &&
                       e.to == item.decision;
            });
            Edge member;
            member.kind = EdgeKind::member_of;
            member.from = presenter;
            member.to = focus->group;
            member.certainty = Certainty::implied;
            member.since = member.until = c_.out.claims().date;
            member.facts = MemberFacts{Role::member, {}, Basis::presentation};
            if (shown != edges.end()) member.evidence = shown->evidence;
            for (Evidence& e : member.evidence) e.rule = "presenter_of_working_group";
            if (member.evidence.empty())
                member.evidence.push_back(c_.text.evidence(
                    parts.presenters, "presenter_of_working_group", parts.paragraph));
            c_.out.claims().edges.push_back(std::move(member));
        }
    }

    [[nodiscard]] bool made_by_group(std::size_t i) const {
        for (const Section& section : c_.protocol.items[i].sections) {
            if (section.kind != SectionKind::prepared_by && section.kind != SectionKind::documents)
                continue;
            const std::string low = utf8::lower(c_.text.plain(section.body));
            if (low.find("arbetsgrupp") != std::string::npos) return true;
        }
        return false;
    }

    // --- projects

    /// "Projekt X och Projekt Y" as an item's title and project leaders among its presenters.
    void find_projects() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            std::vector<std::pair<NodeId, std::string>> projects = projects_in_title(i);
            if (projects.empty()) projects = project_in_text(i);
            lead_projects(i, projects);
        }
    }

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
        for (const Sentence& s : c_.sentences) {
            if (s.item != i) continue;
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
        for (const Sentence& s : c_.sentences) {
            if (s.item != i) continue;
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
    PartyReader parties_;
};

}  // namespace

void state_groups(Context& context) { GroupRules(context).run(); }

}  // namespace mandat::extract

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/people.hpp"
#include "extract/statement/group_rules.hpp"
#include "extract/statement/item_groups.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Reads who makes up a group.
class CompositionReader {
  public:
    CompositionReader(Context& context, PartyReader& parties) : c_(context), parties_(parties) {}

    /// "Arbetsgrupp för X består av: A, Astad, B, Bstad och C, Cstad"
    void read(const Sentence& s) {
        static const Pattern consists("består|består|utgörs|bestående av");
        static const Pattern includes("i ..4 ingår");
        static const Pattern represented("i ..3 företräds|företräddes|representeras ..3 av");
        static const Pattern joins("med i den|denna? gruppen|arbetsgruppen|kommittén? är|ingår");
        const auto hit = consists.find(s.tokens);
        if (!hit) {
            const auto in = includes.find(s.tokens);
            const auto by = represented.find(s.tokens);
            if (in) {
                read_members_in(s, in->first + 1, in->end);
            } else if (by) {
                static const Pattern verb("företräds|företräddes|representeras");
                read_members_in(s, by->first + 1, by->end,
                                verb.find(s.tokens, by->first)->first - by->first - 1);
            } else if (const auto with = joins.find(s.tokens)) {
                read_members_in(s, with->first + 2, with->end);
            } else {
                read_formed_with(s);
            }
            return;
        }
        if (hit->end < s.tokens.size() && read_affiliation(s.tokens, hit->end, Spelling::exact)) {
            read_member_organisations(s, *hit);
            return;
        }
        read_members_in(s, 0, hit->end);
    }

    /// "Arbetsgruppen för vatten (A, B och C)", "arbetsgruppen utökas med D", "en arbetsgrupp under
    /// ledning av E": told in passing.
    void read_in_passing(const Sentence& s) {
        static const Pattern grows("utökas|utökades|kompletteras|kompletterades|förstärks med");
        static const Pattern led("under ledning av");
        if (is_conditional(s)) return;
        for (std::size_t i = 0; i + 2 < s.tokens.size(); ++i) {
            if (!s.tokens[i].is("(") || i == 0 || !s.tokens[i - 1].is_word()) continue;
            const auto who = read_subjects(c_, s, i + 1, s.tokens.size(), Reach::leading);
            const bool row = who.size() >= 2 && who.front().first == i + 1;
            if (!row) continue;
            if (const auto group = group_before(s, i)) {
                for (const Subject& one : who) state_one(one, *group, Role::member, s);
            }
        }
        for (const bool leads : {false, true}) {
            const auto hit = leads ? led.find(s.tokens) : grows.find(s.tokens);
            if (!hit || is_unsaid(s, hit->first)) continue;
            const auto who = read_subjects(c_, s, hit->end, s.tokens.size(), Reach::leading);
            if (who.empty() || who.front().first != hit->end) continue;
            auto group = leads ? group_before(s, hit->first) : parties_.find_group(s, 0);
            if (leads && !group) group = unnamed_before(s, hit->first);
            if (!group || group->end > hit->first || group->id == c_.body) continue;
            for (const Subject& one : who) {
                state_one(one, *group, leads ? Role::chair : Role::member, s);
                if (leads) break;
            }
        }
    }

  private:
    /// The group whose words end right before tokens[end].
    std::optional<Party> group_before(const Sentence& s, std::size_t end) {
        constexpr std::size_t longest = 8;  // words of its name
        for (std::size_t i = end > longest ? end - longest : 0; i < end; ++i) {
            if (!s.tokens[i].is_word()) continue;
            auto party = parties_.read(s, i);
            if (party && party->end == end && party->id != c_.body &&
                (party->kind == NodeKind::working_group || party->kind == NodeKind::body))
                return party;
            if (party) i = party->end - 1;
        }
        return std::nullopt;
    }

    /// "en politisk arbetsgrupp" right before tokens[end]: a group that has no other name.
    std::optional<Party> unnamed_before(const Sentence& s, std::size_t end) {
        constexpr std::size_t longest = 4;  // words
        for (std::size_t i = end > longest ? end - longest : 0; i + 1 < end; ++i) {
            if (!s.tokens[i].is("en") && !s.tokens[i].is("En")) continue;
            auto body = read_body(s.tokens, i + 1);
            if (!body || body->end != end || body->noun.definite || !may_be_set_up(body->noun))
                continue;
            const NodeId id = formed_group(c_, s, {*std::move(body), i + 1, end, end});
            if (c_.items[s.item].seats.empty()) c_.items[s.item].seats = id;
            return Party{
                id, c_.out.find(id)->kind, cover(s.tokens, i + 1, end), i + 1, end, false, false};
        }
        return std::nullopt;
    }

    void state_one(const Subject& who, const Party& group, Role role, const Sentence& s) {
        if (who.party) return;
        c_.out.edge(EdgeKind::member_of, who.id, group.id, who.span, "composition",
                    Certainty::explicit_, MemberFacts{role, {}, Basis::reference},
                    c_.paragraph(s.item));
    }

    /// "Arbetsgrupp för levande arkiv" belongs to the focus area "Levande arkiv", when there is one
    /// that has no group yet; else to the body.
    void place_group(const NodeId& group, Span where, int paragraph) {
        std::string topic;
        for (const KnownGroup& known : c_.groups) {
            if (known.id != group) continue;
            for (const Token& word : tokenise(known.key)) {
                if (word.text != "arbetsgrupp")
                    topic += (topic.empty() ? "" : " ") + std::string(word.text);
            }
        }
        FocusArea* focus = topic.empty() ? nullptr : find_focus(c_, topic);
        if (focus == nullptr || !focus->group.empty()) {
            own_group(c_, group, where, paragraph);
            return;
        }
        focus->group = group;
        c_.out.edge(EdgeKind::has_working_group, focus->id, group, where, "group_of_focus_area",
                    Certainty::explicit_, {}, paragraph);
    }

    /// "att inrätta en kommitté med Anna Ek (ordförande) och Bo Al"
    void read_formed_with(const Sentence& s) {
        const auto formed = read_formed_group(s);
        if (!formed || formed->end + 1 >= s.tokens.size()) return;
        if (!s.tokens[formed->end].is("med") || !s.tokens[formed->end + 1].capital) return;
        const auto who = read_subjects(c_, s, formed->end + 1, s.tokens.size(), Reach::leading);
        if (who.empty() || who.front().party || who.front().first != formed->end + 1) return;
        const NodeId id = formed_group(c_, s, *formed);
        list_members(s, formed->end + 1, {id, c_.out.find(id)->kind, s.span, 0, 0, false, false});
    }

    void read_members_in(const Sentence& s, std::size_t group_at, std::size_t list_at,
                         std::size_t group_within = static_cast<std::size_t>(-1)) {
        std::size_t first = list_at;
        if (first < s.tokens.size() && s.tokens[first].is(":")) ++first;
        if (first >= s.tokens.size()) return;
        // "Nätverket beslutade att arbetsgruppen för X består av": the last one named is meant.
        std::optional<Party> group;
        const std::size_t groups_end =
            group_within < list_at - group_at ? group_at + group_within : list_at;
        for (std::size_t i = group_at; i < groups_end; ++i) {
            if (!s.tokens[i].is_word()) continue;
            auto party = parties_.read(s, i);
            if (!party || (party->kind != NodeKind::working_group && party->kind != NodeKind::body))
                continue;
            // "Programgruppen tillsattes av styrelsen och består av ...": not who set it up
            const bool by = i > 0 && s.tokens[i - 1].is("av");
            i = party->end - 1;
            if (!by || !group) group = std::move(party);
        }
        if (!group && group_at == 0) {  // "En referensgrupp bildas bestående av ..."
            if (const auto formed = read_formed_group(s); formed && formed->verb < list_at) {
                const NodeId id = formed_group(c_, s, *formed);
                group = Party{id, c_.out.find(id)->kind, s.span, 0, 0, false, false};
            }
        }
        if (!group) group = new_group(s, group_at, groups_end);
        const NodeId& seats = c_.items[s.item].seats;
        if (!group && !seats.empty() && names_none(s, group_at, groups_end))
            group = Party{seats, c_.out.find(seats)->kind, s.span, 0, 0, false, true};
        if (group) list_members(s, first, *group);
    }

    /// "i den", "i den gruppen": nothing of its own is named in tokens[from, end).
    [[nodiscard]] static bool names_none(const Sentence& s, std::size_t from, std::size_t end) {
        for (std::size_t i = from; i < end; ++i) {
            if (s.tokens[i].is_word() && read_body_noun(s.tokens[i].text)) return false;
        }
        return true;
    }

    void list_members(const Sentence& s, std::size_t first, const Party& group) {
        Span list = cover(s.tokens, first, list_end(s, first));
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
            c_.out.edge(EdgeKind::member_of, person, group.id, mention.span, "composition",
                        Certainty::explicit_,
                        MemberFacts{chairs ? Role::chair : Role::member,
                                    chairs ? mention.called : std::string{},
                                    decided ? Basis::decision : Basis::reference},
                        paragraph);
            state_affiliation(person, mention, paragraph);
        }
        if (group.kind != NodeKind::working_group) return;
        c_.items[s.item].group = group.id;
        place_group(group.id, group.span, paragraph);
    }

    /// "tillsätta en lägerkommitté bestående av ...": a group that is named here for the first
    /// time.
    std::optional<Party> new_group(const Sentence& s, std::size_t from, std::size_t end) {
        for (std::size_t i = end; i-- > from;) {
            const auto noun =
                s.tokens[i].is_word() ? read_body_noun(s.tokens[i].text) : std::nullopt;
            if (!noun || noun->genitive || noun->kind == NodeKind::organisation) continue;
            if (noun->bare && !(noun->definite && names_itself(s.tokens[i].text))) continue;
            const std::string name = utf8::capitalised(words_of(s.tokens, i, i + 1));
            const NodeId id = c_.group(noun->kind, name, noun->type, s.tokens[i].span,
                                       "composition", c_.paragraph(s.item))
                                  .id;
            return Party{id, noun->kind, s.tokens[i].span, i, i + 1, false, false};
        }
        return std::nullopt;
    }

    /// "projektgruppen": a body usually has one such, so the word is its name.
    [[nodiscard]] static bool names_itself(std::string_view word) {
        const std::string low = utf8::lower(word);
        return low == "projektgruppen" || low == "referensgruppen" || low == "styrgruppen" ||
               low == "ledningsgruppen" || low == "chefsgruppen" || low == "arbetsutskottet";
    }

    /// "bestående av Anna, Bo och Cia har ...": the sentence goes on after the list.
    [[nodiscard]] static std::size_t list_end(const Sentence& s, std::size_t first) {
        static const Pattern verb("har|hade|ska|skall|får|fick|kommer|är|var|som");
        const auto hit = verb.find(s.tokens, first);
        return hit && hit->first > first ? hit->first : s.tokens.size();
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

    Context& c_;
    PartyReader& parties_;
};

bool made_by_group(const Context& context, std::size_t i) {
    for (const Section& section : context.protocol.items[i].sections) {
        if (section.kind != SectionKind::prepared_by && section.kind != SectionKind::documents)
            continue;
        const std::string low = utf8::lower(context.text.plain(section.body));
        if (low.find("arbetsgrupp") != std::string::npos) return true;
    }
    return false;
}

}  // namespace

void read_composition(Context& context, PartyReader& parties, const Sentence& s) {
    CompositionReader reader(context, parties);
    reader.read(s);
    reader.read_in_passing(s);
}

/// "Anna Ek väljs att tillsammans med ordföranden justera protokollet"
void read_verifiers(Context& context, PartyReader& parties, const Sentence& s) {
    static const Pattern chosen("väljs|valdes|utses|utsågs ..8 justera");
    static const Pattern choose("välja|väljer|valde|utse|utser|utsåg");
    static const Pattern verify(
        "justera|justerare|justeringsperson|justeringspersoner|justeringsman|justeringsmän");
    std::vector<Party> people;
    if (const auto hit = chosen.find(s.tokens)) {
        people = parties.read_before(s, hit->first);
    } else if (const auto active = choose.find(s.tokens)) {
        if (verify.find(s.tokens, active->end)) people = parties.read_list(s, active->end);
    }
    for (const Party& person : people) {
        if (person.kind != NodeKind::person) continue;
        context.out.edge(EdgeKind::verified, person.id, context.meeting, person.span,
                         "chosen_to_verify", Certainty::explicit_, {}, context.paragraph(s.item));
    }
}

/// Who presents a focus area whose papers its working group made is taken to be of that group.
void imply_members(Context& context, std::size_t i) {
    const ItemContext& item = context.items[i];
    if (item.focus.empty()) return;
    const FocusArea* focus = focus_of(context, item.focus);
    if (focus == nullptr || focus->group.empty() || !made_by_group(context, i)) return;
    const Item& parts = context.protocol.items[i];
    for (const NodeId& presenter : item.presenters) {
        const auto& edges = context.out.claims().edges;
        const auto shown = std::find_if(edges.begin(), edges.end(), [&](const Edge& e) {
            return e.kind == EdgeKind::presented && e.from == presenter && e.to == item.decision;
        });
        Edge member;
        member.kind = EdgeKind::member_of;
        member.from = presenter;
        member.to = focus->group;
        member.certainty = Certainty::implied;
        member.since = member.until = context.out.claims().date;
        member.facts = MemberFacts{Role::member, {}, Basis::presentation};
        if (shown != edges.end()) member.evidence = shown->evidence;
        for (Evidence& e : member.evidence) e.rule = "presenter_of_working_group";
        if (member.evidence.empty())
            member.evidence.push_back(context.text.evidence(
                parts.presenters, "presenter_of_working_group", parts.paragraph));
        context.out.claims().edges.push_back(std::move(member));
    }
}

}  // namespace mandat::extract

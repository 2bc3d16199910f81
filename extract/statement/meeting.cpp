// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "extract/mention/body.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

Role role_of(Calling calling) {
    switch (calling) {
        case Calling::chair: return Role::chair;
        case Calling::vice_chair: return Role::vice_chair;
        case Calling::second_vice_chair: return Role::second_vice_chair;
        case Calling::substitute: return Role::substitute;
        case Calling::secretary: return Role::secretary;
        case Calling::project_leader: return Role::project_leader;
        default: return Role::member;
    }
}

class MeetingRules {
  public:
    explicit MeetingRules(Context& context) : c_(context), head_(context.head) {}

    void run() {
        state_body();
        state_meeting_node();
        for (const Attendee& attendee : head_.attendees) listed_.insert(attendee.person.name);
        for (const Attendee& attendee : head_.attendees) state_attendee(attendee);
        for (const Signature& signature : head_.signatures) state_signature(signature);
        find_chair();
    }

  private:
    /// Where a body stands that nothing names: the first line with words.
    [[nodiscard]] Span first_words() const {
        const std::size_t first = c_.text.plain().find_first_not_of(" \t\r\n");
        return first == std::string_view::npos ? Span{0, 1} : c_.text.line(c_.text.line_at(first));
    }

    void state_body() {
        std::string name = head_.body.empty() ? std::string("Okänt organ") : head_.body;
        const Span where = head_.body_span.empty() ? first_words() : head_.body_span;
        const Tokens tokens = tokenise(name);
        std::string_view type = "other";
        for (const Token& token : tokens) {
            if (const auto noun = token.is_word() ? read_body_noun(token.text) : std::nullopt) {
                type = noun->type.empty() ? "other" : noun->type;
                break;
            }
        }
        NodeId id = node_id(NodeKind::body, name);
        if (head_.municipality) {
            const Affiliation& place = head_.municipality->affiliation;
            c_.municipality = c_.out.node(NodeKind::municipality, place.place.name, place.span,
                                          "head", MunicipalityFacts{place.place.code});
            // "Kommunstyrelsen" is another body in every municipality.
            if (body_key(name).find(body_key(place.place.name)) == std::string::npos) {
                id += "--" + utf8::slug(place.place.name);
            }
        }
        c_.body = c_.out.node_with_id(id, NodeKind::body, name, where, "title",
                                      BodyFacts{std::string(type)});
        c_.groups.push_back({c_.body, NodeKind::body, name, body_key(name), std::string(type)});
        if (!head_.title.empty() && head_.title != name) {
            c_.out.alias(c_.body, head_.title);
            c_.out.mention(c_.body, head_.title_span, "title");
        }
        if (!c_.municipality.empty()) {
            c_.out.edge(EdgeKind::part_of, c_.body, c_.municipality,
                        head_.municipality->affiliation.span, "head", Certainty::implied);
        }
        if (!head_.organisation.empty()) {
            c_.organisation = c_.group(NodeKind::organisation, head_.organisation, "association",
                                       head_.organisation_span, "title")
                                  .id;
            c_.out.edge(EdgeKind::has_board, c_.organisation, c_.body, where, "board_of");
        }
    }

    void state_meeting_node() {
        MeetingFacts facts;
        Span where = head_.body_span;
        if (!head_.sessions.empty()) {
            where = head_.sessions.front().date.span;
            facts.date = to_string(head_.sessions.front().date.date);
            facts.end_date = to_string(head_.sessions.back().date.date);
        }
        for (const SessionMention& session : head_.sessions) {
            Session s;
            s.date = to_string(session.date.date);
            if (session.clock) {
                s.start = session.clock->start;
                s.end = session.clock->end;
                s.minutes = minutes_between(s.start, s.end);
            }
            facts.sessions.push_back(std::move(s));
        }
        facts.place = head_.place;
        facts.mode = head_.mode;
        facts.first_paragraph = head_.first_paragraph;
        facts.last_paragraph = head_.last_paragraph;
        if (head_.next_meeting) facts.next_meeting = to_string(head_.next_meeting->date);
        if (head_.verification) facts.verified_on = to_string(head_.verification->date);
        Claims& claims = c_.out.claims();
        claims.date = facts.date;
        const std::string name =
            c_.out.find(c_.body)->name + (facts.date.empty() ? "" : " " + facts.date);
        const NodeId id = "meeting/" + c_.body.substr(c_.body.find('/') + 1) + "/" +
                          (facts.date.empty() ? "undated" : facts.date);
        if (where.empty()) where = first_words();
        c_.meeting =
            c_.out.node_with_id(id, NodeKind::meeting, name, where, "time_place", std::move(facts));
        for (const SessionMention& session : head_.sessions)
            c_.out.mention(c_.meeting, session.date.span, "time_place");
        c_.out.mention(c_.meeting, head_.place_span, "time_place");
        if (head_.next_meeting)
            c_.out.mention(c_.meeting, head_.next_meeting->span, "next_meeting");
        if (head_.verification)
            c_.out.mention(c_.meeting, head_.verification->span, "verification");
        c_.out.edge(EdgeKind::met, c_.body, c_.meeting, where, "time_place");
        for (Edge& edge : claims.edges) edge.since = edge.until = claims.date;
    }

    NodeId state_affiliation(const Affiliation& affiliation) {
        const KnownPlace& place = affiliation.place;
        NodeFacts facts = place.kind == NodeKind::municipality
                              ? NodeFacts(MunicipalityFacts{place.code})
                              : NodeFacts(OrganisationFacts{place.type});
        const NodeId id =
            c_.out.node(place.kind, place.name, affiliation.span, "attendance", std::move(facts));
        if (affiliation.misspelt || affiliation.written != place.name)
            c_.out.alias(id, affiliation.written);
        if (affiliation.misspelt) {
            c_.out.remark(Code::misspelt_municipality, affiliation.span, {affiliation.written},
                          place.name);
        }
        return id;
    }

    void state_attendee(const Attendee& attendee) {
        const PersonMention& mention = attendee.person;
        KnownPerson& person = c_.person(mention.name, mention.span, "attendance");
        person.listed = true;
        person.present = person.present || attendee.presence == Presence::present;
        if (!mention.called.empty()) person.titles.push_back(mention.called);
        const NodeId id = person.id;
        if (!attendee.short_name.empty()) state_full_name(id, attendee);
        AttendanceFacts facts;
        facts.presence = attendee.presence;
        facts.capacity = attendee.capacity;
        if (mention.calling == Calling::substitute && facts.capacity == Capacity::decision_maker &&
            mention.stands_in_for.empty() && !mention.serving) {
            facts.capacity = Capacity::substitute;
        }
        if (mention.calling == Calling::other && facts.capacity == Capacity::decision_maker)
            facts.capacity = Capacity::other;  // "adjungerad", "inbjuden" on the list of members
        if (!mention.user_name.empty()) c_.out.alias(id, mention.user_name);
        facts.role_as_written = mention.called;
        facts.party = mention.party;
        if (mention.paragraphs) {
            facts.paragraphs =
                to_paragraphs(*mention.paragraphs, head_.first_paragraph, head_.last_paragraph);
            person.limits = facts.paragraphs;
        }
        if (mention.affiliation) {
            facts.affiliation = state_affiliation(*mention.affiliation);
            c_.out.edge(EdgeKind::represents, id, facts.affiliation, mention.span, "attendance",
                        Certainty::explicit_,
                        RepresentsFacts{is_post(mention) ? mention.called : std::string{}});
        }
        const NodeId affiliation = facts.affiliation;
        c_.out.edge(EdgeKind::attended, id, c_.meeting, mention.span, "attendance",
                    Certainty::explicit_, facts);
        state_title(id, mention);
        state_seat(id, attendee);
        if (mention.affiliation) state_staff(id, mention, affiliation);
        if (!mention.stands_in_for.empty()) state_substitution(id, attendee, affiliation);
    }

    void state_full_name(const NodeId& id, const Attendee& attendee) {
        c_.out.alias(id, attendee.short_name);
        c_.out.mention(id, attendee.full_name_span, "full_name");
        c_.out.remark(Code::first_name_only, attendee.person.span,
                      {attendee.short_name, attendee.person.name}, attendee.person.name);
    }

    /// A title or function that is no role at the meeting itself.
    [[nodiscard]] static bool is_post(const PersonMention& mention) {
        return mention.calling == Calling::title || mention.calling == Calling::project_leader;
    }

    void state_title(const NodeId& id, const PersonMention& mention) {
        if (!is_post(mention)) return;
        Node* node = c_.out.find(id);
        auto& titles = std::get<PersonFacts>(node->facts).titles;
        const std::string& date = c_.out.claims().date;
        const bool known = std::any_of(titles.begin(), titles.end(),
                                       [&](const Title& t) { return t.title == mention.called; });
        if (!known) titles.push_back({mention.called, date, date});
    }

    /// Listed decision-makers and substitutes are members; others only by a stated role.
    void state_seat(const NodeId& id, const Attendee& attendee) {
        const PersonMention& mention = attendee.person;
        const bool voter = attendee.capacity != Capacity::other;
        Role role = Role::member;
        if (attendee.capacity == Capacity::substitute || !mention.stands_in_for.empty())
            role = Role::substitute;
        const bool has_role = mention.calling && role_of(*mention.calling) != Role::member &&
                              *mention.calling != Calling::project_leader;
        if (has_role) role = role_of(*mention.calling);
        if (!voter && (!has_role || role == Role::substitute)) return;
        if (!voter && role == Role::chair && contradicted_chair(mention)) return;
        const Span where = mention.span;
        c_.out.edge(
            EdgeKind::member_of, id, c_.body, where, "attendance", Certainty::explicit_,
            MemberFacts{role, has_role ? mention.called : std::string{}, Basis::attendance});
    }

    /// Somebody outside the body is called chair while others sign as chairs.
    [[nodiscard]] bool contradicted_chair(const PersonMention& mention) const {
        bool others = false;
        for (const Signature& s : head_.signatures) {
            if (s.calling != Calling::chair) continue;
            if (s.name == mention.name) return false;
            others = true;
        }
        return others;
    }

    /// "arkivchef Stadsarkivet": a post and where it is held. Voters represent, they are no
    /// staff.
    void state_staff(const NodeId& id, const PersonMention& mention, const NodeId& affiliation) {
        const Node* place = c_.out.find(affiliation);
        if (!is_post(mention) || place->kind != NodeKind::organisation ||
            mention.affiliation->known)
            return;
        c_.out.edge(EdgeKind::member_of, id, affiliation, mention.span, "post",
                    Certainty::explicit_,
                    MemberFacts{Role::staff, mention.called, Basis::attendance});
    }

    void state_substitution(const NodeId& id, const Attendee& attendee, const NodeId& affiliation) {
        const PersonMention& mention = attendee.person;
        const bool listed = listed_.contains(mention.stands_in_for);
        const NodeId absent =
            c_.person(mention.stands_in_for, mention.stands_in_for_span, "substitution").id;
        c_.out.edge(EdgeKind::substituted_for, id, absent, mention.span, "substitution",
                    Certainty::explicit_, SubstitutionFacts{c_.meeting});
        if (listed) return;
        AttendanceFacts facts;
        facts.presence = Presence::absent;
        facts.affiliation = affiliation;
        facts.party = mention.stands_in_for_party;
        c_.out.edge(EdgeKind::attended, absent, c_.meeting, mention.span, "substitution",
                    Certainty::implied, facts);
        c_.out.edge(EdgeKind::member_of, absent, c_.body, mention.span, "substitution",
                    Certainty::implied, MemberFacts{Role::member, {}, Basis::attendance});
    }

    void state_signature(const Signature& signature) {
        const NodeId id = c_.person(signature.name, signature.span, signature.rule).id;
        if (signature.calling == Calling::verifier) {
            c_.out.edge(EdgeKind::verified, id, c_.meeting, signature.span, signature.rule);
            return;
        }
        const bool officer =
            signature.calling == Calling::chair || signature.calling == Calling::secretary;
        if (!officer) return;
        // A vice chair who signs as chair has led some items; that is what vice chairs are for.
        if (signature.calling == Calling::chair && is_vice_chair(id)) return;
        // Who opens a meeting leads it, if nobody else is said to.
        const auto certainty =
            signature.rule == "opened" ? Certainty::implied : Certainty::explicit_;
        c_.out.edge(EdgeKind::member_of, id, c_.body, signature.span, signature.rule, certainty,
                    MemberFacts{role_of(signature.calling),
                                signature.calling == Calling::chair ? "ordförande" : "sekreterare",
                                Basis::attendance});
    }

    void find_chair() {
        for (const Edge& edge : c_.out.claims().edges) {
            const auto* member = std::get_if<MemberFacts>(&edge.facts);
            if (member == nullptr || member->role != Role::chair || edge.to != c_.body) continue;
            if (!c_.chair.empty() && c_.chair != edge.from) {
                c_.chair.clear();
                return;
            }
            c_.chair = edge.from;
        }
    }

    [[nodiscard]] bool is_vice_chair(const NodeId& id) const {
        const auto& edges = c_.out.claims().edges;
        return std::any_of(edges.begin(), edges.end(), [&](const Edge& e) {
            const auto* member = std::get_if<MemberFacts>(&e.facts);
            return e.from == id && member != nullptr &&
                   (member->role == Role::vice_chair || member->role == Role::second_vice_chair);
        });
    }

    Context& c_;
    const HeadFacts& head_;
    std::unordered_set<std::string> listed_;
};

}  // namespace

void state_meeting(Context& context) { MeetingRules(context).run(); }

}  // namespace mandat::extract

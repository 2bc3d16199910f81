// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/statement/remarks.hpp"

namespace mandat::extract {
namespace {

/// The lists of the head against themselves and the signatures.
class AttendanceRemarks {
  public:
    explicit AttendanceRemarks(Context& context) : c_(context) {}

    void run() {
        roles();
        unrepresented();
        partial_chairs();
        titles();
    }

  private:
    void roles() {
        for (const Attendee& a : c_.head.attendees) {
            if (a.capacity != Capacity::other || a.person.calling != Calling::chair) continue;
            std::vector<Span> places;
            std::string who;
            bool signs = false;
            for (const Signature& s : c_.head.signatures) {
                if (s.calling != Calling::chair) continue;
                signs = signs || s.name == a.person.name;
                places.push_back(s.span);
                who += (who.empty() ? "" : ", ") + s.name;
            }
            if (signs || places.empty()) continue;
            c_.out.remark(Code::role_conflict, a.person.span,
                          {a.person.name, a.person.called, "@signed_by " + who}, {}, places);
        }
    }

    /// A municipality or organisation with seats and nobody there to decide.
    void unrepresented() {
        std::map<std::string, std::pair<bool, Span>> seats;
        for (const Attendee& a : c_.head.attendees) {
            if (!a.person.affiliation || a.capacity == Capacity::other) continue;
            const bool decides =
                a.presence == Presence::present &&
                (a.capacity == Capacity::decision_maker || !a.person.stands_in_for.empty());
            auto [place, fresh] =
                seats.try_emplace(a.person.affiliation->place.name, decides, a.person.span);
            place->second.first = place->second.first || decides;
        }
        if (seats.size() < 3) return;
        for (const auto& [name, seat] : seats) {
            if (!seat.first) c_.out.remark(Code::organisation_unrepresented, seat.second, {name});
        }
    }

    void partial_chairs() {
        for (const Signature& s : c_.head.signatures) {
            if (s.calling != Calling::chair || !s.paragraphs) continue;
            const KnownPerson* person = c_.find_person(s.name);
            const bool limited = person == nullptr || !person->limits.empty();
            const std::string led =
                to_paragraphs(*s.paragraphs, c_.head.first_paragraph, c_.head.last_paragraph);
            const std::string all = to_paragraphs(
                {{{c_.head.first_paragraph, c_.head.last_paragraph}}, false, 0, 0, {}, 0},
                c_.head.first_paragraph, c_.head.last_paragraph);
            if (limited || led == all || led.find_first_of(",-") == std::string::npos) continue;
            c_.out.remark(Code::possible_partial_attendance, s.span, {s.name, led});
        }
    }

    /// Two people of one post that only one can hold.
    void titles() {
        std::map<std::string, const KnownPerson*> holders;
        for (const KnownPerson& person : c_.people) {
            for (const std::string& title : person.titles) {
                if (title != "regiondirektör" && title != "förbundschef" && title != "länsråd" &&
                    title != "landshövding" && title != "förbundsdirektör" &&
                    title != "regionchef") {
                    continue;
                }
                const auto [place, fresh] = holders.try_emplace(title, &person);
                if (fresh || place->second->id == person.id) continue;
                c_.out.remark(Code::title_conflict, where_titled(*place->second, title),
                              {place->second->name, title, person.name}, {},
                              {where_titled(person, title)});
            }
        }
    }

    [[nodiscard]] Span where_titled(const KnownPerson& person, const std::string& title) const {
        for (const Item& item : c_.protocol.items) {
            if (item.presenters.empty()) continue;
            for (const PersonMention& mention : read_people(c_.text, item.presenters)) {
                if (mention.name == person.name && mention.called == title) return mention.span;
            }
        }
        return person.span;
    }

    Context& c_;
};

}  // namespace

void remark_attendance(Context& context) { AttendanceRemarks(context).run(); }

}  // namespace mandat::extract

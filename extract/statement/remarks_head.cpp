// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "extract/statement/remarks.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// How the head is laid out.
class LayoutRemarks {
  public:
    explicit LayoutRemarks(Context& context) : c_(context) {}

    void run() {
        for (const Span& mark : c_.protocol.stray_marks) {
            Span line = c_.text.line(c_.text.line_at(mark.begin));
            c_.out.remark(Code::stray_paragraph_mark, {line.begin, mark.end});
        }
        std::map<std::size_t, std::size_t> people_on_line;
        for (const Attendee& a : c_.head.attendees) {
            // "Anna, Bo, Cia" is an ordinary list; a place or post beside each name makes it a
            // table.
            const bool row = a.person.affiliation || !a.person.called.empty();
            if (row) ++people_on_line[c_.text.line_at(a.person.name_span.begin)];
        }
        for (const auto& [line, count] : people_on_line) {
            constexpr std::size_t several = 4;
            if (count < several) continue;
            c_.out.remark(Code::layout_flattened, first_attendee_on(line),
                          {std::to_string(count), "@place_and_role"});
            break;  // one is enough to say how the head was laid out
        }
        split_lists();
        unqualified_lists();
    }

  private:
    [[nodiscard]] Span first_attendee_on(std::size_t line) const {
        for (const Attendee& a : c_.head.attendees) {
            if (c_.text.line_at(a.person.name_span.begin) == line) return a.person.span;
        }
        return c_.text.line(line);
    }

    void split_lists() {
        for (std::size_t i = 0; i + 1 < c_.head.attendees.size(); ++i) {
            const Attendee& a = c_.head.attendees[i];
            const Attendee& b = c_.head.attendees[i + 1];
            if (!(a.label == b.label)) continue;
            const std::size_t first = c_.text.line_at(a.person.span.end - 1);
            const std::size_t second = c_.text.line_at(b.person.span.begin);
            const bool list =
                i > 0 && c_.head.attendees[i - 1].label == a.label &&
                c_.text.line_at(c_.head.attendees[i - 1].person.span.begin) + 1 == first;
            if (second == first + 2 && list) {
                c_.out.remark(Code::layout_split_list, a.person.span,
                              {utf8::squeeze(c_.text.plain(a.label))}, {}, {b.person.span});
            }
        }
    }

    /// "Deltagare:" beside "Övriga deltagare:": nothing says that the first decide.
    void unqualified_lists() {
        std::set<std::size_t> told;
        const bool others =
            std::any_of(c_.head.attendees.begin(), c_.head.attendees.end(),
                        [](const Attendee& a) { return a.capacity == Capacity::other; });
        for (const Attendee& a : c_.head.attendees) {
            if (a.qualified || a.capacity != Capacity::decision_maker ||
                a.presence == Presence::absent || !others)
                continue;
            if (told.insert(a.label.begin).second)
                c_.out.remark(Code::missing_category_label, a.label);
        }
    }

    Context& c_;
};

}  // namespace

void remark_layout(Context& context) { LayoutRemarks(context).run(); }

}  // namespace mandat::extract

// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/contents.hpp"

#include <algorithm>
#include <map>

namespace mandat::extract {
namespace {

constexpr std::size_t lines_per_entry = 4;  // an entry may be wrapped; items hold more text
constexpr std::size_t extra_lines = 8;      // sub-entries without numbers

class ContentsFinder {
  public:
    ContentsFinder(const std::vector<LayoutLine>& lines, const std::vector<Candidate>& candidates)
        : lines_(lines), candidates_(candidates) {
        for (std::size_t i = 0; i < candidates.size(); ++i) last_[candidates[i].mark.number] = i;
    }

    /// First and last + 1 index of the run; equal when there is none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> find() const {
        for (std::size_t first = 0; first < candidates_.size();) {
            const std::size_t end = run_from(first);
            if (is_contents(first, end)) return {first, end};
            first = end;
        }
        return {0, 0};
    }

  private:
    /// Numbers that grow, line after line, with little between them.
    [[nodiscard]] std::size_t run_from(std::size_t first) const {
        std::size_t end = first + 1;
        while (end < candidates_.size() &&
               candidates_[end].mark.number > candidates_[end - 1].mark.number &&
               text_between(candidates_[end - 1].line, candidates_[end].line) <=
                   lines_per_entry + extra_lines) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] std::size_t text_between(std::size_t from, std::size_t to) const {
        constexpr std::size_t enough = 4 * (lines_per_entry + extra_lines);
        if (to - from > enough) return enough;
        std::size_t count = 0;
        for (std::size_t l = from + 1; l < to; ++l) count += lines_[l].blank() ? 0U : 1U;
        return count;
    }

    [[nodiscard]] bool is_contents(std::size_t first, std::size_t end) const {
        const std::size_t size = end - first;
        std::size_t paged = 0;
        std::size_t again = 0;
        std::size_t same_title = 0;
        std::size_t text = 0;
        for (std::size_t i = first; i < end; ++i) {
            const Candidate& c = candidates_[i];
            paged += c.mark.page > 0 ? 1U : 0U;
            const auto last = last_.find(c.mark.number);
            if (last->second >= end) {
                ++again;
                same_title += candidates_[last->second].title_key == c.title_key ? 1U : 0U;
            }
            if (i > first) text += text_between(candidates_[i - 1].line, c.line);
        }
        if (paged * 2 > size && (again > 0 || size > 2)) return true;
        const bool close = text <= (size - 1) * lines_per_entry + extra_lines;
        if (!close || size < 2 || again * 10 < size * 6) return false;
        // Lists of decisions and of questions count from 1 as well; a § does not.
        const MarkForm form = candidates_[first].mark.form;
        const bool counts_lists =
            form == MarkForm::dotted || form == MarkForm::bare || form == MarkForm::letter;
        return !counts_lists || same_title * 2 >= size;
    }

    const std::vector<LayoutLine>& lines_;
    const std::vector<Candidate>& candidates_;
    std::map<ItemNumber, std::size_t> last_;  // number -> index of its last candidate
};

}  // namespace

std::vector<Candidate> take_contents(const std::vector<LayoutLine>& lines,
                                     std::vector<Candidate>& candidates) {
    if (candidates.empty()) return {};
    const auto [first, end] = ContentsFinder(lines, candidates).find();
    const auto begin = candidates.begin();
    std::vector<Candidate> contents(begin + static_cast<std::ptrdiff_t>(first),
                                    begin + static_cast<std::ptrdiff_t>(end));
    candidates.erase(begin, begin + static_cast<std::ptrdiff_t>(end));
    return contents;
}

}  // namespace mandat::extract

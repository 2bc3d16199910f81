// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people_lines.hpp"

#include <algorithm>

namespace mandat::extract {
namespace {

using Kind = PeoplePart::Kind;

/// The parts of one line, and what they are together.
struct Row {
    enum class Is { name, role, marks, other } is = Is::other;
    std::size_t first = 0;
    std::size_t end = 0;
};

bool is_mark(const PeoplePart& part) {
    return part.kind == Kind::present || part.kind == Kind::absent || part.kind == Kind::limits;
}

Row::Is kind_of(const std::vector<PeoplePart>& parts, std::size_t first, std::size_t end) {
    const auto all = [&](auto test) {
        return std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(first),
                           parts.begin() + static_cast<std::ptrdiff_t>(end), test);
    };
    const bool one = end - first == 1;
    if (one && parts[first].kind == Kind::name) return Row::Is::name;
    if (one && parts[first].kind == Kind::role) return Row::Is::role;
    return all(is_mark) ? Row::Is::marks : Row::Is::other;
}

std::vector<Row> rows_of(const std::vector<PeoplePart>& parts) {
    std::vector<Row> out;
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t end = i + 1;
        while (end < parts.size() && parts[end].line == parts[i].line) ++end;
        out.push_back({kind_of(parts, i, end), i, end});
        i = end;
    }
    return out;
}

std::size_t block_end(const std::vector<Row>& rows, std::size_t first) {
    std::size_t end = first;
    while (end < rows.size() && rows[end].is == rows[first].is) ++end;
    return end;
}

/// "Anna Berg / Ordförande / Bo Ek / Justerare": every name has its role below it.
bool roles_below(const std::vector<Row>& rows) {
    return !rows.empty() && rows.back().is == Row::Is::role && rows.front().is != Row::Is::role;
}

class Zip {
  public:
    explicit Zip(std::vector<PeoplePart> parts)
        : parts_(std::move(parts)), rows_(rows_of(parts_)) {}

    std::vector<PeoplePart> run() {
        const bool below = roles_below(rows_);
        for (std::size_t r = 0; r < rows_.size();) {
            if (rows_[r].is != Row::Is::name) {
                keep(r++);
                continue;
            }
            const std::size_t names_end = block_end(rows_, r);
            const bool block = names_end < rows_.size() && (rows_[names_end].is == Row::Is::role ||
                                                            rows_[names_end].is == Row::Is::marks);
            const std::size_t end = block ? block_end(rows_, names_end) : names_end;
            const std::size_t names = names_end - r;
            const std::size_t others = end - names_end;
            const bool marks = block && rows_[names_end].is == Row::Is::marks;
            if (block && others == names && (names > 1 || marks || below)) {
                for (std::size_t k = 0; k < names; ++k) join(r + k, names_end + k);
            } else if (block && others == 1 && below) {
                for (; r + 1 < names_end; ++r) keep(r);
                join(r, names_end);
            } else {
                for (std::size_t k = r; k < names_end; ++k) keep(k);
                if (!marks && others == 1) keep(names_end);
            }
            r = end;
        }
        return std::move(out_);
    }

  private:
    void keep(std::size_t row) {
        for (std::size_t i = rows_[row].first; i < rows_[row].end; ++i) out_.push_back(parts_[i]);
    }

    /// The parts of `row` come to stand on the line of `name`.
    void join(std::size_t name, std::size_t row) {
        keep(name);
        const std::size_t line = parts_[rows_[name].first].line;
        for (std::size_t i = rows_[row].first; i < rows_[row].end; ++i) {
            PeoplePart part = parts_[i];
            part.line = line;
            part.separated = true;
            part.goes_on = false;
            out_.push_back(std::move(part));
        }
    }

    std::vector<PeoplePart> parts_;
    std::vector<Row> rows_;
    std::vector<PeoplePart> out_;
};

}  // namespace

std::vector<PeoplePart> zip_lines(std::vector<PeoplePart> parts) {
    return Zip(std::move(parts)).run();
}

}  // namespace mandat::extract

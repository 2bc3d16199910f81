// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/input/dialect.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest = 200;  // bytes of a head or foot line, its wide gaps too
constexpr std::size_t reach = 6;      // lines of a head around its page number

/// Only these can hold a page number or initials; most documents have none, and cost nothing more.
bool may_mark_page(std::string_view line) {
    if (line.size() > longest) return false;
    for (std::size_t at = line.find('('); at != std::string_view::npos;
         at = line.find('(', at + 1)) {
        if (at + 1 < line.size() && line[at + 1] >= '0' && line[at + 1] <= '9') return true;
    }
    return line.starts_with("Sid") || line.starts_with("SID") || line.starts_with("sid") ||
           line.starts_with("Just") || line.starts_with("JUST") || line.starts_with("Utdr") ||
           line.starts_with("UTDR") || line.starts_with("Ordf") || line.starts_with("Signatur") ||
           line.ends_with(" av 1") || line.find("ida ") != std::string_view::npos;
}

/// The line in small letters, every number as '#'.
std::string shape_of(std::string_view line) {
    if (line.size() > longest) return {};
    std::string out;
    for (const char c : utf8::lower(utf8::squeeze(line))) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !out.empty() && out.back() == '#') continue;
        out += digit ? '#' : c;
    }
    return out;
}

/// "#(#)", "sida # av #": the number of a page.
bool has_page_mark(const std::string& shape) {
    if (shape.find("#(#)") != std::string::npos || shape.find("# (#)") != std::string::npos)
        return true;
    return shape.starts_with("sida # av #") || shape.ends_with("sida # av #") ||
           shape.ends_with(" sida #") || shape.ends_with(" sid #") || shape == "sida #" ||
           shape == "sid #" || shape == "sid #(#)";
}

bool is_only_page_mark(const std::string& shape) {
    return shape == "#(#)" || shape == "# (#)" || shape == "sida # av #" || shape == "sida #" ||
           shape == "sid #" || shape == "sida #(#)" || shape == "sida # (#)";
}

/// The line under which the verifiers put their initials on every page.
bool is_initials_line(const std::string& shape) {
    return shape.starts_with("justerandes sign") || shape.starts_with("utdragsbestyrk") ||
           shape.starts_with("ordf sign") || shape.starts_with("justerares sign") ||
           shape.starts_with("justerarens sign") || shape.starts_with("signatur justerare");
}

class FurnitureFinder {
  public:
    explicit FurnitureFinder(const std::vector<std::string_view>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view words = utf8::trim(lines[i]);
            if (words.empty()) continue;
            rows_.push_back({i, shape_of(words)});
        }
    }

    std::vector<std::size_t> find() {
        mark();
        std::vector<std::size_t> out;
        std::unordered_map<std::string_view, bool> seen;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const Row& row = rows_[r];
            if (row.shape.empty()) continue;
            // The first one stays where it heads the document; on the second page it heads nothing.
            constexpr std::size_t top = 12;  // rows
            const bool first = seen.emplace(row.shape, true).second && (r < top || !row.page);
            const bool page =
                is_initials_line(row.shape) || (is_only_page_mark(row.shape) && r > 0);
            if (page || (!first && repeats(row) && touches(r))) out.push_back(row.line);
        }
        return out;
    }

  private:
    struct Row {
        std::size_t line;
        std::string shape;
        bool page = false;  ///< has a page number or is the line of initials
        bool near = false;
    };

    void mark() {
        for (Row& row : rows_) row.page = has_page_mark(row.shape) || is_initials_line(row.shape);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (!rows_[r].page) continue;
            const std::size_t from = r > reach ? r - reach : 0;
            for (std::size_t k = from; k < std::min(rows_.size(), r + reach + 1); ++k) {
                rows_[k].near = true;
            }
        }
        for (const Row& row : rows_) {
            if (row.shape.empty()) continue;
            Count& count = counts_[row.shape];
            ++count.all;
            if (row.near) ++count.near;
        }
    }

    /// Stands near a page number each time, and on more than one page.
    [[nodiscard]] bool repeats(const Row& row) const {
        // "Ks § 51", "Ks § 52": a heading on each page, alike but for its number.
        if (row.shape.empty() || row.shape.find("§") != std::string::npos) return false;
        const Count& count = counts_.at(row.shape);
        return row.near && count.near == count.all && count.all >= 2;
    }

    /// Between it and a page number stands nothing that does not repeat.
    [[nodiscard]] bool touches(std::size_t r) const {
        for (std::size_t k = r; k < rows_.size() && k <= r + reach; ++k) {
            if (rows_[k].page) return true;
            if (!repeats(rows_[k])) break;
        }
        for (std::size_t k = r; k + reach >= r; --k) {
            if (rows_[k].page) return true;
            if (k == 0 || !repeats(rows_[k])) break;
        }
        return false;
    }

    struct Count {
        std::size_t all = 0;
        std::size_t near = 0;
    };

    std::vector<Row> rows_;
    std::unordered_map<std::string, Count> counts_;
};

}  // namespace

std::vector<std::size_t> find_page_furniture(const std::vector<std::string_view>& lines) {
    const bool pages = std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
        return may_mark_page(utf8::trim(line));
    });
    if (!pages) return {};
    return FurnitureFinder(lines).find();
}

}  // namespace mandat::extract

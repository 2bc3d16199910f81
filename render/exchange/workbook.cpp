// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/workbook.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "render/exchange/clean_text.hpp"

namespace mandat::render {
namespace {

// "Same input, same bytes": the day that zip files give to what has none.
constexpr time_t made_at = 315'532'800;  // 1980-01-01

[[noreturn]] void refuse(const std::string& why) {
    throw Error(ErrorKind::file, "the workbook could not be written: " + why,
                "make room in memory and in the folder for temporary files");
}

/// A file that has no name and lies on no disk: protocols name people.
class MemoryFile {
  public:
    MemoryFile() : fd_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (fd_ < 0) refuse(std::strerror(errno));
    }
    ~MemoryFile() { ::close(fd_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

    [[nodiscard]] std::string bytes() const {
        struct stat size {};
        if (::fstat(fd_, &size) != 0) refuse(std::strerror(errno));
        std::string out(static_cast<std::size_t>(size.st_size), '\0');
        std::size_t done = 0;
        while (done < out.size()) {
            const ssize_t n =
                ::pread(fd_, out.data() + done, out.size() - done, static_cast<off_t>(done));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) refuse(n == 0 ? "it was cut short" : std::strerror(errno));
            done += static_cast<std::size_t>(n);
        }
        return out;
    }

  private:
    int fd_;
};

/// "_x" and four hexadecimal digits and "_": how a workbook writes a character that XML cannot.
bool is_escape(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return false;
    return text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::size_t units_of(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        units += d.code > 0xFFFF ? 2 : 1;
        at += d.size;
    }
    return units;
}

lxw_row_t row_of(CellPlace at) { return static_cast<lxw_row_t>(at.row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) refuse(lxw_strerror(error));
}

}  // namespace

std::string cell_text(std::string_view text, std::size_t max_units, LossReport& losses) {
    std::string whole;
    const std::string cleaned = clean(text, losses);
    for (std::size_t at = 0; at < cleaned.size(); ++at) {
        const std::string_view rest = std::string_view(cleaned).substr(at);
        if (is_escape(rest)) {
            whole += "_x005F_";
        } else if (cleaned[at] == '\r') {
            whole += "_x000D_";  // a bare one would read back as a line end
        } else {
            whole += cleaned[at];
        }
    }
    if (units_of(whole) <= max_units) return whole;
    losses.add(Loss::cut_texts);
    std::string out;
    std::size_t units = 1;  // of the ellipsis
    for (std::size_t at = 0; at < whole.size();) {
        // An escape is cut off whole or not at all.
        const bool escape = is_escape(std::string_view(whole).substr(at));
        const utf8::Decoded d = utf8::decode(whole, at);
        const std::size_t size = escape ? 7 : d.size;
        units += escape ? 7 : (d.code > 0xFFFF ? 2 : 1);
        if (units > max_units) break;
        out.append(whole, at, size);
        at += size;
    }
    return out + "…";
}

struct Workbook::Parts {
    Parts(const SheetLimits& of, LossReport& to) : limits(of), losses(to) {
        lxw_workbook_options options{};
        options.use_zip64 = LXW_FALSE;
        book = workbook_new_opt(file.path().c_str(), &options);
        if (book == nullptr) refuse("no memory");
        for (std::size_t i = 0; i < looks.size(); ++i) looks[i] = workbook_add_format(book);
        date = workbook_add_format(book);
        decimal = workbook_add_format(book);
        for (lxw_format* format : looks) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(date, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(decimal, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(date, LXW_ALIGN_LEFT);
        format_set_num_format(date, "yyyy-mm-dd");
        format_set_num_format(decimal, "0.0#");
        format_set_text_wrap(look(Look::wrapped));
        format_set_font_color(look(Look::quiet), 0x6B7280);
        format_set_bold(look(Look::title));
        format_set_font_size(look(Look::title), 16);
        lxw_format* const heading = look(Look::heading);
        format_set_bold(heading);
        format_set_bg_color(heading, 0xE5EBF1);
        format_set_bottom(heading, LXW_BORDER_THIN);
    }
    ~Parts() {
        if (book != nullptr) lxw_workbook_free(book);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] lxw_format* look(Look which) const {
        return looks[static_cast<std::size_t>(which)];
    }

    SheetLimits limits;
    LossReport& losses;
    MemoryFile file;
    lxw_workbook* book = nullptr;
    std::vector<lxw_worksheet*> sheets;
    std::array<lxw_format*, 5> looks{};
    lxw_format* date = nullptr;
    lxw_format* decimal = nullptr;
};

Workbook::Workbook(const SheetLimits& limits, LossReport& losses)
    : parts_(std::make_unique<Parts>(limits, losses)) {}

Workbook::~Workbook() = default;

SheetIndex Workbook::add_sheet(const std::string& name) {
    lxw_worksheet* const sheet = workbook_add_worksheet(parts_->book, name.c_str());
    if (sheet == nullptr) refuse("no sheet can be named '" + name + "'");
    parts_->sheets.push_back(sheet);
    return parts_->sheets.size() - 1;
}

void Workbook::set_width(SheetIndex sheet, std::size_t column, double width) {
    check(worksheet_set_column(parts_->sheets[sheet], column_of(column), column_of(column), width,
                               nullptr));
}

void Workbook::set_lines(SheetIndex sheet, std::size_t row, std::size_t lines) {
    // Excel fits rows to their text when it opens a file, others do not.
    constexpr double points = 15;
    check(worksheet_set_row(parts_->sheets[sheet], static_cast<lxw_row_t>(row),
                            points * static_cast<double>(lines), nullptr));
}

void Workbook::put_text(SheetIndex sheet, CellPlace at, std::string_view text, Look look) {
    const std::string cell = cell_text(text, parts_->limits.cell_units, parts_->losses);
    check(worksheet_write_string(parts_->sheets[sheet], row_of(at), column_of(at.column),
                                 cell.c_str(), parts_->look(look)));
}

void Workbook::put_whole_number(SheetIndex sheet, CellPlace at, long long number) {
    check(worksheet_write_number(parts_->sheets[sheet], row_of(at), column_of(at.column),
                                 static_cast<double>(number), parts_->look(Look::plain)));
}

void Workbook::put_number(SheetIndex sheet, CellPlace at, double number) {
    check(worksheet_write_number(parts_->sheets[sheet], row_of(at), column_of(at.column), number,
                                 parts_->decimal));
}

void Workbook::put_date(SheetIndex sheet, CellPlace at, const std::string& iso) {
    constexpr int first_year = 1900;
    const auto day = parse_iso_date(iso);
    if (!day || !day->ok() || static_cast<int>(day->year()) < first_year) {
        put_text(sheet, at, iso);
        return;
    }
    lxw_datetime when{};
    when.year = static_cast<int>(day->year());
    when.month = static_cast<int>(static_cast<unsigned>(day->month()));
    when.day = static_cast<int>(static_cast<unsigned>(day->day()));
    check(worksheet_write_datetime(parts_->sheets[sheet], row_of(at), column_of(at.column), &when,
                                   parts_->date));
}

void Workbook::make_table(SheetIndex sheet, const std::string& table_name,
                          const std::vector<SheetColumn>& columns, std::size_t rows) {
    lxw_worksheet* const to = parts_->sheets[sheet];
    worksheet_freeze_panes(to, 1, 1);
    for (std::size_t i = 0; i < columns.size(); ++i) set_width(sheet, i, columns[i].width);
    if (rows == 0) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            put_text(sheet, {0, i}, columns[i].heading, Look::heading);
        }
        return;
    }
    std::vector<std::string> headings;
    for (const SheetColumn& column : columns) headings.push_back(column.heading);
    std::vector<lxw_table_column> described(columns.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        described[i].header = headings[i].data();
        described[i].header_format = parts_->look(Look::heading);
        pointers.push_back(&described[i]);
    }
    pointers.push_back(nullptr);
    std::string name = table_name;
    lxw_table_options options{};
    options.name = name.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = pointers.data();
    check(worksheet_add_table(to, 0, 0, static_cast<lxw_row_t>(rows), column_of(columns.size() - 1),
                              &options));
}

void Workbook::set_up_print(SheetIndex sheet, const std::string& page_word, std::size_t rows,
                            std::size_t columns) {
    constexpr std::uint8_t a4 = 9;
    lxw_worksheet* const to = parts_->sheets[sheet];
    worksheet_set_landscape(to);
    worksheet_set_paper(to, a4);
    worksheet_fit_to_pages(to, 1, 0);
    check(worksheet_repeat_rows(to, 0, 0));
    check(worksheet_print_area(to, 0, 0, static_cast<lxw_row_t>(rows), column_of(columns - 1)));
    check(worksheet_set_footer(to, ("&L&A&R" + page_word + " &P (&N)").c_str()));
}

std::string Workbook::finish(const std::string& title) {
    std::string words = title;
    std::string author = "Mandat";
    lxw_doc_properties properties{};
    properties.title = words.data();
    properties.author = author.data();
    properties.created = made_at;
    check(workbook_set_properties(parts_->book, &properties));
    check(workbook_close(std::exchange(parts_->book, nullptr)));
    return parts_->file.bytes();
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/reply.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view reply_head = "mandat-reply 1\n";
constexpr std::string_view reply_end = "end\n";
constexpr std::size_t most_remarks = 1'000;
constexpr std::size_t longest_argument = 300;
constexpr std::size_t longest_part_name = 1'000;

constexpr std::array formats_of_replies = {std::string_view{},         std::string_view("pdf"),
                                           std::string_view("docx"),   std::string_view("odt"),
                                           std::string_view("html"),   std::string_view("zip"),
                                           std::string_view("picture")};

constexpr std::array codes_of_replies = {
    Code::unreadable_input, Code::encrypted_input, Code::damaged_pdf,       Code::no_text_layer,
    Code::damaged_docx,     Code::ambiguous_docx,  Code::forbidden_doctype, Code::hidden_text,
    Code::limit_reached,    Code::time_limit};

bool is_clean(std::string_view text) {
    return text.find('\0') == std::string_view::npos && utf8::valid(text);
}

/// Takes a reply apart, field by field; any wrong one makes all of it wrong.
class ReplyReader {
  public:
    ReplyReader(std::string_view bytes, const Limits& limits) : rest_(bytes), limits_(limits) {}

    std::optional<Reply> read() {
        Reply out;
        if (!take(reply_head)) return std::nullopt;
        while (!take(reply_end)) {
            if (!read_field(out)) return std::nullopt;
        }
        if (!rest_.empty() || !fits(out)) return std::nullopt;
        return out;
    }

  private:
    bool take(std::string_view words) {
        if (!rest_.starts_with(words)) return false;
        rest_.remove_prefix(words.size());
        return true;
    }

    std::optional<std::size_t> number() {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc{}) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        if (!take(" ") && !take("\n")) return std::nullopt;
        return value;
    }

    std::optional<std::string> block(std::size_t longest) {
        const auto size = number();
        if (!size || *size > longest || *size > rest_.size()) return std::nullopt;
        std::string out(rest_.substr(0, *size));
        rest_.remove_prefix(*size);
        return out;
    }

    bool read_field(Reply& out) {
        if (take("format ")) return read_format(out);
        if (take("remark ")) return read_remark(out);
        if (take("part ")) return read_part(out);
        if (take("partial\n")) return out.partial = true;
        if (take("lacks landlock\n")) return out.gaps.landlock = true;
        if (take("lacks seccomp\n")) return out.gaps.seccomp = true;
        if (take("page ")) {
            const auto line = number();
            if (line && out.pages.size() < limits_.pages) out.pages.push_back(*line);
            return line.has_value();
        }
        if (take("others ")) {
            const auto count = number();
            out.others = count.value_or(0);
            return count.has_value();
        }
        if (!take("text ")) return false;
        auto text = block(limits_.text_bytes);
        if (!text || !is_clean(*text)) return false;
        out.text = std::move(*text);
        return true;
    }

    bool read_format(Reply& out) {
        for (const std::string_view name : formats_of_replies) {
            if (!take(std::string(name) + "\n")) continue;
            out.format = name;
            return true;
        }
        return false;
    }

    bool read_remark(Reply& out) {
        const auto code = number();
        const auto line = number();
        auto argument = block(longest_argument);
        if (!code || !line || !argument || !is_clean(*argument)) return false;
        const auto known =
            std::find_if(codes_of_replies.begin(), codes_of_replies.end(),
                         [&](Code one) { return static_cast<std::size_t>(one) == *code; });
        if (known == codes_of_replies.end() || out.remarks.size() >= most_remarks) return false;
        out.remarks.push_back({*known, *line, std::move(*argument)});
        return true;
    }

    bool read_part(Reply& out) {
        auto name = block(longest_part_name);
        auto bytes = block(limits_.part_bytes);
        if (!name || !bytes || !is_clean(*name)) return false;
        if (out.parts.size() >= limits_.archive_entries) return false;
        unpacked_ += bytes->size();
        out.parts.push_back({std::move(*name), std::move(*bytes)});
        return unpacked_ <= limits_.archive_bytes;
    }

    [[nodiscard]] bool fits(const Reply& reply) const {
        const auto lines =
            static_cast<std::size_t>(std::count(reply.text.begin(), reply.text.end(), '\n') + 1);
        const bool remarks = std::all_of(reply.remarks.begin(), reply.remarks.end(),
                                         [&](const ReplyRemark& r) { return r.line <= lines; });
        const bool pages = std::is_sorted(reply.pages.begin(), reply.pages.end()) &&
                           (reply.pages.empty() || reply.pages.back() <= lines);
        return remarks && pages && reply.others <= limits_.archive_entries;
    }

    std::string_view rest_;
    const Limits& limits_;
    std::size_t unpacked_ = 0;
};

void add_block(std::string& out, std::string_view bytes) {
    out += std::to_string(bytes.size());
    out += ' ';
    out += bytes;
}

}  // namespace

std::string write_reply(const Reply& reply) {
    std::string out(reply_head);
    out += "format " + reply.format + "\n";
    if (reply.partial) out += "partial\n";
    if (reply.gaps.landlock) out += "lacks landlock\n";
    if (reply.gaps.seccomp) out += "lacks seccomp\n";
    const std::size_t remarks = std::min(reply.remarks.size(), most_remarks);
    for (std::size_t i = 0; i < remarks; ++i) {
        const ReplyRemark& r = reply.remarks[i];
        out += "remark " + std::to_string(static_cast<int>(r.code)) + " " + std::to_string(r.line) +
               " ";
        add_block(out, utf8::prefix(std::string_view(r.argument), longest_argument / 4));
    }
    for (const std::size_t line : reply.pages) out += "page " + std::to_string(line) + "\n";
    if (reply.others > 0) out += "others " + std::to_string(reply.others) + "\n";
    for (const ReplyPart& part : reply.parts) {
        out += "part ";
        add_block(out, part.name);
        add_block(out, part.bytes);
    }
    out += "text ";
    add_block(out, reply.text);
    out += reply_end;
    return out;
}

std::optional<Reply> read_reply(std::string_view bytes, const Limits& limits) {
    return ReplyReader(bytes, limits).read();
}

std::size_t longest_reply(const Limits& limits) {
    // Beside text and parts: remarks, pages, and a name with a size for every part.
    return limits.text_bytes + limits.archive_bytes + 20 * limits.pages +
           (longest_part_name + 100) * limits.archive_entries + 1'000'000;
}

}  // namespace mandat::extract

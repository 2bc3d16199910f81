// SPDX-License-Identifier: Apache-2.0
#include "cli/show_diagnostics.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/replacement.hpp"
#include "cli/words.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t margin = 2;              // blanks before a source line
constexpr std::size_t least_context = 20;      // columns kept before the quote on a long line
constexpr std::size_t longest_line = 100'000;  // code points of a source line that are looked at

std::vector<std::string> split(std::string_view bytes) {
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const std::size_t stop = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, stop);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
        bytes.remove_prefix(std::min(stop + 1, bytes.size()));
    }
    return lines;
}

Look look_of(Severity severity) {
    if (severity == Severity::error) return Look::red;
    return severity == Severity::warning ? Look::yellow : Look::cyan;
}

std::string path_of(const Diagnostic& remark, const Network& network, Language language) {
    const Source* const source = network.document(remark.document);
    if (source == nullptr) return remark.document;
    return source->path == "-" ? "<" + say(Word::standard_input, language) + ">" : source->path;
}

/// Part of a source line; a tab, common behind labels, is a blank and no `\\x09`.
std::string shown(std::string_view text) {
    std::string blanks(text);
    std::replace(blanks.begin(), blanks.end(), '\t', ' ');
    return printable(blanks, longest_line);
}

/// A source line cut to the width of the terminal around its quote, and where the quote stands.
struct Excerpt {
    std::string text;
    std::size_t indent = 0;  ///< columns before the quote
    std::size_t width = 0;   ///< columns of the quote, at least 1
};

std::optional<Excerpt> excerpt(std::string_view line, const Diagnostic& remark, std::size_t width) {
    if (remark.column < 1) return std::nullopt;
    const std::size_t at = utf8::prefix(line, static_cast<std::size_t>(remark.column) - 1).size();
    if (!line.substr(at).starts_with(remark.quote)) return std::nullopt;
    std::string before = shown(line.substr(0, at));
    const std::string quote = shown(line.substr(at, remark.quote.size()));
    const std::string after = shown(line.substr(at + remark.quote.size()));

    const std::size_t room = std::max<std::size_t>(width, 40) - margin;
    if (display_width(before) + display_width(quote) > room) {
        // Long lines are common (a whole list flattened to one): keep what stands nearest.
        const std::size_t wanted =
            std::max(least_context, room - std::min(room, display_width(quote) + least_context));
        const std::size_t whole = before.size();
        while (display_width(before) > wanted) before.erase(0, utf8::decode(before, 0).size);
        if (before.size() < whole) before.insert(0, "…");
    }
    Excerpt out;
    out.indent = display_width(before);
    out.text = before + quote + after;
    out.text = shortened(out.text, room);
    out.width = std::max<std::size_t>(
        1, std::min(display_width(quote), room > out.indent ? room - out.indent : 1));
    return out;
}

void show_source(const Diagnostic& remark, const std::string& path, SourceLines& lines,
                 const Stream& stream) {
    if (remark.line < 1) return;
    const std::string blanks(margin, ' ');
    const std::string instead = printable(replacement(remark));
    const auto line = lines.line(path, remark.line);
    const auto cut = line ? excerpt(*line, remark, stream.width) : std::nullopt;
    std::string before = blanks;
    if (cut) {
        before += std::string(cut->indent, ' ');
        const std::string caret(cut->width, '^');
        stream.to << blanks << cut->text << '\n'
                  << before << styled(caret, look_of(remark.severity), stream.colour) << '\n';
    } else if (!remark.quote.empty()) {
        // The text was converted on its way in, so that only the words themselves can be shown.
        stream.to << blanks << printable(remark.quote) << '\n';
    }
    if (!instead.empty())
        stream.to << before << styled(instead, Look::green, stream.colour) << '\n';
}

/// "path:5:13"; the column where the words stand, left out where the line is not to be had.
std::string note_place(const Note& note, const std::string& path, SourceLines& lines) {
    std::string out = ":" + std::to_string(note.line);
    const auto line = lines.line(path, note.line);
    const std::size_t at = line ? line->find(note.quote) : std::string::npos;
    if (note.quote.empty() || at == std::string::npos) return out;
    return out + ":" + std::to_string(utf8::length(line->substr(0, at)) + 1);
}

void show_one(const Diagnostic& remark, const Network& network, SourceLines& lines,
              const Stream& stream, Language language) {
    const std::string path = path_of(remark, network, language);
    std::string where = printable(path);
    if (remark.line > 0) where += ":" + std::to_string(remark.line);
    if (remark.line > 0 && remark.column > 0) where += ":" + std::to_string(remark.column);
    stream.to << styled(where, Look::bold, stream.colour) << ": "
              << styled(to_string(remark.severity, language), look_of(remark.severity),
                        stream.colour)
              << ": " << message_line(remark, language) << " ["
              << styled(label(remark.code), Look::dim, stream.colour) << "]\n";
    const Source* const source = network.document(remark.document);
    const std::string& opened = source == nullptr ? path : source->path;
    show_source(remark, opened, lines, stream);
    for (const Note& note : remark.notes) {
        stream.to << printable(path) << note_place(note, opened, lines) << ": "
                  << to_string(Severity::info, language) << ": " << say(Word::note_word, language)
                  << " '" << printable(note.quote) << "'\n";
    }
    if (const std::string advice = hint(remark, language); !advice.empty()) {
        stream.to << "  " << say(Word::hint_word, language) << ": " << printable(advice) << '\n';
    }
}

}  // namespace

void SourceLines::keep(const std::map<std::string, std::string>& texts) {
    for (const auto& [path, bytes] : texts) files_[path] = split(bytes);
}

const std::vector<std::string>& SourceLines::lines(const std::string& path) {
    const auto [place, fresh] = files_.try_emplace(path);
    if (fresh && path != "-") {
        const auto bytes = read_file({path, path, std::nullopt}, options_);
        if (const auto* text = std::get_if<std::string>(&bytes)) {
            if (utf8::valid(*text)) place->second = split(*text);
        }
    }
    return place->second;
}

std::optional<std::string> SourceLines::line(const std::string& path, int number) {
    const std::vector<std::string>& all = lines(path);
    if (number < 1 || static_cast<std::size_t>(number) > all.size()) return std::nullopt;
    return all[static_cast<std::size_t>(number) - 1];
}

void show_diagnostics(const std::vector<const Diagnostic*>& remarks, const Network& network,
                      SourceLines& lines, Stream& stream, Language language) {
    for (const Diagnostic* remark : remarks) show_one(*remark, network, lines, stream, language);
}

std::string place(const Diagnostic& remark, const Network& network) {
    const Source* const source = network.document(remark.document);
    std::string where = printable(source == nullptr ? remark.document : source->path);
    if (remark.line > 0) where += ":" + std::to_string(remark.line);
    if (remark.line > 0 && remark.column > 0) where += ":" + std::to_string(remark.column);
    return where;
}

std::string message_line(const Diagnostic& remark, Language language) {
    return printable(message(remark, language), 300);
}

}  // namespace mandat::cli

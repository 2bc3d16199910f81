// SPDX-License-Identifier: Apache-2.0
#include "render/map/svg_check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "render/map/markup.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t max_depth = 16;  // Graphviz nests five deep

constexpr std::array<std::string_view, 9> elements = {
    "a", "ellipse", "g", "path", "polygon", "polyline", "svg", "text", "title"};

/// What an attribute may hold.
enum class Kind { number, numbers, paint, name, path, points, transform, family, fragment, url };

struct Rule {
    std::string_view name;
    Kind kind;
};

constexpr std::array rules = {
    Rule{"class", Kind::name},
    Rule{"cx", Kind::number},
    Rule{"cy", Kind::number},
    Rule{"d", Kind::path},
    Rule{"fill", Kind::paint},
    Rule{"font-family", Kind::family},
    Rule{"font-size", Kind::number},
    Rule{"font-style", Kind::name},
    Rule{"font-weight", Kind::name},
    Rule{"height", Kind::number},
    Rule{"id", Kind::name},
    Rule{"points", Kind::points},
    Rule{"rx", Kind::number},
    Rule{"ry", Kind::number},
    Rule{"stroke", Kind::paint},
    Rule{"stroke-dasharray", Kind::points},
    Rule{"stroke-width", Kind::number},
    Rule{"text-anchor", Kind::name},
    Rule{"transform", Kind::transform},
    Rule{"viewBox", Kind::numbers},
    Rule{"width", Kind::number},
    Rule{"x", Kind::number},
    Rule{"xlink:href", Kind::fragment},
    Rule{"xmlns", Kind::url},
    Rule{"xmlns:xlink", Kind::url},
    Rule{"y", Kind::number},
};

[[noreturn]] void refuse(const std::string& what) {
    throw Error(ErrorKind::layout, "the drawing was refused: " + what,
                "this is a bug; please report it with the .dot file");
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_of(std::string_view text, auto allowed) {
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

bool one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool is_paint(std::string_view v) {
    if (v.starts_with('#')) {
        const auto hex = [](char c) {
            return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        return v.size() == 7 && all_of(v.substr(1), hex);
    }
    return all_of(v, is_letter);  // none, transparent, black
}

bool holds(Kind kind, std::string_view v) {
    const auto number = [](char c) { return is_digit(c) || one_of(c, ".-+e"); };
    const auto name = [](char c) { return is_letter(c) || is_digit(c) || one_of(c, "-_ "); };
    switch (kind) {
        case Kind::number:
            if (v.ends_with("pt")) v.remove_suffix(2);
            return all_of(v, number);
        case Kind::numbers: return all_of(v, [&](char c) { return number(c) || c == ' '; });
        case Kind::paint: return is_paint(v);
        case Kind::name: return all_of(v, name);
        case Kind::path:
            return all_of(v, [&](char c) { return number(c) || one_of(c, " ,MLCZmlcz"); });
        case Kind::points: return all_of(v, [&](char c) { return number(c) || one_of(c, " ,"); });
        case Kind::transform:
            return all_of(v, [&](char c) { return number(c) || is_small(c) || one_of(c, "() "); });
        case Kind::family: return all_of(v, [&](char c) { return name(c) || c == ','; });
        case Kind::fragment: return v.size() > 1 && v.front() == '#' && all_of(v.substr(1), name);
        case Kind::url:
            return v == "http://www.w3.org/2000/svg" || v == "http://www.w3.org/1999/xlink";
    }
    return false;
}

/// Graphviz writes every '-' of an id as a character reference.
std::string with_dashes(std::string_view value) {
    constexpr std::string_view dash = "&#45;";
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const bool here = value.substr(at).starts_with(dash);
        out += here ? '-' : value[at];
        at += here ? dash.size() : 1;
    }
    return out;
}

/// "1318pt" -> 1318; 0 when it is no plain number.
double points(std::string_view value) {
    double out = 0;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return out;
}

struct SvgAttribute {
    std::string_view name;
    std::string_view value;
};

/// Reads one document from start to end and writes what may stay.
class Rewriter {
  public:
    Rewriter(std::string_view svg, const SvgHead& head) : in_(svg), head_(head) {}

    CheckedSvg run();

  private:
    void skip_to_end_of(std::string_view mark);
    void prologue();
    void text(std::string_view content);
    void tag();
    void open(std::string_view name);
    void close(std::string_view name);
    std::vector<SvgAttribute> attributes();
    void put(SvgAttribute attribute);
    void put_head();
    [[nodiscard]] std::string_view word();
    void blanks();
    [[nodiscard]] bool at_end() const { return at_ >= in_.size(); }
    void expect(char c);

    std::string_view in_;
    std::size_t at_ = 0;
    const SvgHead& head_;
    std::vector<std::string_view> open_;
    bool in_title_ = false;
    bool finished_ = false;
    CheckedSvg out_;
};

void Rewriter::skip_to_end_of(std::string_view mark) {
    const std::size_t end = in_.find(mark, at_);
    if (end == std::string_view::npos) refuse("it ends within '" + std::string(mark) + "'");
    at_ = end + mark.size();
}

/// The XML declaration, the DOCTYPE without own entities, and comments.
void Rewriter::prologue() {
    if (in_.substr(at_).starts_with("<!--")) {
        skip_to_end_of("-->");
    } else if (in_.substr(at_).starts_with("<?xml ") && open_.empty()) {
        skip_to_end_of("?>");
    } else {
        const std::size_t start = at_;
        skip_to_end_of(">");
        const std::string_view whole = in_.substr(start, at_ - start);
        const bool plain = whole.starts_with("<!DOCTYPE svg PUBLIC ");
        if (!plain || !open_.empty() || whole.find('[') != std::string_view::npos)
            refuse("a declaration that is not known");
    }
}

void Rewriter::text(std::string_view content) {
    const bool blank = content.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (in_title_) return;
    if (open_.empty() || (open_.back() != "text" && !blank)) {
        if (!blank) refuse("text outside a text element");
        return;
    }
    if (!utf8::valid(content)) refuse("text that is not UTF-8");
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (static_cast<unsigned char>(content[i]) < 0x20 && content[i] != '\n')
            refuse("a control character");
        if (content[i] == '>') refuse("a stray '>'");
        if (content[i] != '&') continue;
        const std::string_view entity =
            content.substr(i + 1, std::min<std::size_t>(content.find(';', i) - i - 1, 10));
        const bool named = entity == "amp" || entity == "lt" || entity == "gt" || entity == "quot";
        const bool numbered = entity.size() > 1 && entity.front() == '#' &&
                              all_of(entity.substr(1), [](char c) { return is_digit(c); });
        if (!named && !numbered) refuse("an entity that is not known");
    }
    out_.svg += content;
}

std::string_view Rewriter::word() {
    const std::size_t start = at_;
    while (!at_end() && (is_letter(in_[at_]) || is_digit(in_[at_]) || one_of(in_[at_], "-:")))
        ++at_;
    return in_.substr(start, at_ - start);
}

void Rewriter::blanks() {
    while (!at_end() && one_of(in_[at_], " \t\r\n")) ++at_;
}

void Rewriter::expect(char c) {
    if (at_end() || in_[at_] != c) refuse("'" + std::string(1, c) + "' expected");
    ++at_;
}

std::vector<SvgAttribute> Rewriter::attributes() {
    std::vector<SvgAttribute> out;
    for (blanks(); !at_end() && in_[at_] != '>' && in_[at_] != '/'; blanks()) {
        const std::string_view name = word();
        expect('=');
        expect('"');
        const std::size_t end = in_.find('"', at_);
        if (name.empty() || end == std::string_view::npos) refuse("an attribute without its end");
        for (const SvgAttribute& other : out) {
            if (other.name == name) refuse("an attribute that stands twice");
        }
        out.push_back({name, in_.substr(at_, end - at_)});
        at_ = end + 1;
    }
    return out;
}

void Rewriter::put(SvgAttribute attribute) {
    // what a link shows is its row; a second text in a tooltip would only repeat it
    if (attribute.name == "xlink:title") return;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const Rule& r) { return r.name == attribute.name; });
    if (rule == rules.end())
        refuse("attribute '" + std::string(attribute.name.substr(0, 40)) + "'");
    const std::string value = with_dashes(attribute.value);
    if (!holds(rule->kind, value)) refuse("the value of '" + std::string(attribute.name) + "'");
    std::string_view kept = value;
    if (attribute.name == "id") {
        // Graphviz puts "a_" before the id of a cell with a link
        if (kept.starts_with("a_")) kept.remove_prefix(2);
        if (!out_.ids.emplace(kept).second) refuse("an id that stands twice");
    }
    if (kept == "transparent") kept = "none";  // not a colour of SVG 1.1
    if (attribute.name == "font-family") kept = "Inter,Helvetica,Arial,sans-serif";
    if (open_.empty() && attribute.name == "width") out_.width_pt = points(kept);
    if (open_.empty() && attribute.name == "height") out_.height_pt = points(kept);
    out_.svg += " " + std::string(attribute.name) + "=\"" + std::string(kept) + "\"";
}

void Rewriter::put_head() {
    const std::string language = head_.language == Language::sv ? "sv" : "en";
    out_.svg += " role=\"img\" lang=\"" + language + "\" xml:lang=\"" + language +
                "\" aria-labelledby=\"map-title map-description\"><title id=\"map-title\">" +
                svg_text(head_.title) + "</title><desc id=\"map-description\">" +
                svg_text(head_.description, 1000) + "</desc>";
    out_.ids.insert({"map-title", "map-description"});
}

void Rewriter::open(std::string_view name) {
    if (std::find(elements.begin(), elements.end(), name) == elements.end())
        refuse("element '" + std::string(name.substr(0, 40)) + "'");
    if (finished_ || open_.size() >= max_depth) refuse("its elements nest in no known way");
    if (open_.empty() != (name == "svg")) refuse("'svg' is not its root");
    const std::vector<SvgAttribute> given = attributes();
    const bool closed = !at_end() && in_[at_] == '/';
    if (closed) ++at_;
    expect('>');
    if (name == "title") {
        in_title_ = !closed;
        if (!closed) open_.push_back(name);
        return;
    }
    out_.svg += "<" + std::string(name);
    for (const SvgAttribute& attribute : given) put(attribute);
    if (open_.empty()) {
        put_head();
    } else {
        out_.svg += closed ? "/>" : ">";
    }
    if (!closed) open_.push_back(name);
}

void Rewriter::close(std::string_view name) {
    if (open_.empty() || open_.back() != name) refuse("an element that does not end");
    open_.pop_back();
    finished_ = open_.empty();
    if (name == "title")
        in_title_ = false;
    else
        out_.svg += "</" + std::string(name) + ">";
    if (name == "g" || name == "text" || name == "svg") out_.svg += "\n";
}

void Rewriter::tag() {
    if (in_.substr(at_).starts_with("<!") || in_.substr(at_).starts_with("<?")) {
        prologue();
        return;
    }
    ++at_;
    const bool closing = !at_end() && in_[at_] == '/';
    if (closing) ++at_;
    const std::string_view name = word();
    if (!closing) {
        open(name);
        return;
    }
    blanks();
    expect('>');
    close(name);
}

CheckedSvg Rewriter::run() {
    while (!at_end()) {
        if (in_[at_] == '<') {
            tag();
            continue;
        }
        const std::size_t end = std::min(in_.find('<', at_), in_.size());
        text(in_.substr(at_, end - at_));
        at_ = end;
    }
    if (!finished_) refuse("it ends too early");
    return std::move(out_);
}

}  // namespace

CheckedSvg check_svg(std::string_view svg, const SvgHead& head) {
    return Rewriter(svg, head).run();
}

}  // namespace mandat::render

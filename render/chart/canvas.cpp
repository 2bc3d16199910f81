// SPDX-License-Identifier: Apache-2.0
#include "render/chart/canvas.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

constexpr double slant = 38;           // degrees
constexpr double slant_sine = 0.6157;  // of it
constexpr double chart_margin = 28;
constexpr int foot_size = 9;
constexpr double smallest_letters = 9;

std::string attribute(std::string_view name, double value) {
    return " " + std::string(name) + "=\"" + number_text(value) + "\"";
}

std::string filled_with(const Paint& paint) {
    return " class=\"" + std::string(paint.name) + "\" fill=\"" + std::string(paint.colour.hex) +
           "\"";
}

std::string stroked_with(const Paint& paint, double pen, Stroke style) {
    std::string out = " class=\"line-" + std::string(paint.name) + "\" fill=\"none\" stroke=\"" +
                      std::string(paint.colour.hex) + "\"" + attribute("stroke-width", pen);
    if (style == Stroke::dashed) out += " stroke-dasharray=\"3 2.5\"";
    return out;
}

std::string lettered(const Lettering& letters) {
    std::string out = filled_with(letters.paint) + attribute("font-size", letters.size);
    if (letters.weight == Weight::bold) out += " font-weight=\"bold\"";
    if (letters.anchor == Anchor::middle) out += " text-anchor=\"middle\"";
    if (letters.anchor == Anchor::end) out += " text-anchor=\"end\"";
    return out;
}

}  // namespace

Paint focus_paint(int focus, bool group) {
    if (focus <= 0) return group ? slate_paint : navy_paint;
    constexpr std::array<std::string_view, 4> names = {"f1", "f2", "f3", "f4"};
    return {names.at(static_cast<std::size_t>(focus - 1) % names.size()), hue(focus).solid};
}

std::string number_text(double value) {
    const double rounded = std::round(value * 10) / 10;
    std::array<char, 32> buffer{};
    const auto whole = static_cast<long long>(rounded);
    const bool is_whole = static_cast<double>(whole) == rounded;
    const auto end = is_whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), whole)
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded,
                                              std::chars_format::fixed, 1);
    return {buffer.data(), end.ptr};
}

void Canvas::text(double x, double y, std::string_view text, const Lettering& letters) {
    out_ += "<text" + attribute("x", x) + attribute("y", y) + lettered(letters) + ">" +
            svg_text(text, 300) + "</text>\n";
}

void Canvas::slanted(double x, double y, std::string_view text, const Lettering& letters) {
    out_ += "<text transform=\"translate(" + number_text(x) + " " + number_text(y) + ") rotate(-" +
            number_text(slant) + ")\"" + lettered(letters) + ">" + svg_text(text, 120) +
            "</text>\n";
}

void Canvas::box(double x, double y, double width, double height, double round, const Paint& fill,
                 double opacity) {
    out_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
            attribute("height", height) + attribute("rx", round) + filled_with(fill);
    if (opacity < 1) out_ += attribute("fill-opacity", opacity);
    out_ += "/>\n";
}

void Canvas::frame(double x, double y, double width, double height, double round,
                   const Paint& stroke, Stroke style) {
    out_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
            attribute("height", height) + attribute("rx", round) + stroked_with(stroke, 1, style) +
            "/>\n";
}

void Canvas::disc(double x, double y, double radius, const Paint& fill, double opacity) {
    out_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) +
            filled_with(fill);
    if (opacity < 1) out_ += attribute("fill-opacity", opacity);
    out_ += "/>\n";
}

void Canvas::ring(double x, double y, double radius, const Paint& stroke, double pen,
                  Stroke style) {
    out_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) +
            stroked_with(stroke, pen, style) + "/>\n";
}

void Canvas::line(double x1, double y1, double x2, double y2, const Paint& stroke, double pen,
                  Stroke style) {
    out_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) +
            attribute("y2", y2) + stroked_with(stroke, pen, style) + "/>\n";
}

void Canvas::arrow(double x1, double y1, double x2, double y2, const Paint& stroke, Stroke style) {
    const double way = x2 < x1 ? -1 : 1;
    const double bend = way * std::max(12.0, std::abs(x2 - x1) / 2);
    out_ += "<path d=\"M" + number_text(x1) + " " + number_text(y1) + "C" + number_text(x1 + bend) +
            " " + number_text(y1) + " " + number_text(x2 - bend) + " " + number_text(y2) + " " +
            number_text(x2 - way * 5) + " " + number_text(y2) + "\"" +
            stroked_with(stroke, 1.5, style) + "/><path d=\"M" + number_text(x2) + " " +
            number_text(y2) + "l" + number_text(-way * 7) + " -3.5v7z\"" + filled_with(stroke) +
            "/>\n";
}

void Canvas::begin_mark(std::string_view title) {
    out_ += "<g><title>" + svg_text(title, 1000) + "</title>";
}

void Canvas::end_mark() { out_ += "</g>\n"; }

void Canvas::pill(double x, double y, std::string_view code, const Paint& paint) {
    const double width = std::max(30, width_pt(code, 9, Weight::bold) + 12);
    box(x - width / 2, y - 8, width, 16, 8, paint);
    text(x, y + 3.2, code, {9, Weight::bold, card_paint, Anchor::middle});
}

double slant_height(const std::vector<std::string>& names, double size) {
    double longest = 0;
    for (const std::string& name : names)
        longest = std::max(longest, double(width_pt(name, static_cast<int>(size), Weight::bold)));
    return longest * slant_sine + size;
}

std::string fitted(std::string_view text, double width, int size, Weight weight) {
    if (width_pt(text, size, weight) <= width) return std::string(text);
    std::size_t letters = utf8::length(text);
    while (letters > 1) {
        --letters;
        const std::string cut = std::string(utf8::prefix(text, letters)) + "…";
        if (width_pt(cut, size, weight) <= width) return cut;
    }
    return "…";
}

std::vector<std::string> broken(std::string_view text, double width, int size, std::size_t most,
                                Weight weight) {
    std::vector<std::string> out;
    while (!text.empty()) {
        if (out.size() + 1 == most || width_pt(text, size, weight) <= width) {
            out.push_back(fitted(text, width, size, weight));
            break;
        }
        std::size_t end = 0;  // bytes that fit, up to a blank
        for (std::size_t blank = text.find(' '); blank != std::string_view::npos;
             blank = text.find(' ', blank + 1)) {
            if (width_pt(text.substr(0, blank), size, weight) > width) break;
            end = blank;
        }
        if (end == 0) {  // one word that is too long
            std::size_t letters = utf8::length(text);
            while (letters > 1 && width_pt(utf8::prefix(text, letters), size, weight) > width)
                --letters;
            end = utf8::prefix(text, letters).size();
        }
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    return out;
}

namespace {

/// As few lines as `broken()` takes, and these about equally long.
std::vector<std::string> balanced(std::string_view text, double width, int size, std::size_t most,
                                  Weight weight) {
    std::vector<std::string> out = broken(text, width, size, most, weight);
    if (out.size() < 2 || out.back().ends_with("…")) return out;
    for (double narrow = width * 0.95; narrow > width / 2; narrow -= width / 20) {
        std::vector<std::string> next = broken(text, narrow, size, most + 1, weight);
        if (next.size() > out.size()) break;
        out = std::move(next);
    }
    return out;
}

}  // namespace

Chart finish_chart(const Canvas& canvas, const ChartFrame& frame, const ChartOptions& options) {
    const double width = std::max(frame.width, 420.0);
    const std::string& title = options.title.empty() ? frame.title : options.title;
    Canvas head, foot;
    double top = 20;
    for (const std::string& line : balanced(title, width, 22, 3, Weight::bold)) {
        head.text(0, top, line, {22, Weight::bold});
        top += 27;
    }
    top -= 6;
    for (const std::string& line : broken(frame.subtitle, width, 12, 4)) {
        head.text(0, top, line, {12, Weight::regular, muted_paint});
        top += 16;
    }
    top += 8;
    double below = top + frame.height + 20;
    std::vector<std::string> sentences = frame.notes;
    sentences.insert(sentences.begin(), frame.source);
    for (const std::string& sentence : sentences) {
        for (const std::string& line : broken(sentence, width, foot_size, 6)) {
            foot.text(0, below, line, {double(foot_size), Weight::regular, muted_paint});
            below += 12;
        }
    }
    Chart out;
    out.title = title;
    out.notes = frame.notes;
    out.sheet = choose_sheet(options.paper, width, below);
    const double scale = out.sheet.scale;
    const bool natural = out.sheet.paper == PaperSize::natural;
    const double page_width = natural ? width + 2 * chart_margin : out.sheet.width_pt / scale;
    const double page_height = natural ? below + 2 * chart_margin : out.sheet.height_pt / scale;
    const double left = (page_width - width) / 2;
    const double above = natural ? chart_margin : 10 * 72 / 25.4 / scale;
    // the foot stands at the foot of the sheet, as on the maps
    const double room = natural ? 0 : std::max(page_height - below - 2 * above, 0.0);
    out.sheet.smallest_pt = smallest_letters * scale;
    const std::string language = options.language == Language::sv ? "sv" : "en";
    out.svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"" +
        number_text(page_width * scale) + "pt\" height=\"" + number_text(page_height * scale) +
        "pt\" viewBox=\"0 0 " + number_text(page_width) + " " + number_text(page_height) +
        "\" font-family=\"Inter,Helvetica,Arial,sans-serif\" role=\"img\" lang=\"" + language +
        "\" xml:lang=\"" + language + "\"><title>" + svg_text(title, 200) + "</title><desc>" +
        svg_text(frame.description.empty() ? frame.subtitle : frame.description, 1000) +
        "</desc>\n<rect width=\"" + number_text(page_width) + "\" height=\"" +
        number_text(page_height) + "\"" + filled_with(paper_paint) + "/>\n<g transform=\"" +
        "translate(" + number_text(left) + " " + number_text(above) + ")\">\n" + head.body() +
        "<g transform=\"translate(0 " + number_text(top) + ")\">\n" + canvas.body() + "</g>\n" +
        "<g transform=\"translate(0 " + number_text(room) + ")\">\n" + foot.body() +
        "</g>\n</g>\n</svg>\n";
    return out;
}

}  // namespace mandat::render

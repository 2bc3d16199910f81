// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/map/palette.hpp"

namespace mandat::render {

/// How much of a text is shown. Characters are code points.
struct Room {
    std::size_t characters = 120;  ///< the rest is cut, with "…"
    std::size_t line = 40;         ///< longest line
    std::size_t lines = 6;
};

/// The one door through which text from documents enters a drawing: control, bidi and invisible
/// characters removed, cut and wrapped to its room, `& < > " '` escaped, `\` doubled because
/// Graphviz replaces `\N` even in labels. Fit for the content of an HTML-like label, and for
/// nothing else.
[[nodiscard]] std::vector<std::string> label_lines(std::string_view text, const Room& room);

/// The same for a name: never empty, because an empty part makes Graphviz drop the whole label.
[[nodiscard]] std::vector<std::string> name_lines(std::string_view name, const Room& room);

/// The same on one line.
[[nodiscard]] std::string label_text(std::string_view text, std::size_t characters = 120);

/// The same for text and `<title>` of an SVG, where a backslash is only a backslash.
[[nodiscard]] std::string svg_text(std::string_view text, std::size_t characters = 120);

/// A HTML-like label under construction. Only string literals count as markup; texts come in by
/// Text and pass label_lines().
class Markup {
  public:
    struct Text {
        std::string_view text;
        std::size_t characters = 120;
    };

    template <std::size_t N>
    Markup& operator<<(const char (&literal)[N]) {
        out_.append(literal, N - 1);
        return *this;
    }
    Markup& operator<<(const Text& text) {
        out_ += label_text(text.text, text.characters);
        return *this;
    }
    Markup& operator<<(Colour colour) {
        out_ += colour.hex;
        return *this;
    }
    Markup& operator<<(const Markup& other) {
        out_ += other.out_;
        return *this;
    }
    template <std::integral Number>
    Markup& operator<<(Number number) {
        out_ += std::to_string(number);
        return *this;
    }

    /// An id made by element_id(), whose alphabet needs no escape.
    Markup& id(std::string_view element_id);

    /// A line that label_lines() gave.
    Markup& line(const std::string& label_line);

    [[nodiscard]] const std::string& str() const { return out_; }
    [[nodiscard]] bool empty() const { return out_.empty(); }

  private:
    std::string out_;
};

/// Width of a text or a label line in Inter, in points.
enum class Weight { regular, bold };
[[nodiscard]] int width_pt(std::string_view text, int size_pt, Weight weight = Weight::regular);

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/chart/chart.hpp"
#include "render/map/markup.hpp"
#include "render/map/palette.hpp"

namespace mandat::render {

/// A colour, and the class by which a style sheet paints it anew.
struct Paint {
    std::string_view name;
    Colour colour;
};

inline constexpr Paint ink_paint{"ink", ink};
inline constexpr Paint muted_paint{"muted", muted};
inline constexpr Paint paper_paint{"paper", paper};
inline constexpr Paint card_paint{"card", white};
inline constexpr Paint hairline_paint{"hairline", hairline};
inline constexpr Paint grid_paint{"grid", {"#EFEFEA"}};
inline constexpr Paint navy_paint{"navy", navy};
inline constexpr Paint slate_paint{"slate", slate};
inline constexpr Paint warn_paint{"warn", {"#B45309"}};

/// Of a focus area 1, 2, ...; navy for a body, slate for a group without one.
[[nodiscard]] Paint focus_paint(int focus, bool group);

enum class Anchor { start, middle, end };
enum class Stroke { solid, dashed };

/// Letters and where they stand.
struct Lettering {
    double size = 11;
    Weight weight = Weight::regular;
    Paint paint = ink_paint;
    Anchor anchor = Anchor::start;
};

/// An SVG under construction. Points; y grows downwards. Text from documents goes through
/// svg_text().
class Canvas {
  public:
    void text(double x, double y, std::string_view text, const Lettering& letters = {});
    /// Turned by -38 degrees around its beginning.
    void slanted(double x, double y, std::string_view text, const Lettering& letters);
    void box(double x, double y, double width, double height, double round, const Paint& fill,
             double opacity = 1);
    void frame(double x, double y, double width, double height, double round, const Paint& stroke,
               Stroke style = Stroke::solid);
    void disc(double x, double y, double radius, const Paint& fill, double opacity = 1);
    void ring(double x, double y, double radius, const Paint& stroke, double pen,
              Stroke style = Stroke::solid);
    void line(double x1, double y1, double x2, double y2, const Paint& stroke, double pen,
              Stroke style = Stroke::solid);
    /// A curve that begins and ends level, with an arrow head at its end.
    void arrow(double x1, double y1, double x2, double y2, const Paint& stroke, Stroke style);
    /// What is put between these is one mark; its title is told by a pointer and a screen reader.
    void begin_mark(std::string_view title);
    void end_mark();
    /// A pill with a code, centred on x.
    void pill(double x, double y, std::string_view code, const Paint& paint);

    [[nodiscard]] const std::string& body() const { return out_; }

  private:
    std::string out_;
};

/// "12.5": one decimal at most, never an exponent.
[[nodiscard]] std::string number_text(double value);

/// What stands around a chart.
struct ChartFrame {
    std::string title;
    std::string subtitle;
    std::string description;  ///< for those who cannot see it; empty: the subtitle
    std::string source;
    std::vector<std::string> notes;
    double width = 0;  ///< of what the canvas holds
    double height = 0;
};

/// The whole document: head, canvas, foot, on its paper. The canvas begins at 0,0.
[[nodiscard]] Chart finish_chart(const Canvas& canvas, const ChartFrame& frame,
                                 const ChartOptions& options);

/// Height of a head of slanted names, so that the longest fits.
[[nodiscard]] double slant_height(const std::vector<std::string>& names, double size);

/// `text` cut to a width in points, with "…" where something was cut.
[[nodiscard]] std::string fitted(std::string_view text, double width, int size,
                                 Weight weight = Weight::regular);

/// `text` on lines of at most that width; the last of `most` ends in "…" where something is left.
[[nodiscard]] std::vector<std::string> broken(std::string_view text, double width, int size,
                                              std::size_t most, Weight weight = Weight::regular);

}  // namespace mandat::render

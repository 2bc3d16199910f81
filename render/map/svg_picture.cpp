// SPDX-License-Identifier: Apache-2.0
#include "render/map/svg_picture.hpp"

#include <cmath>

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include "graph/base/error.hpp"
#include "graph/base/late_library.hpp"
#include "render/map/inter.hpp"

namespace mandat::render {
namespace {

constexpr double svg_png_dpi = 150;

#define MANDAT_LATE(library, name) \
    decltype(::name)* const name = library.find<decltype(::name)>(#name)

/// What draws, by its own names.
struct Drawing {
    LateLibrary cairo_library{"libcairo.so.2"};
    LateLibrary rsvg_library{"librsvg-2.so.2"};
    MANDAT_LATE(cairo_library, cairo_create);
    MANDAT_LATE(cairo_library, cairo_destroy);
    MANDAT_LATE(cairo_library, cairo_image_surface_create);
    MANDAT_LATE(cairo_library, cairo_paint);
    MANDAT_LATE(cairo_library, cairo_pdf_surface_create_for_stream);
    MANDAT_LATE(cairo_library, cairo_pdf_surface_set_metadata);
    MANDAT_LATE(cairo_library, cairo_set_source_rgb);
    MANDAT_LATE(cairo_library, cairo_show_page);
    MANDAT_LATE(cairo_library, cairo_surface_finish);
    MANDAT_LATE(cairo_library, cairo_surface_write_to_png_stream);
    MANDAT_LATE(rsvg_library, rsvg_handle_get_intrinsic_size_in_pixels);
    MANDAT_LATE(rsvg_library, rsvg_handle_new_from_data);
    MANDAT_LATE(rsvg_library, rsvg_handle_render_document);
    MANDAT_LATE(rsvg_library, rsvg_handle_set_dpi);
#undef MANDAT_LATE

    [[nodiscard]] bool is_there() const {
        // The youngest function of each; what has these has the others.
        return cairo_pdf_surface_set_metadata != nullptr &&
               rsvg_handle_get_intrinsic_size_in_pixels != nullptr;
    }
};

cairo_status_t append_bytes(void* into, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

struct SvgSize {
    double width_pt = 0;
    double height_pt = 0;
};

cairo_surface_t* surface_for(const Drawing& by, Form form, const SvgSize& size, double scale,
                             std::string& into) {
    if (form == Form::png)
        return by.cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                             static_cast<int>(std::lround(size.width_pt * scale)),
                                             static_cast<int>(std::lround(size.height_pt * scale)));
    cairo_surface_t* const surface =
        by.cairo_pdf_surface_create_for_stream(append_bytes, &into, size.width_pt, size.height_pt);
    // a PDF says when it was made: the same every time
    by.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                      "1970-01-01T00:00:00Z");
    return surface;
}

/// Only the child does this. Nothing is freed but what writes its end.
void draw_svg(const std::string& svg, Form form, ChildWork& made) {
    load_inter();
    const Drawing by;
    if (!by.is_there()) return;
    GError* problem = nullptr;
    RsvgHandle* const handle = by.rsvg_handle_new_from_data(
        reinterpret_cast<const guint8*>(svg.data()), svg.size(), &problem);
    if (handle == nullptr) return;
    by.rsvg_handle_set_dpi(handle, 72);
    SvgSize size;
    if (by.rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width_pt, &size.height_pt) == 0)
        return;
    const double scale = form == Form::png ? svg_png_dpi / 72 : 1;
    std::string bytes;
    cairo_surface_t* const surface = surface_for(by, form, size, scale, bytes);
    cairo_t* const cairo = by.cairo_create(surface);
    by.cairo_set_source_rgb(cairo, 1, 1, 1);  // else the rest of a last row of dots is black
    by.cairo_paint(cairo);
    const RsvgRectangle page{0, 0, size.width_pt * scale, size.height_pt * scale};
    if (by.rsvg_handle_render_document(handle, cairo, &page, &problem) == 0) return;
    by.cairo_show_page(cairo);
    if (form == Form::png) by.cairo_surface_write_to_png_stream(surface, append_bytes, &bytes);
    by.cairo_destroy(cairo);
    by.cairo_surface_finish(surface);
    made.result = std::move(bytes);
    made.done = !made.result.empty();
}

}  // namespace

std::string picture_of(const std::string& svg, Form form, const LayoutLimits& limits) {
    if (form == Form::svg) return svg;
    ChildWork made = run_in_child([&](ChildWork& into) { draw_svg(svg, form, into); }, limits);
    if (!made.done) throw Error(ErrorKind::layout, "the chart could not be drawn as a picture");
    return std::move(made.result);
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "render/sheet/sheet_head.hpp"

#include "render/page/assets.hpp"
#include "render/page/digest.hpp"

namespace mandat::render {

Html sheet_head(std::string_view title, Language language) {
    Html out;
    out << "<!DOCTYPE html>\n<html lang=\"";
    if (language == Language::sv) {
        out << "sv";
    } else {
        out << "en";
    }
    out << "\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
           "'none'; "
           "style-src '";
    out.trusted(csp_hash(sheet_css));
    out << "'; font-src data:; base-uri 'none'; form-action 'none'\">\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        << title << "</title>\n<style>";
    out.trusted(sheet_css);
    out << "</style>\n</head>\n";
    return out;
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/programs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace mandat::extract {

std::string find_program(std::string_view name) {
    for (const std::string_view folder : {"/usr/bin/", "/usr/local/bin/"}) {
        std::string path(folder);
        path += name;
        if (::access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

bool can_recognise_text() {
    if (find_program("tesseract").empty()) return false;
    constexpr std::array<const char*, 4> places = {
        "/usr/share/tesseract-ocr/5/tessdata/swe.traineddata",
        "/usr/share/tesseract-ocr/4.00/tessdata/swe.traineddata",
        "/usr/share/tessdata/swe.traineddata", "/usr/local/share/tessdata/swe.traineddata"};
    return std::any_of(places.begin(), places.end(),
                       [](const char* place) { return ::access(place, R_OK) == 0; });
}

std::string find_converter() {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (error) return {};
    // Beside mandat where it is built, among the internal programs where it is installed; the
    // tests lie one folder below.
    const std::array<fs::path, 3> places = {
        self.parent_path(), self.parent_path() / "../libexec/mandat", self.parent_path() / ".."};
    for (const fs::path& place : places) {
        const fs::path path = place / "mandat-convert";
        if (::access(path.c_str(), X_OK) == 0) return path.lexically_normal().string();
    }
    return {};
}

}  // namespace mandat::extract

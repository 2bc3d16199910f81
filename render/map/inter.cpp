// SPDX-License-Identifier: Apache-2.0
#include "render/map/inter.hpp"

#include <array>

#include <fontconfig/fontconfig.h>
#include <unistd.h>

namespace mandat::render {
namespace {

// Debian's fonts-inter.
constexpr std::array<const char*, 2> inter_files = {
    "/usr/share/fonts/opentype/inter/Inter-Bold.otf",
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf"};

}  // namespace

bool load_inter() {
    bool all = true;
    for (const char* file : inter_files) {
        const auto* name = reinterpret_cast<const FcChar8*>(file);
        const bool there = access(file, R_OK) == 0;
        all = there && FcConfigAppFontAddFile(nullptr, name) == FcTrue && all;
    }
    return all;
}

}  // namespace mandat::render

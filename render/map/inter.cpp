// SPDX-License-Identifier: Apache-2.0
#include "render/map/inter.hpp"

#include <array>

#include <fontconfig/fontconfig.h>
#include <unistd.h>

#include "graph/base/late_library.hpp"

namespace mandat::render {
namespace {

// Debian's fonts-inter.
constexpr std::array<const char*, 2> inter_files = {
    "/usr/share/fonts/opentype/inter/Inter-Bold.otf",
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf"};

}  // namespace

bool load_inter() {
    const LateLibrary fontconfig("libfontconfig.so.1");
    auto* const add = fontconfig.find<decltype(FcConfigAppFontAddFile)>("FcConfigAppFontAddFile");
    bool all = add != nullptr;
    for (const char* file : inter_files) {
        const auto* name = reinterpret_cast<const FcChar8*>(file);
        const bool there = access(file, R_OK) == 0;
        all = all && there && add(nullptr, name) == FcTrue;
    }
    return all;
}

}  // namespace mandat::render

// SPDX-License-Identifier: Apache-2.0
#include "render/page/packed.hpp"

#include <stdexcept>
#include <vector>

#include <openssl/evp.h>
#include <zlib.h>

namespace mandat::render {

std::string packed(std::string_view text) {
    uLongf size = ::compressBound(static_cast<uLong>(text.size()));
    std::vector<Bytef> bytes(size);
    std::vector<Bytef> given(text.begin(), text.end());
    const int done = ::compress2(bytes.data(), &size, given.data(),
                                 static_cast<uLong>(given.size()), Z_BEST_COMPRESSION);
    if (done != Z_OK) throw std::logic_error("zlib refused a text that it has room for");
    constexpr std::size_t in = 3;
    constexpr std::size_t out_of_it = 4;
    std::string out((size + in - 1) / in * out_of_it + 1, '\0');
    // The encoder writes a zero after the text.
    const int length = ::EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes.data(),
                                         static_cast<int>(size));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

}  // namespace mandat::render

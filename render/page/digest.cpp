// SPDX-License-Identifier: Apache-2.0
#include "render/page/digest.hpp"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>

namespace mandat::render {

std::string csp_hash(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::logic_error("SHA-256 is not available");
    }
    std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> base64{};
    const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(size));
    return "sha256-" + std::string(base64.begin(), base64.begin() + length);
}

}  // namespace mandat::render

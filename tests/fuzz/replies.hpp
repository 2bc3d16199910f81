// SPDX-License-Identifier: Apache-2.0
// What the readers of the converter child promise, whatever the bytes were.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/convert/limits.hpp"
#include "extract/convert/reply.hpp"

namespace mandat::fuzz {

using ReadFormat = std::function<void(std::string_view, const extract::Limits&, extract::Reply&)>;

/// Reads as the child does, and holds that the parent takes the reply and what it says.
void check_reader(const ReadFormat& read, std::string_view bytes);

struct NamedPart {
    std::string name;
    std::string_view bytes;
};

/// A zip whose parts are not packed, so that a change in one byte stays a change in one byte.
[[nodiscard]] std::string stored_zip(const std::vector<NamedPart>& parts);

/// The pieces between zero bytes: a target of several parts takes them from one input.
[[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view bytes);

}  // namespace mandat::fuzz

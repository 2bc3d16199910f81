// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace mandat {

/// What the world refused. Odd input is never an Error: it is a Diagnostic.
enum class ErrorKind { file, store, layout, usage, network };

/// Thrown where the world failed; caught once, in cli/main.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {})
        : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] const std::string& hint() const { return hint_; }  ///< what to do; may be empty

  private:
    ErrorKind kind_;
    std::string hint_;
};

}  // namespace mandat

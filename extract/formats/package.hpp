// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/convert/limits.hpp"

namespace mandat::extract::formats {

/// The names in a zip, and some of its parts in memory. Nothing is ever written to a disk, so a
/// name is a name and no path.
class Package {
  public:
    /// Loads what unpacks, while files may still be opened; false when it is not installed.
    static bool prepare();

    /// Reads the names alone.
    ///
    /// errors  Refusal (damaged, encrypted, not prepared), LimitReached
    Package(std::string_view bytes, const Limits& limits);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::size_t times(std::string_view name) const;
    [[nodiscard]] bool is_encrypted() const { return encrypted_; }

    /// Reads the parts whose names are wanted; of two with one name the first.
    void load(const std::function<bool(const std::string&)>& wanted);

    /// A part that was loaded; empty when there is none.
    [[nodiscard]] std::string_view part(std::string_view name) const;

    /// All that were loaded, by name.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& parts() const {
        return parts_;
    }

  private:
    std::string_view bytes_;
    const Limits& limits_;
    std::vector<std::string> names_;
    std::map<std::string, std::string, std::less<>> parts_;
    bool encrypted_ = false;
};

}  // namespace mandat::extract::formats

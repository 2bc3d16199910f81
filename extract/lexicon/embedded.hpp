// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::extract {

// The word lists of this folder as they are, compiled in so that the program is one file.
extern const std::string_view abbreviations_list;
extern const std::string_view authorities_list;
extern const std::string_view first_names_list;
extern const std::string_view labels_list;
extern const std::string_view municipalities_list;
extern const std::string_view offices_list;
extern const std::string_view parties_list;
extern const std::string_view presenters_list;
extern const std::string_view regions_list;
extern const std::string_view roles_list;
extern const std::string_view sections_list;
extern const std::string_view short_names_list;
extern const std::string_view tasks_list;
extern const std::string_view titles_list;
extern const std::string_view verbs_list;

}  // namespace mandat::extract

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace mandat::cli::evaluate {

/// How much a truth file says (both are described in datasets/README.md).
enum class Form {
    rich,    ///< every class, one object per document, schema gold-1
    compact  ///< the classes that a reader notes down from a protocol in a few minutes
};

/// What a careful reader found in one document.
struct Truth {
    std::string path;  ///< of the truth file
    std::string file;  ///< name of the document's file; in compact form without its ending
    Form form = Form::rich;
    std::shared_ptr<const nlohmann::json> json;  ///< shaped like the rich form
};

/// errors  std::invalid_argument when the text is no truth file
[[nodiscard]] Truth read_truth(std::string path, std::string_view bytes);

/// Whether a file may be a truth file at all: folders of them hold other JSON too.
[[nodiscard]] bool looks_like_truth(std::string_view bytes);

/// Whether a document's path is the one that a truth is about.
[[nodiscard]] bool is_about(const Truth& truth, std::string_view path);

}  // namespace mandat::cli::evaluate

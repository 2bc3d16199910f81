// SPDX-License-Identifier: Apache-2.0
// The treaty between extract and graph. Reading one document gives Claims: the entities it names
// and the statements it makes about them, each with its sentence. Claims of many documents, their
// identities settled, make a Network. Nothing in here knows what a protocol looks like.
#pragma once

#include <string>
#include <vector>

#include "graph/base/diagnostic.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

namespace mandat {

/// How much of an input became statements.
enum class Reading { complete, partial, refused };

/// One input as it was given.
struct Source {
    std::string id;      ///< "doc/1", assigned by the builder; empty before that
    std::string path;    ///< as given
    std::string sha256;  ///< of the bytes read, lower-case hex; empty when nothing was read
    std::string format;  ///< text, markdown, html, pdf, docx, odt
    std::string title;   ///< first heading of the document
    Reading reading = Reading::complete;

    friend bool operator==(const Source&, const Source&) = default;
};

/// Everything one document says. Nodes are named by document-local ids of the same form as in a
/// Network; the same person, body or place named twice within the document has one id.
struct Claims {
    Source source;
    std::string date;         ///< ISO date of the meeting: when its statements were observed
    std::vector<Node> nodes;  ///< ids unique within the document
    std::vector<Edge> edges;  ///< statements; ids empty
    Diagnostics diagnostics;  ///< document field empty: it is this source
};

}  // namespace mandat

// SPDX-License-Identifier: Apache-2.0
#include "cli/who_page.hpp"

#include <ostream>

namespace mandat::cli {
namespace {

constexpr std::size_t quote_limit = 90;  // a sentence's start is enough to find it again

/// "doc/2" -> "[2]".
std::string document_mark(const std::string& document) {
    return "[" + document.substr(document.rfind('/') + 1) + "]";
}

}  // namespace

std::string WhoPage::name(const NodeId& id) const {
    const Node* const node = answer_.network.node(id);
    return printable(node == nullptr ? id : node->name);
}

void WhoPage::heading(Word word) const { heading(say(word, language_)); }

void WhoPage::heading(const std::string& text) const {
    out_.to << '\n' << styled(text, Look::bold, out_.colour) << '\n';
}

std::string WhoPage::period(const std::string& since, const std::string& until) const {
    if (since.empty()) return printable(until);
    if (until.empty() || since == until) return printable(since);
    return say(Word::since_until, language_, {printable(since), printable(until)});
}

std::string WhoPage::reference(const Edge& edge) {
    if (edge.evidence.empty()) return "";
    const Evidence& first = edge.evidence.front();
    referred_.insert(first.document);
    return document_mark(first.document) + ":" + std::to_string(first.line);
}

void WhoPage::sources() const {
    if (referred_.empty()) return;
    out_.to << '\n';
    for (const Source& source : answer_.network.documents()) {
        if (!referred_.contains(source.id)) continue;
        const std::string line = "  " + document_mark(source.id) + " " + printable(source.path);
        out_.to << styled(line, Look::dim, out_.colour) << '\n';
    }
}

std::string WhoPage::place(const Evidence& e) const {
    const Source* const source = answer_.network.document(e.document);
    std::string text = printable(source == nullptr ? e.document : source->path);
    if (e.line > 0) text += ":" + std::to_string(e.line);
    if (e.paragraph > 0) text += " § " + std::to_string(e.paragraph);
    return text;
}

void WhoPage::sentences(const Edge& edge) const {
    if (edge.evidence.empty()) return;
    const Evidence& first = edge.evidence.front();
    std::string text = "      " + place(first) + " \"" + printable(first.quote, quote_limit) + "\"";
    if (edge.evidence.size() > 1) {
        text +=
            ", " + say(Word::more_places, language_, {std::to_string(edge.evidence.size() - 1)});
    }
    out_.to << styled(text, Look::dim, out_.colour) << '\n';
}

std::string WhoPage::certainty(const Edge& edge) const {
    if (edge.certainty == Certainty::explicit_) return "";
    return "(" + say(Word::implied, language_) + ")";
}

std::string WhoPage::wrap_indented(const std::string& text) const {
    return "  " + wrap(text.substr(2), out_.width - 2, 6);
}

}  // namespace mandat::cli

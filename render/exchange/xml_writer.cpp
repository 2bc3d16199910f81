// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/xml_writer.hpp"

#include <stdexcept>
#include <utility>

#include "render/exchange/clean_text.hpp"

namespace mandat::render {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

enum class Place { text, attribute };

/// A reader turns a bare CR into LF, and within attributes tab and LF into blanks.
void append_escaped(std::string& out, std::string_view text, Place place) {
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '\r': out += "&#13;"; break;
            case '"': out += place == Place::attribute ? "&quot;" : "\""; break;
            case '\n': out += place == Place::attribute ? "&#10;" : "\n"; break;
            case '\t': out += place == Place::attribute ? "&#9;" : "\t"; break;
            default: out += c;
        }
    }
}

}  // namespace

XmlWriter::XmlWriter(LossReport& losses) : losses_(losses), out_(head) {}

void XmlWriter::begin_line(std::size_t depth) {
    out_ += '\n';
    out_.append(depth, ' ');
}

void XmlWriter::open(const char* name) {
    if (!open_.empty()) {
        Element& parent = open_.back();
        if (parent.state == State::text) throw std::logic_error("element beside text");
        if (parent.state == State::start_tag) out_ += '>';
        parent.state = State::content;
        begin_line(open_.size());
    }
    out_ += '<';
    out_ += name;
    open_.push_back({name, State::start_tag});
}

void XmlWriter::attribute(const char* name, std::string_view value) {
    if (open_.empty() || open_.back().state != State::start_tag) {
        throw std::logic_error("attribute outside a start tag");
    }
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, clean(value, losses_), Place::attribute);
    out_ += '"';
}

void XmlWriter::text(std::string_view value) {
    if (open_.empty() || open_.back().state == State::content) {
        throw std::logic_error("text beside elements");
    }
    if (open_.back().state == State::start_tag) out_ += '>';
    open_.back().state = State::text;
    append_escaped(out_, clean(value, losses_), Place::text);
}

void XmlWriter::close() {
    if (open_.empty()) throw std::logic_error("close without open");
    const Element element = open_.back();
    open_.pop_back();
    if (element.state == State::start_tag) {
        out_ += "/>";
        return;
    }
    if (element.state == State::content) begin_line(open_.size());
    out_ += "</";
    out_ += element.name;
    out_ += '>';
}

std::string XmlWriter::take() {
    if (!open_.empty()) throw std::logic_error("take with elements open");
    out_ += '\n';
    return std::exchange(out_, std::string(head));
}

}  // namespace mandat::render

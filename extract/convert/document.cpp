// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/document.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <openssl/evp.h>

#include "extract/convert/child.hpp"
#include "extract/convert/format.hpp"
#include "extract/convert/programs.hpp"
#include "extract/input/decode.hpp"

namespace mandat::extract {
namespace {

using namespace std::string_view_literals;

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        return {};
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (unsigned int i = 0; i < size; ++i) {
        out += hex[digest[i] >> 4U];
        out += hex[digest[i] & 0xFU];
    }
    return out;
}

void add_remark(Document& document, Code code, std::vector<std::string> arguments, int line = 0) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.arguments = std::move(arguments);
    d.line = line;
    if (line > 0) d.column = 1;
    document.remarks.push_back(std::move(d));
}

void refuse(Document& document, Code code, std::string why) {
    add_remark(document, code, {document.path, std::move(why)});
    document.reading = Reading::refused;
}

Code damage_of(Format format) {
    if (format == Format::pdf) return Code::damaged_pdf;
    return format == Format::zip ? Code::damaged_docx : Code::unreadable_input;
}

/// What a converter said, as remarks about the document.
void take_remarks(const Reply& reply, Document& document) {
    for (const ReplyRemark& said : reply.remarks) {
        const bool limit = said.code == Code::limit_reached || said.code == Code::time_limit;
        const bool about_line = said.code == Code::hidden_text;
        std::vector<std::string> arguments;
        if (limit || about_line) {
            arguments = {said.argument};
        } else {
            arguments = {document.path, said.argument};
        }
        add_remark(document, said.code, std::move(arguments), static_cast<int>(said.line));
    }
}

std::string_view task_mode(Format format) {
    switch (format) {
        case Format::pdf: return "pdf";
        case Format::zip: return "zip";
        case Format::picture: return "picture";
        default: return "html";
    }
}

/// Opens one input; a file in an archive is opened like one that lies in a folder, but holds no
/// further archive.
class Opener {
  public:
    explicit Opener(const Options& options) : options_(options) {}

    Opened open(Input input, bool within_archive) {
        Document document{input.path, sha256(input.bytes), "", "", {}, {}, Reading::complete};
        const Format format = format_of(input);
        Opened out;
        if (input.bytes.size() > options_.max_bytes) {
            add_remark(document, Code::limit_reached,
                       {std::to_string(options_.max_bytes) + " (--max-bytes)"});
            document.reading = Reading::refused;
        } else if (format == Format::text || format == Format::other) {
            if (!input.bytes.empty()) remark_name(document, format);
            if (is_locked_office(input.bytes)) {
                refuse(document, Code::encrypted_input, "");
            } else {
                document.text = std::move(input.bytes);
            }
        } else if (convert(input, format, document)) {
            out = open_parts(input.path, within_archive);
            out.gaps.add(gaps_);
            return out;
        }
        out.gaps = gaps_;
        out.documents.push_back(std::move(document));
        return out;
    }

  private:
    Conversion run(const Task& task, std::string_view bytes) {
        Conversion done = run_converter(task, bytes, options_.limits);
        gaps_.add(done.reply.gaps);
        return done;
    }

    static Format format_of(const Input& input) {
        const Format found = detect_format(input.bytes);
        if (found != Format::text) return found;
        const Format promised = promised_by(input.path);
        const std::string_view head(input.bytes);
        // A zip that lost its first bytes, and a page without its head.
        if ((promised == Format::docx || promised == Format::odt) && head.starts_with("PK"))
            return Format::zip;
        if (promised == Format::html && head.find('<') < 200) return Format::html;
        return found;
    }

    /// Word locks a DOCX by putting it into a file of its older kind.
    static bool is_locked_office(std::string_view bytes) {
        constexpr auto name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
        return bytes.starts_with("\xD0\xCF\x11\xE0"sv) &&
               bytes.find(name) != std::string_view::npos;
    }

    static void remark_name(Document& document, Format format) {
        const Format promised = promised_by(document.path);
        if (promised == Format::other || promised == format || format == Format::other) return;
        add_remark(
            document, Code::type_mismatch,
            {document.path, format == Format::text ? "@plain_text" : std::string(name_of(format))});
    }

    /// True when it was an archive, whose parts then wait in reply_.
    bool convert(Input& input, Format format, Document& document) {
        if (format == Format::html) decode_page(input, document);
        if (document.reading == Reading::refused || lacks_program(format, document)) return false;
        if (format == Format::picture && options_.pictures == Pictures::refused) {
            refuse(document, Code::no_text_layer, "");
            return false;
        }
        Conversion done = run({task_mode(format)}, input.bytes);
        const bool scanned = format == Format::pdf && has_no_text(done.reply);
        if (scanned && options_.pictures == Pictures::recognised &&
            !lacks_program(Format::picture, document))
            done = recognise_pages(input.bytes, done.reply.pages.size());
        if (!take(done, format, document)) return false;
        reply_ = std::move(done.reply);
        if (reply_.format == "zip") return true;
        Format read = format;
        if (reply_.format == "docx") read = Format::docx;
        if (reply_.format == "odt") read = Format::odt;
        remark_name(document, read);
        document.format = reply_.format;
        document.text = std::move(reply_.text);
        document.pages = std::move(reply_.pages);
        return false;
    }

    static void decode_page(Input& input, Document& document) {
        Decoding page = decode(input.bytes);
        if (!page.refusal.empty()) refuse(document, Code::unreadable_input, page.refusal);
        if (page.encoding != "UTF-8" && page.refusal.empty())
            add_remark(document, Code::odd_encoding, {page.encoding});
        input.bytes = std::move(page.text);
    }

    bool lacks_program(Format format, Document& document) const {
        std::string missing;
        if (format == Format::pdf && find_program("pdftotext").empty())
            missing = "pdftotext (poppler-utils)";
        const bool ocr = options_.pictures == Pictures::recognised;
        if (format == Format::picture && ocr && !can_recognise_text())
            missing = "tesseract (tesseract-ocr-swe)";
        if (missing.empty()) return false;
        refuse(document, Code::unreadable_input, "@no_program " + missing);
        return true;
    }

    void refuse_late(std::size_t Limits::*limit, Document& document) const {
        add_remark(document, Code::time_limit, {limit_text(limit)});
        document.reading = Reading::refused;
    }

    /// "5000 (--max-pages)".
    [[nodiscard]] std::string limit_text(std::size_t Limits::*limit) const {
        return std::to_string(options_.limits.*limit) + " (--" + std::string(flag_of(limit)) + ")";
    }

    /// False when nothing of it is to be read.
    bool take(const Conversion& done, Format format, Document& document) const {
        const bool ocr = format == Format::picture;
        switch (done.end) {
            case ChildEnd::replied: break;
            case ChildEnd::missing:
                refuse(document, Code::unreadable_input, "@no_program mandat-convert");
                return false;
            case ChildEnd::crashed:
                refuse(document, damage_of(format), "@converter_failed");
                return false;
            case ChildEnd::out_of_time:
                refuse_late(ocr ? &Limits::ocr_seconds : &Limits::wall_seconds, document);
                return false;
            case ChildEnd::out_of_computing:
                refuse_late(ocr ? &Limits::ocr_seconds : &Limits::cpu_seconds, document);
                return false;
        }
        take_remarks(done.reply, document);
        if (done.reply.partial) document.reading = Reading::partial;
        if (done.reply.text.empty() && done.reply.parts.empty()) {
            if (document.remarks.empty()) add_remark(document, Code::empty_input, {document.path});
            document.reading = Reading::refused;
            return false;
        }
        return true;
    }

    static bool has_no_text(const Reply& reply) {
        return std::any_of(reply.remarks.begin(), reply.remarks.end(),
                           [](const ReplyRemark& r) { return r.code == Code::no_text_layer; });
    }

    /// Page by page: drawn by one child, recognised by the next. One that cannot be drawn, or not
    /// wholly recognised, makes the reading partial.
    Conversion recognise_pages(std::string_view pdf, std::size_t count) {
        Conversion all{ChildEnd::replied, {}};
        all.reply.format = "pdf";
        for (std::size_t page = 1; page <= count; ++page) {
            const Conversion drawn = run({"page", page}, pdf);
            if (is_late(drawn)) return drawn;
            if (!has_picture(drawn)) {
                add_gap({Code::damaged_pdf, 0, ""}, all.reply);
                continue;
            }
            const Conversion read = run({"picture"}, drawn.reply.parts.front().bytes);
            if (read.end != ChildEnd::replied) return read;
            const auto lines = std::count(all.reply.text.begin(), all.reply.text.end(), '\n');
            all.reply.pages.push_back(static_cast<std::size_t>(lines));
            all.reply.text += read.reply.text;
            for (const ReplyRemark& remark : read.reply.remarks) {
                // A page without words is no loss.
                if (remark.code != Code::no_text_layer)
                    add_gap({remark.code, 0, remark.argument}, all.reply);
            }
        }
        // The first child tells of no more pages than the limit.
        if (count == options_.limits.pages && has_picture(run({"page", count + 1}, pdf)))
            add_gap({Code::limit_reached, 0, limit_text(&Limits::pages)}, all.reply);
        if (all.reply.text.empty()) all.reply.remarks.push_back({Code::no_text_layer, 0, ""});
        return all;
    }

    static bool is_late(const Conversion& done) {
        return done.end == ChildEnd::out_of_time || done.end == ChildEnd::out_of_computing;
    }

    static bool has_picture(const Conversion& drawn) {
        return drawn.end == ChildEnd::replied && !drawn.reply.parts.empty();
    }

    static void add_gap(ReplyRemark remark, Reply& reply) {
        reply.partial = true;
        reply.remarks.push_back(std::move(remark));
    }

    Opened open_parts(const std::string& path, bool within_archive) {
        Opened out;
        out.others = reply_.others;
        Document archive{path, "", "zip", "", {}, {}, Reading::complete};
        if (within_archive) {
            refuse(archive, Code::unreadable_input, "@nested_archive");
        } else if (reply_.parts.empty()) {
            refuse(archive, Code::unreadable_input, "@no_documents_in_archive");
        }
        if (archive.reading == Reading::refused) {
            out.documents.push_back(std::move(archive));
            return out;
        }
        for (ReplyPart& part : reply_.parts) {
            Opener inner(options_);
            Opened one = inner.open({path + "/" + part.name, std::move(part.bytes)}, true);
            out.gaps.add(one.gaps);
            std::move(one.documents.begin(), one.documents.end(),
                      std::back_inserter(out.documents));
        }
        return out;
    }

    const Options& options_;
    Reply reply_;
    SandboxGaps gaps_;
};

}  // namespace

Opened open_input(Input input, const Options& options) {
    return Opener(options).open(std::move(input), false);
}

}  // namespace mandat::extract

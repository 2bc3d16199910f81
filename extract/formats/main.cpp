// SPDX-License-Identifier: Apache-2.0
// mandat-convert: one document on standard input, its text on standard output. Started by mandat
// for every document that is not text, so that what a document does to a parser is done here.
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/convert/programs.hpp"
#include "extract/convert/sandbox.hpp"
#include "extract/formats/ocr.hpp"
#include "extract/formats/package.hpp"
#include "extract/formats/pdf_bytes.hpp"
#include "extract/formats/program.hpp"
#include "extract/formats/reader.hpp"

namespace {

using namespace mandat::extract;
using namespace mandat::extract::formats;
using mandat::Code;

constexpr int usage_error = 2;

std::string read_input(const Limits& limits) {
    std::string bytes;
    std::vector<char> buffer(1 << 20);
    while (bytes.size() <= limits.memory_bytes) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n <= 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(n));
    }
    return bytes;
}

void write_output(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t n = ::write(STDOUT_FILENO, bytes.data() + at, bytes.size() - at);
        if (n <= 0) return;
        at += static_cast<std::size_t>(n);
    }
}

/// "--max-pages=10": a limit of its own; false for anything else.
bool take_limit(const std::string& argument, Limits& limits) {
    for (const LimitRow& row : limit_table()) {
        const std::string start = "--" + std::string(row.flag) + "=";
        if (!argument.starts_with(start)) continue;
        limits.*row.value = std::strtoull(argument.c_str() + start.size(), nullptr, 10);
        return true;
    }
    return false;
}

/// What poppler says about a file that is broken, among much that is not worth a word.
bool tells_damage(const std::string& messages) {
    for (const char* const sign :
         {"xref", "trailer", "Unexpected end of file", "Couldn't", "Page tree", "page tree",
          "Loop in Pages", "Bad 'Length'", "Missing 'endstream'", "Illegal character",
          "End of file inside"}) {
        if (messages.find(sign) != std::string::npos) return true;
    }
    return false;
}

/// "Page count (100000) larger than number of objects": it reads none of them then.
bool tells_too_many_pages(const std::string& messages, const Limits& limits) {
    constexpr std::string_view sign = "Page count (";
    const std::size_t at = messages.find(sign);
    return at != std::string::npos &&
           std::strtoull(messages.c_str() + at + sign.size(), nullptr, 10) > limits.pages;
}

/// The document itself, which pdftotext reads by the same descriptor; empty when that is a pipe.
std::string_view mapped_input() {
    struct stat about {};
    if (::fstat(STDIN_FILENO, &about) != 0 || about.st_size <= 0) return {};
    const auto size = static_cast<std::size_t>(about.st_size);
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    return bytes == MAP_FAILED ? std::string_view{}
                               : std::string_view(static_cast<const char*>(bytes), size);
}

void read_pdf(std::string_view document, const Program& program, const Limits& limits,
              Reply& reply) {
    reply.format = "pdf";
    // A word takes about ten times its letters in boxes.
    constexpr std::size_t boxes_per_text = 10;
    const std::size_t most = std::min(limits.text_bytes * boxes_per_text, limits.memory_bytes / 3);
    const ProgramEnd end = read_program(program, most);
    if (end.messages.find("password") != std::string::npos ||
        end.messages.find("encrypt") != std::string::npos)
        throw Refusal{Code::encrypted_input, ""};
    if (end.too_long) throw LimitReached{&Limits::text_bytes};
    if (WIFSIGNALED(end.status) &&
        (WTERMSIG(end.status) == SIGXCPU || WTERMSIG(end.status) == SIGKILL))
        throw LimitReached{&Limits::cpu_seconds};
    const bool no_word = end.output.find("<word ") == std::string::npos;
    if (tells_too_many_pages(end.messages, limits)) throw LimitReached{&Limits::pages};
    if (no_word) check_streams(document, limits);
    if (end.status != 0 && no_word) {
        const bool memory = end.messages.find("memory") != std::string::npos;
        if (memory) throw LimitReached{&Limits::memory_bytes};
        throw Refusal{Code::damaged_pdf, ""};
    }
    read_word_boxes(end.output, limits, reply);
    const bool sound = document.empty() || has_sound_index(document);
    if (end.status != 0 || !sound || tells_damage(end.messages)) {
        reply.partial = true;
        reply.remarks.push_back({Code::damaged_pdf, 0, ""});
    }
}

void read_document(const std::string& mode, std::string_view mapped, const Program& program,
                   const Limits& limits, Reply& reply) {
    if (mode == "pdf") {
        read_pdf(mapped, program, limits, reply);
    } else if (mode == "picture") {
        read_recognised(program, limits, reply);
    } else if (mode == "page") {
        read_drawn(program, limits, reply);
    } else if (mode == "zip") {
        read_zip(read_input(limits), limits, reply);
    } else {
        read_html(read_input(limits), limits, reply);
    }
}

void refuse(Code code, const std::string& argument, Reply& reply) {
    reply.partial = true;
    reply.remarks.push_back({code, 0, argument});
}

/// "5000 (--max-pages)".
std::string limit_text(std::size_t Limits::*limit, const Limits& limits) {
    return std::to_string(limits.*limit) + " (--" + std::string(flag_of(limit)) + ")";
}

int convert(const std::string& mode, std::size_t page, const Limits& limits) {
    Program program;
    std::string_view document;
    if (mode == "pdf") {
        document = mapped_input();
        program = start_program({find_program("pdftotext"), "-bbox", "-enc", "UTF-8", "-l",
                                 std::to_string(limits.pages + 1), "-", "-"},
                                STDIN_FILENO, limits, limits.cpu_seconds);
    } else if (mode == "picture") {
        program = start_recognition(limits);
    } else if (mode == "page") {
        program = start_drawing(page, limits);
    } else if (mode == "zip") {
        (void)Package::prepare();
    }
    const bool ocr = mode == "picture" || mode == "page";
    limit_resources(limits, ocr ? limits.ocr_seconds : limits.cpu_seconds);
    // What this kernel lacks is told: the limits and the border of the process hold all the same.
    const SandboxState closed = confine(Confinement::reader);
    Reply reply;
    reply.gaps = {!closed.landlock, !closed.seccomp};
    try {
        read_document(mode, document, program, limits, reply);
    } catch (const Refusal& refusal) {
        refuse(refusal.code, refusal.argument, reply);
        reply.text.clear();
    } catch (const LimitReached& reached) {
        const bool time = reached.limit == &Limits::cpu_seconds;
        refuse(time ? Code::time_limit : Code::limit_reached, limit_text(reached.limit, limits),
               reply);
    } catch (const std::bad_alloc&) {
        refuse(Code::limit_reached, limit_text(&Limits::memory_bytes, limits), reply);
    }
    write_output(write_reply(reply));
    std::fflush(nullptr);
    ::_exit(0);  // what was built is not taken down again: deep trees are taken down by recursion
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> arguments(values + 1, values + count);
    std::setlocale(LC_CTYPE, "C.UTF-8");
    if (arguments.empty()) return usage_error;
    if (arguments.size() == 2 && arguments[0] == "self-test") {
        write_output(try_escapes(arguments[1], Limits{}));
        return 0;
    }
    Limits limits;
    std::size_t page = 1;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--page=")) {
            page = std::strtoull(arguments[i].c_str() + 7, nullptr, 10);
        } else if (!take_limit(arguments[i], limits)) {
            return usage_error;
        }
    }
    for (const char* const mode : {"zip", "html", "pdf", "picture", "page"}) {
        if (arguments[0] == mode) return convert(mode, page, limits);
    }
    return usage_error;
}

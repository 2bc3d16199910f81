// SPDX-License-Identifier: Apache-2.0
#include "extract/convert/reply.hpp"

#include <doctest/doctest.h>

using namespace mandat;
using namespace mandat::extract;

namespace {

Reply whole_reply() {
    Reply out;
    out.format = "pdf";
    out.text = "§ 1 Upprop\nrad\n";
    out.pages = {0, 1};
    out.remarks = {{Code::hidden_text, 2, "@hidden_text"}};
    out.parts = {{"a.txt", std::string("x\0y", 3)}};
    out.others = 3;
    out.partial = true;
    out.gaps = {.landlock = true, .seccomp = false};
    return out;
}

}  // namespace

TEST_CASE("reply: what was written is read again") {
    const auto read = read_reply(write_reply(whole_reply()), {});
    REQUIRE(read);
    CHECK(read->format == "pdf");
    CHECK(read->text == "§ 1 Upprop\nrad\n");
    CHECK(read->pages == std::vector<std::size_t>{0, 1});
    REQUIRE(read->remarks.size() == 1);
    CHECK(read->remarks.front().code == Code::hidden_text);
    CHECK(read->remarks.front().line == 2);
    CHECK(read->remarks.front().argument == "@hidden_text");
    REQUIRE(read->parts.size() == 1);
    CHECK(read->parts.front().bytes == std::string("x\0y", 3));
    CHECK(read->others == 3);
    CHECK(read->partial);
    CHECK(read->gaps == SandboxGaps{.landlock = true, .seccomp = false});
}

TEST_CASE("reply: each gap of the sandbox is told apart, and there is none by itself") {
    Reply reply;
    CHECK(!read_reply(write_reply(reply), {})->gaps.any());
    reply.gaps.seccomp = true;
    CHECK(read_reply(write_reply(reply), {})->gaps == reply.gaps);
    reply.gaps = {.landlock = true, .seccomp = true};
    CHECK(read_reply(write_reply(reply), {})->gaps == reply.gaps);
}

TEST_CASE("reply: one that is cut anywhere is none") {
    const std::string bytes = write_reply(whole_reply());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK(!read_reply(bytes.substr(0, size), {}));
    }
    CHECK(!read_reply(bytes + "x", {}));
}

TEST_CASE("reply: what a converter may not say makes all of it void") {
    struct Row {
        const char* name;
        std::string bytes;
    };
    const std::string head = "mandat-reply 1\n";
    const Row rows[] = {
        {"unknown field", head + "run /bin/sh\nend\n"},
        {"unknown format", head + "format elf\nend\n"},
        {"no UTF-8", head + "text 2 \xC3(end\n"},
        {"NUL in the text", head + std::string("text 1 \0end\n", 12)},
        {"longer than it is", head + "text 99 short\nend\n"},
        {"a number too large", head + "text 99999999999999999999999 end\n"},
        {"a negative number", head + "text -1 end\n"},
        {"a code of another room", head + "remark 301 0 0 end\n"},
        {"a remark below the text", head + "remark 121 9 0 text 2 a\nend\n"},
        {"pages out of order", head + "page 1\npage 0\ntext 4 a\nb\nend\n"},
        {"a page below the text", head + "page 9\ntext 2 a\nend\n"},
    };
    CHECK(read_reply(head + "text 2 a\nend\n", {}));
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(!read_reply(row.bytes, {}));
    }
}

TEST_CASE("reply: the limits hold for what comes back as well") {
    Limits small;
    small.text_bytes = 5;
    CHECK(!read_reply("mandat-reply 1\ntext 6 123456end\n", small));
    CHECK(read_reply("mandat-reply 1\ntext 5 12345end\n", small));
    small = {};
    small.archive_entries = 1;
    CHECK(!read_reply("mandat-reply 1\npart 1 a1 xpart 1 b1 yend\n", small));
    small = {};
    small.archive_bytes = 1;
    CHECK(!read_reply("mandat-reply 1\npart 1 a1 xpart 1 b1 yend\n", small));
}

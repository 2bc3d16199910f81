// SPDX-License-Identifier: Apache-2.0
#include "cli/sandbox_warning.hpp"

#include <mutex>
#include <ostream>

#include "cli/phrase.hpp"
#include "cli/words.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {
namespace {

constexpr Phrase gap_landlock = {
    "den här kärnan saknar landlock. Dokumenten lästes ändå, men pdftotext, pdftoppm och tesseract "
    "hade kunnat läsa filer som du kan läsa. De kan inte skriva, starta något eller nå nätet.",
    "this kernel lacks landlock. The documents were read all the same, but pdftotext, pdftoppm and "
    "tesseract could have read files that you can read. They can neither write, start anything nor "
    "reach the network."};
constexpr Phrase gap_seccomp = {
    "den här kärnan filtrerar inga systemanrop (seccomp). Dokumenten lästes ändå, i processer för "
    "sig med gränser för minne och tid, men de hade kunnat nå nätet.",
    "this kernel filters no system calls (seccomp). The documents were read all the same, in "
    "processes of their own with limits of memory and time, but these could have reached the "
    "network."};
constexpr Phrase gap_advice = {
    "'mandat doctor' prövar sandlådan; läs filer från främlingar på en dator där den håller",
    "'mandat doctor' tries the sandbox; read files of strangers on a computer where it holds"};

void warn(const Phrase& phrase, const Console& console) {
    const std::string word = to_string(Severity::warning, console.language);
    const std::string head = "mandat: ";
    const std::string text =
        wrap(head + word + ": " + say(phrase, console.language), console.err.width, 2);
    console.err.to << head << styled(word, Look::yellow, console.err.colour)
                   << text.substr(head.size() + word.size()) << '\n';
}

}  // namespace

void warn_of_sandbox(const extract::SandboxGaps& gaps, const Console& console) {
    if (!gaps.any()) return;
    static std::once_flag said;
    std::call_once(said, [&] {
        if (gaps.landlock) warn(gap_landlock, console);
        if (gaps.seccomp) warn(gap_seccomp, console);
        console.err.to << "  " << say(Word::hint_word, console.language) << ": "
                       << say(gap_advice, console.language) << '\n';
    });
}

}  // namespace mandat::cli

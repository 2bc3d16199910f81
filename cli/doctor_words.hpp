// SPDX-License-Identifier: Apache-2.0
// What `mandat doctor` says, and the options about converting that all commands have.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::doctor_words {

inline constexpr Phrase help = {
    "Vilka format som kan läsas här, hur man får resten, och om sandlådan håller: tolv utvägar "
    "prövas på\nriktigt, på samma sätt som när ett dokument läses. Slutar med 1 om något saknas "
    "eller en utväg är öppen.\n\n"
    "Exempel:\n  mandat doctor",
    "Which formats can be read here, how to get the rest, and whether the sandbox holds: twelve "
    "ways out are\ntried for real, in the way in which a document is read. Ends with 1 when "
    "something is missing or a way\nis open.\n\n"
    "Examples:\n  mandat doctor"};

inline constexpr Phrase option_jobs = {"Läs N dokument sida vid sida (annars 2)",
                                       "Read N documents side by side (else 2)"};
inline constexpr Phrase option_ocr = {
    "Tolka text ur bilder och skannade PDF:er (tesseract; sekunder per sida)",
    "Recognise text in pictures and scanned PDFs (tesseract; seconds a page)"};
inline constexpr Phrase label_limits = {"Gränser för dokument som omvandlas",
                                        "Limits of documents that are converted"};

inline constexpr Phrase headline_formats = {"Format", "Formats"};
inline constexpr Phrase headline_sandbox = {"Sandlåda", "Sandbox"};
inline constexpr Phrase headline_limits = {"Gränser", "Limits"};
inline constexpr Phrase column_format = {"format", "format"};
inline constexpr Phrase column_state = {"läses", "read"};
inline constexpr Phrase column_by = {"med", "by"};
inline constexpr Phrase column_get = {"så får man det", "how to get it"};
inline constexpr Phrase column_escape = {"utväg", "way out"};
inline constexpr Phrase column_reader = {"läsare", "reader"};
inline constexpr Phrase column_program = {"program", "program"};
inline constexpr Phrase yes = {"ja", "yes"};
inline constexpr Phrase no = {"nej", "no"};
inline constexpr Phrase denied = {"stängd", "denied"};
inline constexpr Phrase open = {"ÖPPEN", "OPEN"};
inline constexpr Phrase text_formats = {"text, Markdown", "text, Markdown"};
inline constexpr Phrase html_formats = {"HTML", "HTML"};
inline constexpr Phrase zip_formats = {"DOCX, ODT, zip", "DOCX, ODT, zip"};
inline constexpr Phrase pdf_formats = {"PDF med text", "PDF with text"};
inline constexpr Phrase scan_formats = {"skannad PDF (--ocr)", "scanned PDF (--ocr)"};
inline constexpr Phrase picture_formats = {"bild (--ocr)", "picture (--ocr)"};
inline constexpr Phrase by_mandat = {"mandat", "mandat"};
inline constexpr Phrase get_converter = {"bygg eller installera mandat helt",
                                         "build or install all of mandat"};
inline constexpr Phrase denied_count = {"{0} av {1} utvägar är stängda för {2}",
                                        "{0} of {1} ways out are denied to {2}"};
inline constexpr Phrase reader_name = {"läsaren (DOCX, ODT, HTML, zip, PDF:s ord)",
                                       "the reader (DOCX, ODT, HTML, zip, words of PDF)"};
inline constexpr Phrase program_name = {"programmen (pdftotext, pdftoppm, tesseract)",
                                        "the programs (pdftotext, pdftoppm, tesseract)"};
inline constexpr Phrase no_landlock = {
    "varning: den här kärnan saknar landlock. Läsaren öppnar ändå inga filer; programmen kan läsa "
    "filer som du kan läsa, men varken skriva, starta något eller nå nätet. Linux 5.13 eller "
    "nyare med landlock påslaget stänger även det.",
    "warning: this kernel lacks landlock. The reader opens no file in any case; the programs can "
    "read files that you can read, but neither write, start anything nor reach the network. Linux "
    "5.13 or newer with landlock on closes that too."};
inline constexpr Phrase no_seccomp = {
    "varning: den här kärnan filtrerar inga systemanrop (seccomp). Dokument läses i en process "
    "för sig med gränser för minne och tid, men den kan nå nätet.",
    "warning: this kernel filters no system calls (seccomp). Documents are read in a process of "
    "their own with limits of memory and time, but it can reach the network."};
inline constexpr Phrase no_self_test = {"sandlådan kan inte prövas: mandat-convert saknas",
                                        "the sandbox cannot be tried: mandat-convert is missing"};
inline constexpr Phrase all_well = {"Allt finns på plats.", "Everything is in place."};
inline constexpr Phrase not_all_well = {"Något saknas; det andra fungerar.",
                                        "Something is missing; the rest works."};

}  // namespace mandat::cli::doctor_words

// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace fs = std::filesystem;

namespace mandat::bench {
namespace {

std::string file_text(const fs::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

bool is_small_word(const std::string& word) {
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\xE2' || c == '(' ||
                      c == ')' || c == '*' || c == '#' || c == '|' || c == ':' || c == '"';
           });
}

/// Words in small letters, as often as they are met.
std::vector<std::string> prose_words() {
    std::vector<std::string> out;
    for (const std::string& text : dense_texts()) {
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.pop_back();
            if (is_small_word(word)) out.push_back(word);
        }
    }
    return out;
}

}  // namespace

std::vector<std::string> dense_texts() {
    std::vector<fs::path> files;
    const fs::path datasets = fs::path(MANDAT_TESTS_FOLDER).parent_path() / "datasets";
    for (const auto& entry : fs::recursive_directory_iterator(datasets)) {
        if (entry.is_regular_file() && entry.path().parent_path().filename() == "protocols")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> out;
    for (const fs::path& file : files) out.push_back(file_text(file));
    return out;
}

std::string long_text(std::size_t bytes) {
    const std::vector<std::string> words = prose_words();
    std::mt19937 random(2025);
    const auto below = [&random](std::size_t n) { return random() % n; };
    std::string out = "Protokoll\n\nStyrelsen\n\nTid: 7 april 2025\nDeltagare: Anna Aberg, Åre\n\n";
    out.reserve(bytes + 100'000);
    constexpr std::size_t paragraphs = 40;  // of an item: some ten pages
    for (std::size_t item = 1; out.size() < bytes && !words.empty(); ++item) {
        out += "§ " + std::to_string(item) + " Bilaga " + std::to_string(item) + "\n\n";
        for (std::size_t p = 0; p < paragraphs && out.size() < bytes; ++p) {
            for (std::size_t sentences = 3 + below(6); sentences > 0; --sentences) {
                out += "Texten";
                for (std::size_t left = 8 + below(11); left > 0; --left)
                    out += " " + words[below(words.size())] + (below(12) == 0 ? "," : "");
                out += ". ";
            }
            out += "\n\n";
        }
    }
    return out;
}

}  // namespace mandat::bench

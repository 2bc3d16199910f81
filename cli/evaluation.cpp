// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluation.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "cli/reading.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/words.hpp"

namespace mandat::cli {
namespace {

namespace fs = std::filesystem;
using evaluate::Truth;

bool is_json(const fs::path& path) { return path.extension() == ".json"; }

class TruthFinder {
  public:
    TruthFinder(const FindOptions& options, Evaluation& out) : options_(options), out_(out) {}

    void take(const std::string& path) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            if (is_json(path)) {
                load(path, Named::directly);
            } else {
                protocols_.push_back(path);
            }
            return;
        }
        const std::size_t before = truths_.size();
        for (const std::string& file : json_files(path)) load(file, Named::by_folder);
        if (truths_.size() > before) return;
        if (fs::is_directory(fs::path(path) / "truth", error)) {
            for (const std::string& file : json_files(fs::path(path) / "truth"))
                load(file, Named::by_folder);
        } else {
            protocols_.push_back(path);
        }
    }

    [[nodiscard]] const std::vector<Truth>& truths() const { return truths_; }
    [[nodiscard]] const std::vector<std::string>& protocols() const { return protocols_; }

  private:
    enum class Named { directly, by_folder };

    static std::vector<std::string> json_files(const fs::path& folder) {
        std::vector<std::string> out;
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            const std::string name = it->path().filename().string();
            if (is_json(it->path()) && !name.starts_with('.')) out.push_back(it->path().string());
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    void load(const std::string& path, Named named) {
        const auto bytes = read_file({path, path, std::nullopt}, options_);
        if (const auto* why = std::get_if<Diagnostic>(&bytes)) {
            out_.problems.push_back(message(*why, options_.language));
            return;
        }
        const auto& text = std::get<std::string>(bytes);
        if (named == Named::by_folder && !evaluate::looks_like_truth(text)) return;
        try {
            truths_.push_back(evaluate::read_truth(path, text));
        } catch (const std::invalid_argument& problem) {
            out_.problems.push_back(
                say(Word::no_truth, options_.language, {printable(path), problem.what()}));
        }
    }

    const FindOptions& options_;
    Evaluation& out_;
    std::vector<Truth> truths_;
    std::vector<std::string> protocols_;
};

/// Where the documents of a truth file lie when nobody says so.
std::vector<std::string> beside(const std::string& truth) {
    const fs::path folder = fs::path(truth).parent_path();
    const fs::path above = folder.empty() ? fs::path("..") : folder / "..";
    std::vector<std::string> out;
    for (const fs::path& place :
         {above / "protocols", above / "other-layouts", folder.empty() ? fs::path(".") : folder}) {
        std::error_code error;
        if (fs::is_directory(place, error)) out.push_back(place.lexically_normal().string());
    }
    return out;
}

/// A truth and the path of its document.
using TruthAndPath = std::pair<const Truth*, std::string>;

std::vector<TruthAndPath> find_documents(const TruthFinder& finder, const FindOptions& options,
                                         Evaluation& out) {
    std::map<std::vector<std::string>, std::vector<std::string>> files_in;
    std::vector<TruthAndPath> found;
    for (const Truth& truth : finder.truths()) {
        const std::vector<std::string> places =
            finder.protocols().empty() ? beside(truth.path) : finder.protocols();
        const auto [known, fresh] = files_in.try_emplace(places);
        if (fresh) {
            for (const Candidate& one : find_inputs(places, options).candidates)
                known->second.push_back(one.path);
        }
        const auto hit =
            std::find_if(known->second.begin(), known->second.end(), [&](const std::string& path) {
                return !is_json(path) && evaluate::is_about(truth, path);
            });
        if (hit == known->second.end()) {
            out.problems.push_back(say(Word::no_document_of_truth, options.language,
                                       {printable(truth.path), printable(truth.file)}));
        } else {
            found.emplace_back(&truth, *hit);
        }
    }
    return found;
}

}  // namespace

Evaluation evaluate_paths(const std::vector<std::string>& paths, Together together,
                          const FindOptions& options, const Console& console) {
    Evaluation out;
    TruthFinder finder(options, out);
    for (const std::string& path : paths) finder.take(path);
    if (finder.truths().empty() && out.problems.empty())
        out.problems.push_back(say(Word::no_truths, options.language));

    std::map<std::string, std::vector<TruthAndPath>> groups;
    for (const TruthAndPath& one : find_documents(finder, options, out)) {
        const std::string& path = one.second;
        groups[together == Together::document ? path : fs::path(path).parent_path().string()]
            .push_back(one);
    }
    SourceLines lines(options);
    const auto line_of = [&](const std::string& path, int number) {
        return lines.line(path, number);
    };
    for (const auto& [name, group] : groups) {
        std::vector<std::string> files;
        std::vector<Truth> truths;
        for (const auto& [truth, path] : group) {
            files.push_back(path);
            truths.push_back(*truth);
        }
        const ReadingResult result = read_all(files, options, console);
        for (evaluate::DocumentScores& one : evaluate::score(result.network, truths, line_of))
            out.documents.push_back(std::move(one));
    }
    return out;
}

}  // namespace mandat::cli

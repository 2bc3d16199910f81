// SPDX-License-Identifier: Apache-2.0
#include "cli/reading.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <iterator>
#include <mutex>
#include <ostream>
#include <thread>
#include <tuple>
#include <utility>

#include "cli/interrupt.hpp"
#include "cli/ledger_file.hpp"
#include "cli/sandbox_warning.hpp"
#include "cli/words.hpp"
#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"

namespace mandat::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto silence_before_progress = 500ms;

Claims refused(const std::string& path, Diagnostic why) {
    Claims claims;
    claims.source.path = path;
    claims.source.reading = Reading::refused;
    claims.diagnostics.push_back(std::move(why));
    return claims;
}

/// Documents read side by side: each worker takes the next candidate and fills its own place.
class Readers {
  public:
    Readers(const std::vector<Candidate>& candidates, const FindOptions& options)
        : candidates_(candidates), options_(options), claims_(candidates.size()) {
        conversion_.max_bytes = options.max_bytes;
        conversion_.limits = options.limits;
        conversion_.pictures = options.pictures;
    }

    std::vector<Claims> run(const Console& console) {
        {
            std::vector<std::jthread> workers;
            constexpr std::size_t most = 64;  // threads; converters take half a gigabyte each
            const auto wanted = std::min({options_.jobs, candidates_.size(), most});
            for (std::size_t i = 0; i < wanted; ++i) workers.emplace_back([this] { work(); });
            show_progress(console);
        }
        if (failure_) std::rethrow_exception(failure_);
        std::vector<Claims> all;
        for (std::vector<Claims>& one : claims_)
            std::move(one.begin(), one.end(), std::back_inserter(all));
        return all;
    }

    std::map<std::string, std::string> take_texts() { return std::move(texts_); }
    [[nodiscard]] std::size_t others_in_archives() const { return others_; }
    [[nodiscard]] const extract::SandboxGaps& gaps() const { return gaps_; }

  private:
    void work() {
        try {
            for (std::size_t i = next_++; i < candidates_.size() && !stopped_; i = next_++) {
                stop_if_interrupted();
                claims_[i] = read_one(candidates_[i]);
                count_one();
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            stopped_ = true;
            changed_.notify_all();
        }
    }

    /// One document, or all of an archive.
    std::vector<Claims> read_one(const Candidate& candidate) {
        if (candidate.refused) return {refused(candidate.path, *candidate.refused)};
        auto bytes = read_file(candidate, options_);
        if (auto* why = std::get_if<Diagnostic>(&bytes)) {
            return {refused(candidate.path, std::move(*why))};
        }
        extract::Opened opened = extract::open_input(
            {candidate.path, std::move(std::get<std::string>(bytes))}, conversion_);
        stop_if_interrupted();  // Ctrl-C ends the converter as well
        std::vector<Claims> claims;
        for (extract::Document& document : opened.documents) {
            claims.push_back(extract::read_document(document));
            const bool again =
                document.format.empty() && document.path == candidate.path && candidate.path != "-";
            if (!again) keep(std::move(document));
        }
        const std::lock_guard lock(mutex_);
        others_ += opened.others;
        gaps_.add(opened.gaps);
        return claims;
    }

    void keep(extract::Document document) {
        const std::lock_guard lock(mutex_);
        texts_[document.path] = std::move(document.text);
    }

    void count_one() {
        const std::lock_guard lock(mutex_);
        ++done_;
        changed_.notify_all();
    }

    /// Returns when all is read. A line that changes in place, only once reading has taken a while.
    void show_progress(const Console& console) {
        std::unique_lock lock(mutex_);
        const auto ready = [this] { return stopped_ || done_ == candidates_.size(); };
        if (!console.shows_progress) {
            changed_.wait(lock, ready);
            return;
        }
        bool shown = false;
        for (auto pause = silence_before_progress; !changed_.wait_for(lock, pause, ready);
             pause = 100ms) {
            console.err.to << "\r\x1b[K"
                           << say(Word::reading_progress, console.language,
                                  {std::to_string(done_), std::to_string(candidates_.size())})
                           << std::flush;
            shown = true;
        }
        if (shown) console.err.to << "\r\x1b[K" << std::flush;
    }

    const std::vector<Candidate>& candidates_;
    const FindOptions& options_;
    extract::Options conversion_;
    std::vector<std::vector<Claims>> claims_;
    std::map<std::string, std::string> texts_;
    std::size_t others_ = 0;
    extract::SandboxGaps gaps_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
};

}  // namespace

std::size_t ReadingResult::count(Reading reading) const {
    return static_cast<std::size_t>(
        std::count_if(outcomes.begin(), outcomes.end(),
                      [reading](const Outcome& one) { return one.reading == reading; }));
}

bool ReadingResult::has_gaps() const {
    return count(Reading::complete) != outcomes.size() || !empty_folders.empty() || odd_ledger;
}

ReadingResult read_all(const std::vector<std::string>& paths, const FindOptions& options,
                       const Console& console) {
    Found found = find_inputs(paths, options);
    Readers readers(found.candidates, options);
    std::vector<Claims> claims = readers.run(console);
    warn_of_sandbox(readers.gaps(), console);
    // In the order in which build_network() numbers documents.
    std::stable_sort(claims.begin(), claims.end(), [](const Claims& a, const Claims& b) {
        return std::tie(a.source.path, a.source.sha256) < std::tie(b.source.path, b.source.sha256);
    });
    ReadingResult result;
    for (const Claims& one : claims)
        result.outcomes.push_back({one.source.path, one.source.reading});
    result.other_kinds = std::move(found.other_kinds);
    result.empty_folders = std::move(found.empty_folders);
    if (const std::size_t others = readers.others_in_archives(); others > 0)
        result.other_kinds[".zip/*"] += others;
    result.texts = readers.take_texts();
    stop_if_interrupted();
    Ledger ledger = load_ledger(options);
    result.ledger = ledger.path;
    result.rulings = ledger.rulings.size();
    result.odd_ledger = !ledger.diagnostics.empty();
    claims = extract::settle_identities(std::move(claims), ledger);
    result.network = build_network(std::move(claims), std::move(ledger.diagnostics));
    return result;
}

}  // namespace mandat::cli

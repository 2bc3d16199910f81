// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/projection.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "graph/analysis/large_pages.hpp"

namespace mandat::analysis {
namespace {

// Rows of one turn of a thread: few enough that both always have work, many enough that a turn
// outweighs its handing over. Measured: 64 to 1024 are the same.
constexpr std::uint32_t block_rows = 256;

/// Counts one row after the other; what it holds between two rows is zero everywhere.
class Counter {
  public:
    explicit Counter(std::uint32_t rows) : shared_(rows, 0) {}

    std::vector<std::uint32_t> targets;
    std::vector<std::uint32_t> counts;

    /// Appends the row to targets and counts and returns how long it is.
    std::size_t append(std::uint32_t row, const Csr& rows, const Csr& columns) {
        const std::size_t begin = targets.size();
        for (const std::uint32_t column : rows.of(row)) {
            // From the end down to the row itself: what lies before is the other half.
            const std::uint32_t* other = columns.targets.data() + columns.begins[column + 1];
            while (*--other > row) {
                if (shared_[*other]++ == 0) targets.push_back(*other);
            }
        }
        for (std::size_t k = begin; k < targets.size(); ++k) {
            counts.push_back(shared_[targets[k]]);
            shared_[targets[k]] = 0;
        }
        return targets.size() - begin;
    }

  private:
    std::vector<std::uint32_t> shared_;
};

/// Blocks are taken in order by whoever is free, and appended in order to one result.
class Work {
  public:
    Work(const Csr& rows, const Csr& columns) : rows_(rows), columns_(columns) {
        out_.pairs.begins.assign(std::size_t{rows.size()} + 1, 0);
        // An upper bound of the result; memory that is never written to is never taken.
        std::uint64_t meetings = 0;
        for (std::uint32_t c = 0; c < columns.size(); ++c) {
            const std::uint64_t degree = columns.begins[c + 1] - columns.begins[c];
            meetings += degree * (degree - (degree > 0 ? 1 : 0)) / 2;
        }
        const std::uint64_t n = rows.size();
        const std::uint64_t most = n < 2 ? 0 : n * (n - 1) / 2;
        out_.pairs.targets.reserve(std::min(meetings, most));
        out_.counts.reserve(std::min(meetings, most));
        for (std::vector<std::uint32_t>* filled : {&out_.pairs.targets, &out_.counts})
            prefer_large_pages(filled->data(), filled->capacity() * sizeof(std::uint32_t));
    }

    void run() {
        Counter counter(rows_.size());
        const std::uint32_t blocks = (rows_.size() + block_rows - 1) / block_rows;
        for (std::uint32_t block = next_++; block < blocks; block = next_++) {
            counter.targets.clear();
            counter.counts.clear();
            const std::uint32_t first = block * block_rows;
            const std::uint32_t last = std::min(first + block_rows, rows_.size());
            for (std::uint32_t row = first; row < last; ++row)
                out_.pairs.begins[row + 1] = counter.append(row, rows_, columns_);
            hand_over(block, counter);
        }
    }

    Projection result() {
        for (std::size_t i = 1; i < out_.pairs.begins.size(); ++i)
            out_.pairs.begins[i] += out_.pairs.begins[i - 1];
        return std::move(out_);
    }

  private:
    void hand_over(std::uint32_t block, const Counter& counter) {
        for (std::uint32_t at = turn_; at != block; at = turn_) turn_.wait(at);
        auto& targets = out_.pairs.targets;
        targets.insert(targets.end(), counter.targets.begin(), counter.targets.end());
        out_.counts.insert(out_.counts.end(), counter.counts.begin(), counter.counts.end());
        turn_ = block + 1;
        turn_.notify_all();
    }

    const Csr& rows_;
    const Csr& columns_;
    Projection out_;
    std::atomic<std::uint32_t> next_{0};
    std::atomic<std::uint32_t> turn_{0};
};

}  // namespace

Projection project(const Csr& rows, const Csr& columns, Threads threads) {
    Work work(rows, columns);
    if (threads == Threads::two && rows.size() > 2 * block_rows) {
        std::jthread other([&] { work.run(); });
        work.run();
    } else {
        work.run();
    }
    return work.result();
}

Projection symmetric(const Projection& upper) {
    const Csr& half = upper.pairs;
    const std::uint32_t n = half.size();
    Projection out;
    std::vector<std::uint64_t>& begins = out.pairs.begins;
    // As in transposed(): begins[v + 1] first counts row v, then walks from its start to its end.
    begins.assign(std::size_t{n} + 2, 0);
    for (std::uint32_t i = 0; i < n; ++i) {
        begins[i + 2] += half.begins[i + 1] - half.begins[i];
        for (const std::uint32_t j : half.of(i)) ++begins[j + 2];
    }
    for (std::size_t i = 2; i < begins.size(); ++i) begins[i] += begins[i - 1];
    const std::vector<std::uint64_t> starts(begins.begin() + 1, begins.end());
    out.pairs.targets.resize(2 * half.targets.size());
    out.counts.resize(out.pairs.targets.size());
    const auto put = [&](std::uint32_t row, std::uint32_t target, std::uint32_t count) {
        const std::uint64_t at = begins[row + 1]++;
        out.pairs.targets[at] = target;
        out.counts[at] = count;
    };
    // By rising i the lower half of every row comes sorted; from that, the upper one does too.
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint64_t k = half.begins[i]; k < half.begins[i + 1]; ++k)
            put(half.targets[k], i, upper.counts[k]);
    }
    const std::vector<std::uint64_t> lower_ends(begins.begin() + 1, begins.end());
    for (std::uint32_t j = 0; j < n; ++j) {
        for (std::uint64_t k = starts[j]; k < lower_ends[j]; ++k)
            put(out.pairs.targets[k], j, out.counts[k]);
    }
    begins.pop_back();
    return out;
}

}  // namespace mandat::analysis

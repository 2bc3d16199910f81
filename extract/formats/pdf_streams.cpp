// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <zlib.h>

#include "extract/formats/pdf_bytes.hpp"
#include "extract/formats/reader.hpp"

namespace mandat::extract::formats {
namespace {

/// Stages of inflating, each fed by the one before it; what comes out of the last is counted.
class Inflation {
  public:
    explicit Inflation(std::size_t stages) : stages_(stages) {
        for (z_stream& stage : stages_) ::inflateInit(&stage);
    }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;
    ~Inflation() {
        for (z_stream& stage : stages_) ::inflateEnd(&stage);
    }

    /// How many bytes come out; stops counting beyond `most`.
    std::size_t size_of(std::string_view packed, std::size_t most) {
        most_ = most;
        (void)feed(0, packed);
        return size_;
    }

  private:
    /// False when there is enough, or nothing more to come.
    bool feed(std::size_t number, std::string_view bytes) {
        if (number == stages_.size()) {
            size_ += bytes.size();
            return size_ <= most_;
        }
        z_stream& stage = stages_[number];
        std::vector<unsigned char> out(1 << 16);
        stage.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stage.avail_in = static_cast<uInt>(bytes.size());
        while (true) {
            stage.next_out = out.data();
            stage.avail_out = static_cast<uInt>(out.size());
            const int status = ::inflate(&stage, Z_NO_FLUSH);
            const std::size_t size = out.size() - stage.avail_out;
            const std::string_view some(reinterpret_cast<const char*>(out.data()), size);
            if (size > 0 && !feed(number + 1, some)) return false;
            if (status != Z_OK) return status == Z_BUF_ERROR;
            if (stage.avail_in == 0 && stage.avail_out > 0) return true;
        }
    }

    std::vector<z_stream> stages_;
    std::size_t size_ = 0;
    std::size_t most_ = 0;
};

/// How often a stream is packed, by the names of filters in the dictionary before it.
std::size_t times_packed(std::string_view dictionary) {
    constexpr std::size_t most = 4;
    std::size_t times = 0;
    for (const std::string_view name : {"/FlateDecode", "/Fl "}) {
        for (std::size_t at = dictionary.find(name); at != std::string_view::npos;
             at = dictionary.find(name, at + 1))
            ++times;
    }
    return std::min(times, most);
}

}  // namespace

void check_streams(std::string_view pdf, const Limits& limits) {
    constexpr std::string_view mark = "stream";
    constexpr std::size_t longest_dictionary = 2'000;
    for (std::size_t at = pdf.find(mark); at != std::string_view::npos; at = pdf.find(mark, at)) {
        const std::size_t before = std::min(at, longest_dictionary);
        std::string_view dictionary = pdf.substr(at - before, before);
        if (const std::size_t begin = dictionary.rfind("obj"); begin != std::string_view::npos)
            dictionary.remove_prefix(begin);
        std::size_t begin = at + mark.size();
        const std::size_t end = pdf.find("endstream", begin);
        if (end == std::string_view::npos) return;
        at = end + std::string_view("endstream").size();
        const std::size_t times = times_packed(dictionary);
        if (times == 0) continue;
        if (pdf[begin] == '\r') ++begin;
        if (pdf[begin] == '\n') ++begin;
        const std::string_view packed = pdf.substr(begin, end - std::min(begin, end));
        const std::size_t by_ratio = packed.size() * limits.archive_ratio;
        const std::size_t most =
            std::max(limits.part_bytes, std::min(by_ratio, limits.archive_bytes));
        if (Inflation(times).size_of(packed, most) <= most) continue;
        throw LimitReached{by_ratio < limits.archive_bytes ? &Limits::archive_ratio
                                                           : &Limits::archive_bytes};
    }
}

}  // namespace mandat::extract::formats

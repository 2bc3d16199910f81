// SPDX-License-Identifier: Apache-2.0
#include "cli/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/interrupt.hpp"
#include "cli/words.hpp"
#include "extract/convert/format.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input = "-";

Diagnostic remark(Code code, std::vector<std::string> arguments) {
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.arguments = std::move(arguments);
    return d;
}

Candidate not_to_read(const std::string& path, Diagnostic why) {
    return {path, path, std::move(why)};
}

/// What is said of a thing that is there, or should be, but is no file to read.
Candidate cannot_open(const std::string& path, int error, Language language) {
    return not_to_read(path, remark(Code::cannot_open, {path, reason(error, language)}));
}

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

/// The beginning of a plain file; nothing when it is none or may not be read.
std::optional<std::string> head_of(const fs::path& path) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    struct stat at {};
    if (fd.get() < 0 || ::fstat(fd.get(), &at) != 0 || !S_ISREG(at.st_mode)) return std::nullopt;
    std::string head(extract::detection_bytes, '\0');
    const ssize_t n = ::pread(fd.get(), head.data(), head.size(), 0);
    head.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return head;
}

bool is_text_name(const fs::path& name) {
    return name.extension().empty() || extract::promised_by(name.string()) == extract::Format::text;
}

/// Is a file in a folder one to read? What it holds decides; only text is believed by its name,
/// since notes, lists and programs are text as well.
bool is_document(const fs::path& shown, const fs::path& real, const FindOptions& options) {
    using extract::Format;
    if (is_text_name(shown)) return true;
    const Format promise = extract::promised_by(shown.string());
    const bool promised = promise != Format::other && promise != Format::picture;
    const auto head = head_of(real);
    if (!head) return promised;
    switch (extract::detect_format(*head)) {
        case Format::other: return false;
        case Format::picture: return options.pictures == extract::Pictures::recognised;
        case Format::text:
            if (promise != Format::other) return promised;
            return !head->empty() && head->find('\0') == std::string::npos &&
                   !extract::promises_data(shown.string());
        default: return !extract::promises_data(shown.string());
    }
}

/// A name that only a file is given: an empty folder of that name was to be one.
bool is_document_name(const fs::path& name) {
    constexpr std::array<std::string_view, 8> endings = {".txt", ".text", ".md",  ".markdown",
                                                         ".pdf", ".docx", ".odt", ".html"};
    const std::string ending = utf8::lower(name.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool lies_within(const fs::path& root, const fs::path& target) {
    const auto [in_root, in_target] =
        std::mismatch(root.begin(), root.end(), target.begin(), target.end());
    return in_root == root.end();
}

using FileIdentity = std::pair<dev_t, ino_t>;

/// One folder and all below it, without recursion: the depth of a tree is the author's choice.
class Walk {
  public:
    Walk(Found& found, std::size_t& entries, const FindOptions& options, std::string root)
        : found_(found), entries_(entries), options_(options), root_(std::move(root)) {}

    void run() {
        const std::size_t before = found_.candidates.size();
        std::error_code error;
        real_root_ = fs::canonical(root_, error);
        struct stat at {};
        if (::stat(root_.c_str(), &at) == 0) visited_.insert({at.st_dev, at.st_ino});
        open_.push_back({root_, root_, 0});
        while (!open_.empty() && !full_) {
            const Folder folder = std::move(open_.back());
            open_.pop_back();
            look_into(folder);
        }
        for (const auto& [ending, count] : other_) found_.other_kinds[ending] += count;
        if (found_.candidates.size() != before) return;
        if (other_.empty() && is_document_name(root_)) {
            found_.candidates.push_back(not_to_read(root_, remark(Code::not_a_file, {root_})));
        } else {
            found_.empty_folders.push_back({root_, other_});
        }
    }

  private:
    struct Folder {
        std::string shown;
        fs::path real;
        std::size_t depth;
    };

    void look_into(const Folder& folder) {
        stop_if_interrupted();
        std::error_code error;
        std::vector<std::string> names;
        for (fs::directory_iterator it(folder.real, error), end; !error && it != end;
             it.increment(error)) {
            if (++entries_ > options_.max_entries) {
                full_ = true;
                limit(folder.shown, options_.max_entries, "--max-entries");
                break;
            }
            names.push_back(it->path().filename().string());
        }
        if (error) {
            found_.candidates.push_back(
                cannot_open(folder.shown, error.value(), options_.language));
        }
        std::sort(names.begin(), names.end());
        std::vector<Folder> below;
        for (const std::string& name : names) {
            if (name.starts_with('.')) continue;
            take((fs::path(folder.shown) / name).string(), folder.real / name, folder.depth, below);
        }
        // The last one pushed is looked into first.
        std::move(below.rbegin(), below.rend(), std::back_inserter(open_));
    }

    void take(const std::string& shown, const fs::path& real, std::size_t depth,
              std::vector<Folder>& below) {
        struct stat at {};
        if (::lstat(real.c_str(), &at) != 0) {
            found_.candidates.push_back(cannot_open(shown, errno, options_.language));
        } else if (S_ISLNK(at.st_mode)) {
            take_link(shown, real, depth, below);
        } else if (S_ISDIR(at.st_mode)) {
            enter(shown, real, depth, at, below);
        } else {
            take_file(shown, real);
        }
    }

    void take_file(const std::string& shown, const fs::path& real) {
        if (is_document(shown, real, options_)) {
            found_.candidates.push_back({shown, real.string(), std::nullopt});
        } else {
            ++other_[utf8::lower(fs::path(shown).extension().string())];
        }
    }

    void enter(const std::string& shown, const fs::path& real, std::size_t depth,
               const struct stat& at, std::vector<Folder>& below) {
        if (depth >= options_.max_depth) {
            limit(shown, options_.max_depth, "--max-depth");
        } else if (visited_.insert({at.st_dev, at.st_ino}).second) {
            below.push_back({shown, real, depth + 1});
        }
    }

    void take_link(const std::string& shown, const fs::path& real, std::size_t depth,
                   std::vector<Folder>& below) {
        std::error_code error;
        const fs::path target = fs::canonical(real, error);
        struct stat at {};
        if (error || ::stat(target.c_str(), &at) != 0) {
            const int why = error ? error.value() : errno;
            found_.candidates.push_back(cannot_open(shown, why, options_.language));
        } else if (options_.links == Links::skipped || !lies_within(real_root_, target)) {
            found_.candidates.push_back(not_to_read(shown, remark(Code::symlink_skipped, {shown})));
        } else if (S_ISDIR(at.st_mode)) {
            enter(shown, target, depth, at, below);
        } else {
            take_file(shown, target);
        }
    }

    void limit(const std::string& shown, std::size_t value, std::string_view flag) {
        found_.candidates.push_back(not_to_read(
            shown,
            remark(Code::limit_reached, {std::to_string(value) + " (" + std::string(flag) + ")"})));
    }

    Found& found_;
    std::size_t& entries_;
    const FindOptions& options_;
    std::string root_;
    fs::path real_root_;
    std::vector<Folder> open_;
    std::set<FileIdentity> visited_;
    std::map<std::string, std::size_t> other_;
    bool full_ = false;
};

/// All that a name with * or ? stands for, sorted; a shell that was kept from it left it as it is.
std::vector<std::string> fitting_names(const std::string& pattern) {
    std::vector<std::string> out;
    if (pattern.find_first_of("*?[") == std::string::npos) return out;
    glob_t names{};
    if (::glob(pattern.c_str(), GLOB_NOCHECK, nullptr, &names) == 0) {
        for (std::size_t i = 0; i < names.gl_pathc; ++i) out.emplace_back(names.gl_pathv[i]);
    }
    ::globfree(&names);
    if (out.size() == 1 && out.front() == pattern) out.clear();  // it fits nothing
    return out;
}

/// A path named by the user. A link that was named is not followed either: what a folder full of
/// files is named may be another's choice (`mandat report *`).
void take_named(const std::string& path, Found& found, std::size_t& entries,
                const FindOptions& options) {
    if (path == standard_input) {
        found.candidates.push_back({path, path, std::nullopt});
        return;
    }
    struct stat at {};
    if (::lstat(path.c_str(), &at) != 0) {
        const int error = errno;
        const std::vector<std::string> fitting = fitting_names(path);
        for (const std::string& name : fitting) take_named(name, found, entries, options);
        if (fitting.empty()) found.candidates.push_back(cannot_open(path, error, options.language));
        return;
    }
    std::string opened = path;
    if (S_ISLNK(at.st_mode)) {
        std::error_code error;
        const fs::path target = fs::canonical(path, error);
        if (error || ::stat(target.c_str(), &at) != 0) {
            found.candidates.push_back(
                cannot_open(path, error ? error.value() : errno, options.language));
            return;
        }
        if (S_ISREG(at.st_mode) || S_ISDIR(at.st_mode)) {
            if (options.links == Links::skipped) {
                found.candidates.push_back(
                    not_to_read(path, remark(Code::symlink_skipped, {path})));
                return;
            }
            opened = target.string();
        }
    }
    if (S_ISDIR(at.st_mode)) {
        Walk(found, entries, options, path).run();
    } else if (S_ISREG(at.st_mode)) {
        found.candidates.push_back({path, opened, std::nullopt});
    } else {
        found.candidates.push_back(not_to_read(path, remark(Code::not_a_file, {path})));
    }
}

/// Waits until there is something to read. Ctrl-C reaches another thread than the one that reads,
/// so that a blocked read() would not come back from it.
void wait_for_bytes(int fd) {
    constexpr int pause_ms = 100;
    struct pollfd waiting {
        fd, POLLIN, 0
    };
    while (::poll(&waiting, 1, pause_ms) == 0) stop_if_interrupted();
    stop_if_interrupted();
}

/// Everything up to the limit; a file that grows while it is read meets the limit too.
std::variant<std::string, Diagnostic> read_all(int fd, const std::string& path,
                                               std::size_t expected, const FindOptions& options) {
    std::string bytes;
    bytes.reserve(expected);
    std::array<char, 65536> buffer{};
    while (true) {
        wait_for_bytes(fd);
        const ssize_t n = ::read(fd, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return remark(Code::cannot_open, {path, reason(errno, options.language)});
        if (n == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(n));
        if (bytes.size() > options.max_bytes) {
            return remark(Code::limit_reached,
                          {size_text(options.max_bytes, options.language) + " (--max-bytes)"});
        }
    }
}

}  // namespace

Found find_inputs(const std::vector<std::string>& paths, const FindOptions& options) {
    Found found;
    std::size_t entries = 0;
    for (const std::string& path : paths) take_named(path, found, entries, options);
    return found;
}

std::variant<std::string, Diagnostic> read_file(const Candidate& candidate,
                                                const FindOptions& options) {
    const std::string& path = candidate.path;
    if (path == standard_input) return read_all(STDIN_FILENO, path, 0, options);
    // O_NONBLOCK: a FIFO without a writer would wait for ever. What is opened is looked at again,
    // since it may have been exchanged after it was found.
    const Descriptor fd(
        ::open(candidate.opened.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (fd.get() < 0) {
        if (errno == ELOOP) return remark(Code::symlink_skipped, {path});
        if (errno == ENXIO) return remark(Code::not_a_file, {path});  // a socket
        return remark(Code::cannot_open, {path, reason(errno, options.language)});
    }
    struct stat at {};
    if (::fstat(fd.get(), &at) != 0) {
        return remark(Code::cannot_open, {path, reason(errno, options.language)});
    }
    if (!S_ISREG(at.st_mode)) return remark(Code::not_a_file, {path});
    const auto size = static_cast<std::size_t>(at.st_size);
    if (size > options.max_bytes) {
        return remark(Code::limit_reached,
                      {size_text(options.max_bytes, options.language) + " (--max-bytes)"});
    }
    return read_all(fd.get(), path, size, options);
}

}  // namespace mandat::cli

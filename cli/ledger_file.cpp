// SPDX-License-Identifier: Apache-2.0
#include "cli/ledger_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>
#include <variant>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/console.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

/// A ledger open for adding to, locked against others.
class Appender {
  public:
    Appender(std::string path, Language language) : path_(std::move(path)), language_(language) {
        fd_ =
            ::open(path_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                   S_IRUSR | S_IWUSR);
        if (fd_ < 0) refuse(errno);
        struct stat at {};
        if (::fstat(fd_, &at) != 0) refuse(errno);
        if (!S_ISREG(at.st_mode)) refuse(EINVAL);
        while (::flock(fd_, LOCK_EX) != 0) {
            if (errno != EINTR) refuse(errno);
        }
    }
    Appender(const Appender&) = delete;
    Appender& operator=(const Appender&) = delete;
    ~Appender() {
        if (fd_ >= 0) ::close(fd_);
    }

    /// The number of the line that was added.
    int add(std::string line) {
        const off_t before = ::lseek(fd_, 0, SEEK_END);
        if (before < 0) refuse(errno);
        int number = count_lines(before) + 1;
        if (before > 0 && !ends_line(before)) {
            line.insert(line.begin(), '\n');
            ++number;
        }
        if (!write_all(line) || ::fsync(fd_) != 0) {
            const int why = errno;
            (void)::ftruncate(fd_, before);  // no partial line stays behind
            refuse(why);
        }
        if (before == 0) sync_folder();
        return number;
    }

  private:
    [[noreturn]] void refuse(int error) {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
        throw Error(
            ErrorKind::file,
            say(Word::cannot_write, language_, {printable(path_), reason(error, language_)}),
            say(Word::cannot_write_ledger_hint, language_));
    }

    [[nodiscard]] int count_lines(off_t size) {
        int lines = 0;
        std::array<char, 65536> buffer{};
        for (off_t at = 0; at < size;) {
            const ssize_t n = ::pread(fd_, buffer.data(), buffer.size(), at);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break;
            lines += static_cast<int>(std::count(buffer.begin(), buffer.begin() + n, '\n'));
            at += n;
        }
        return lines;
    }

    [[nodiscard]] bool ends_line(off_t size) const {
        char last = '\n';
        return ::pread(fd_, &last, 1, size - 1) != 1 || last == '\n';
    }

    [[nodiscard]] bool write_all(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

    /// A new name is on the disk only when its folder is.
    void sync_folder() const {
        const std::size_t slash = path_.rfind('/');
        const std::string folder = slash == std::string::npos ? "." : path_.substr(0, slash + 1);
        const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd < 0) return;
        (void)::fsync(fd);
        ::close(fd);
    }

    std::string path_;
    Language language_;
    int fd_ = -1;
};

}  // namespace

Ledger load_ledger(const FindOptions& options) {
    const bool named = !options.ledger.empty();
    const std::string path = named ? options.ledger : default_ledger;
    struct stat at {};
    if (!named && ::lstat(path.c_str(), &at) != 0) return {};
    auto bytes = read_file({path, path, std::nullopt}, options);
    if (const auto* why = std::get_if<Diagnostic>(&bytes)) {
        if (why->code == Code::empty_input) return read_ledger(path, {});
        throw Error(ErrorKind::file, message(*why, options.language), hint(*why, options.language));
    }
    return read_ledger(path, std::get<std::string>(bytes));
}

int append_ruling(const std::string& path, const Ruling& ruling, Language language) {
    return Appender(path, language).add(ledger_line(ruling));
}

}  // namespace mandat::cli

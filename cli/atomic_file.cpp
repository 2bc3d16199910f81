// SPDX-License-Identifier: Apache-2.0
#include "cli/atomic_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/console.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, int error, Language language) {
    throw Error(
        ErrorKind::file,
        say(Word::cannot_write, language, {printable(path.string()), reason(error, language)}),
        say(Word::cannot_write_hint, language));
}

/// A file that vanishes again unless it was moved to its place.
class Temporary {
  public:
    Temporary(const std::filesystem::path& target, Language language)
        : target_(target),
          language_(language),
          name_((target.parent_path() / ".mandat-XXXXXX").string()) {
        fd_ = ::mkostemp(name_.data(), O_CLOEXEC);
        if (fd_ < 0) refuse(target_, errno, language_);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (fd_ >= 0) ::close(fd_);
        if (!moved_) ::unlink(name_.c_str());
    }

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) refuse(target_, n == 0 ? EIO : errno, language_);
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }

    void move_to_target() {
        struct stat old {};
        if (::lstat(target_.c_str(), &old) == 0 && S_ISREG(old.st_mode)) {
            // Losing wider permissions is no reason to lose the report.
            (void)::fchmod(fd_, old.st_mode & 0777U);
        }
        if (::fsync(fd_) != 0) refuse(target_, errno, language_);
        if (::close(std::exchange(fd_, -1)) != 0) refuse(target_, errno, language_);
        if (::rename(name_.c_str(), target_.c_str()) != 0) refuse(target_, errno, language_);
        moved_ = true;
        sync_folder();
    }

  private:
    /// The new name is on the disk only when its folder is.
    void sync_folder() const {
        const std::string folder = target_.has_parent_path() ? target_.parent_path().string() : ".";
        const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd < 0) return;
        (void)::fsync(fd);
        ::close(fd);
    }

    std::filesystem::path target_;
    Language language_;
    std::string name_;
    int fd_ = -1;
    bool moved_ = false;
};

}  // namespace

void write_file(const std::filesystem::path& target, std::string_view bytes, Language language) {
    Temporary file(target, language);
    file.write(bytes);
    file.move_to_target();
}

void make_folder(const std::filesystem::path& folder, Language language) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) refuse(folder, error.value(), language);
    if (!std::filesystem::is_directory(folder, error)) refuse(folder, ENOTDIR, language);
}

}  // namespace mandat::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/print_pdf.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/atomic_file.hpp"
#include "cli/onboard_words.hpp"
#include "graph/base/error.hpp"

extern char** environ;

namespace mandat::cli {
namespace {

namespace fs = std::filesystem;

constexpr auto print_deadline = std::chrono::seconds(60);
constexpr auto print_step = std::chrono::milliseconds(50);

/// A folder that is gone when the printing is over.
class PrintFolder {
  public:
    explicit PrintFolder(Language language) {
        std::string pattern = (fs::temp_directory_path() / "mandat-print-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw Error(ErrorKind::file, say(onboard_words::not_printed, language));
        path_ = pattern;
    }
    ~PrintFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    PrintFolder(const PrintFolder&) = delete;
    PrintFolder& operator=(const PrintFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::vector<std::string> browser_arguments(const fs::path& browser, const fs::path& folder) {
    std::vector<std::string> out = {browser.string(),
                                    "--headless",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-extensions",
                                    "--disable-background-networking",
                                    "--export-tagged-pdf",
                                    "--no-pdf-header-footer",
                                    "--user-data-dir=" + (folder / "profile").string(),
                                    "--print-to-pdf=" + (folder / "out.pdf").string()};
    // Chromium has no sandbox for root. The page is our own, without script or outside reference.
    if (::geteuid() == 0) out.emplace_back("--no-sandbox");
    out.push_back("file://" + (folder / "in.html").string());
    return out;
}

pid_t start_browser(const std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    std::vector<std::string> held = arguments;
    for (std::string& one : held) argv.push_back(one.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet{};
    ::posix_spawn_file_actions_init(&quiet);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t own_group{};
    ::posix_spawnattr_init(&own_group);
    ::posix_spawnattr_setflags(&own_group, POSIX_SPAWN_SETPGROUP);
    pid_t child = 0;
    const int failed =
        ::posix_spawn(&child, argv.front(), &quiet, &own_group, argv.data(), environ);
    ::posix_spawnattr_destroy(&own_group);
    ::posix_spawn_file_actions_destroy(&quiet);
    return failed == 0 ? child : -1;
}

/// Whether the browser ended by itself in time; one that hangs is ended with all it started.
bool ended_in_time(pid_t child) {
    const auto stop = std::chrono::steady_clock::now() + print_deadline;
    int status = 0;
    while (std::chrono::steady_clock::now() < stop) {
        if (::waitpid(child, &status, WNOHANG) == child) return true;
        std::this_thread::sleep_for(print_step);
    }
    ::kill(-child, SIGKILL);
    ::waitpid(child, &status, 0);
    return false;
}

}  // namespace

std::optional<fs::path> find_browser() {
    constexpr std::array names = {"chromium", "chromium-browser", "google-chrome-stable",
                                  "google-chrome"};
    const char* const path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "" : path;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const fs::path folder(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (const char* name : names) {
            const fs::path candidate = folder / name;
            if (folder.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) return candidate;
        }
    }
    return std::nullopt;
}

std::string print_pdf(std::string_view html, Language language) {
    const auto browser = find_browser();
    if (!browser) {
        throw Error(ErrorKind::file, say(onboard_words::no_browser, language),
                    say(onboard_words::no_browser_hint, language));
    }
    const PrintFolder folder(language);
    write_file(folder.path() / "in.html", html, language);
    const pid_t child = start_browser(browser_arguments(*browser, folder.path()));
    const bool printed = child > 0 && ended_in_time(child);
    std::ifstream file(folder.path() / "out.pdf", std::ios::binary);
    std::string pdf{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!printed || !pdf.starts_with("%PDF")) {
        throw Error(ErrorKind::file, say(onboard_words::not_printed, language),
                    say(onboard_words::no_browser_hint, language));
    }
    return pdf;
}

}  // namespace mandat::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dlfcn.h>

namespace mandat {

/// A library that is loaded when it is needed. What draws pictures brings forty others with it, and
/// loading them would be a third of the time of every command that draws none; what unpacks brings
/// ten, and reading a PDF unpacks nothing.
///
/// owns   nothing: it stays loaded to the end of the process
class LateLibrary {
  public:
    /// `name` as the loader finds it, "libcairo.so.2".
    explicit LateLibrary(const char* name) : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {}

    /// A function of it, or null when it is not there:
    /// `find<decltype(cairo_paint)>("cairo_paint")`.
    template <typename Function>
    [[nodiscard]] Function* find(const char* name) const {
        return handle_ == nullptr ? nullptr : reinterpret_cast<Function*>(::dlsym(handle_, name));
    }

  private:
    void* handle_;
};

}  // namespace mandat

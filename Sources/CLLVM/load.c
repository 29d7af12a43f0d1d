#define _GNU_SOURCE
#include "CLLVM.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *library;

static void call_initializer(const char *name) {
  char symbol[96];
#if defined(__x86_64__)
  snprintf(symbol, sizeof symbol, "LLVMInitializeX86%s", name);
#elif defined(__aarch64__)
  snprintf(symbol, sizeof symbol, "LLVMInitializeAArch64%s", name);
#else
#error "Apus has no LLVM target for this architecture"
#endif
  void (*initialize)(void) = (void (*)(void))dlsym(library, symbol);
  if (initialize) initialize();
}

static void initialize_native_target(void) {
  call_initializer("TargetInfo");
  call_initializer("Target");
  call_initializer("TargetMC");
  call_initializer("AsmPrinter");
}

static int open_version(int version) {
  static const char *const forms[] = {"libLLVM.so.%d.1", "libLLVM-%d.so.1", "libLLVM-%d.so", "libLLVM.so.%d"};
  char name[64];
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    snprintf(name, sizeof name, forms[i], version);
    if ((library = dlopen(name, RTLD_NOW | RTLD_LOCAL))) return 1;
  }
  return 0;
}

// The major version in a library's name: the first number in its last path component.
static int version_in(const char *path) {
  const char *name = strrchr(path, '/');
  name = name ? name + 1 : path;
  while (*name && (*name < '0' || *name > '9')) name++;
  return atoi(name);
}

int cllvm_load(CLLVMTable *table, char *error, size_t capacity) {
  const char *chosen = getenv("APUS_LLVM");
  if (chosen && *chosen) {
    library = dlopen(chosen, RTLD_NOW | RTLD_LOCAL);
    table->version = version_in(chosen);
    if (!library) {
      snprintf(error, capacity, "APUS_LLVM names %s: %s", chosen, dlerror());
      return 0;
    }
  } else {
    // Versions that were tried come first; newer ones keep this part of the interface stable.
    for (int version = 22; version >= 14 && !library; version--) {
      if (open_version(version)) table->version = version;
    }
    if (!library) {
      snprintf(error, capacity, "no libLLVM of version 14 or newer was found");
      return 0;
    }
  }
#define CLLVM_RESOLVE(result, name, parameters) \
  if (!(table->name = (result(*) parameters)dlsym(library, "LLVM" #name))) { \
    snprintf(error, capacity, "libLLVM %d lacks LLVM" #name, table->version); \
    return 0; \
  }
  CLLVM_FUNCTIONS(CLLVM_RESOLVE)
  table->InitializeNativeTarget = initialize_native_target;
#if defined(__linux__)
  // Vector mathematics of the C library; generated code finds its symbols in the process.
  dlopen("libmvec.so.1", RTLD_NOW | RTLD_GLOBAL);
#endif
  return 1;
}

#define _GNU_SOURCE
#include "apus_stack.h"

#include <pthread.h>
#include <stddef.h>

#if (defined(__x86_64__) || defined(__aarch64__)) && defined(__linux__)
// The end of the calling thread's stack, beyond which no frame can be.
static uintptr_t stack_end(void) {
  static _Thread_local uintptr_t end;
  if (end) return end;
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes)) return 0;
  void *base = NULL;
  size_t size = 0;
  if (!pthread_attr_getstack(&attributes, &base, &size)) end = (uintptr_t)base + size;
  pthread_attr_destroy(&attributes);
  return end;
}

// Code without frame pointers may leave anything in the register, so a frame must lie above the last one and on this stack. The
// sanitizer does not know that a caller's frame may be read.
__attribute__((no_sanitize("address", "thread"))) int32_t apus_return_addresses(uintptr_t *addresses, int32_t limit) {
  // Frames of asynchronous functions are marked in a bit that no address has.
  const uintptr_t mark = (uintptr_t)1 << 60, frame_bytes = 2 * sizeof(uintptr_t);
  uintptr_t end = stack_end(), frame = (uintptr_t)__builtin_frame_address(0);
  int32_t count = 0;
  while (count < limit && frame + frame_bytes <= end) {
    uintptr_t next = ((const uintptr_t *)frame)[0] & ~mark, address = ((const uintptr_t *)frame)[1];
    if (!address) break;
    addresses[count++] = address;
    if (next <= frame || next % sizeof(uintptr_t)) break;
    frame = next;
  }
  return count;
}
#else
int32_t apus_return_addresses(uintptr_t *addresses, int32_t limit) {
  (void)addresses, (void)limit;
  return 0;
}
#endif

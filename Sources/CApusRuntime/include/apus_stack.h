// Reading the stack of the calling thread.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The return addresses of the calls that led here, the innermost first, by following frame pointers, which Swift's code keeps.
// Returns their number; 0 on processors whose frames are laid out in other ways.
int32_t apus_return_addresses(uintptr_t *addresses, int32_t limit);

#ifdef __cplusplus
}
#endif

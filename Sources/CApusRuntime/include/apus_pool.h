#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef void (*apus_task)(void *context, int64_t index);

// Runs task(context, i) for every i in 0 ..< count, on the calling thread and on the pool's workers, and returns when all are done.
// Which thread runs an index is not determined; a result must not depend on it. A caller that finds the pool busy, as every caller
// inside a task does, runs its whole loop itself.
void apus_parallel_for(apus_task task, void *context, int64_t count);

// The threads that take part in a loop, the caller included: the processors that the process may use, or APUS_THREADS.
int32_t apus_thread_count(void);

// Changes the number of threads, within 1 ... 256. It holds from the next loop on that does not run inside another one.
void apus_set_thread_count(int32_t count);

#ifdef __cplusplus
}
#endif

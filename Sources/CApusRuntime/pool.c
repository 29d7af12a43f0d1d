// A thread pool for loops of a few microseconds and more. Workers spin for a short time after each loop and then sleep in the
// kernel: waking one that spins costs well under a microsecond, and an idle pool costs nothing.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "apus_pool.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <linux/futex.h>
#include <sys/syscall.h>
#endif

enum { MAX_THREADS = 256, CACHE_LINE = 64 };
static const int64_t SPIN_NANOSECONDS = 50000;

// The gate of the current loop: whether it is open to workers, whether its caller sleeps until they have left, and how many are in.
static const uint32_t GATE_OPEN = 1u << 31, GATE_AWAITED = 1u << 30;

static struct {
  // Written by the caller before it opens the gate, read by workers that have passed it.
  apus_task task;
  void *context;
  int64_t count;
  _Alignas(CACHE_LINE) _Atomic int64_t next;
  _Alignas(CACHE_LINE) _Atomic uint32_t gate;
  // Counts loops; workers wait for it to change.
  _Alignas(CACHE_LINE) _Atomic uint32_t generation;
  _Alignas(CACHE_LINE) _Atomic int32_t parked;
  // Held by the caller whose loop runs.
  _Alignas(CACHE_LINE) _Atomic bool busy;
  // Workers of this index and above leave.
  _Atomic int32_t limit;
  // Changed only by who holds `busy`.
  _Atomic int32_t workers;
  pthread_t threads[MAX_THREADS];
  uint32_t first_generation[MAX_THREADS];
  // Threads asked for, the caller included; 0 until known.
  _Alignas(CACHE_LINE) _Atomic int32_t wanted;
} pool;

// MARK: Waiting

static inline void relax(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

#if defined(__linux__)
// Sleeps while `*word` is `value`; may return early.
static void sleep_while(_Atomic uint32_t *word, uint32_t value) { syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, NULL, NULL, 0); }
static void wake(_Atomic uint32_t *word, int count) { syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0); }
static void forget_sleepers(void) {}
#else
static pthread_mutex_t sleep_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t sleep_condition = PTHREAD_COND_INITIALIZER;
static void sleep_while(_Atomic uint32_t *word, uint32_t value) {
  pthread_mutex_lock(&sleep_mutex);
  if (atomic_load(word) == value) pthread_cond_wait(&sleep_condition, &sleep_mutex);
  pthread_mutex_unlock(&sleep_mutex);
}
static void wake(_Atomic uint32_t *word, int count) {
  (void)word, (void)count;
  pthread_mutex_lock(&sleep_mutex);
  pthread_cond_broadcast(&sleep_condition);
  pthread_mutex_unlock(&sleep_mutex);
}
// A forked child may have inherited the mutex from a thread that it does not have.
static void forget_sleepers(void) {
  sleep_mutex = (pthread_mutex_t)PTHREAD_MUTEX_INITIALIZER;
  sleep_condition = (pthread_cond_t)PTHREAD_COND_INITIALIZER;
}
#endif

// Spins until `*word` is no longer `value`, for a bounded time. Returns whether it changed.
static bool spin_while(_Atomic uint32_t *word, uint32_t value) {
  int64_t deadline = 0;
  for (;;) {
    for (int i = 0; i < 64; i++) {
      if (atomic_load_explicit(word, memory_order_acquire) != value) return true;
      relax();
    }
    int64_t time = now();
    if (deadline == 0) deadline = time + SPIN_NANOSECONDS;
    else if (time > deadline) return false;
  }
}

// MARK: Workers

static void run_claimed(void) {
  apus_task task = pool.task;
  void *context = pool.context;
  int64_t count = pool.count;
  for (;;) {
    int64_t index = atomic_fetch_add_explicit(&pool.next, 1, memory_order_relaxed);
    if (index >= count) return;
    task(context, index);
  }
}

static void *work(void *argument) {
  int32_t self = (int32_t)(intptr_t)argument;
  uint32_t seen = pool.first_generation[self];
  for (;;) {
    if (!spin_while(&pool.generation, seen)) {
      atomic_fetch_add(&pool.parked, 1);
      while (atomic_load(&pool.generation) == seen) sleep_while(&pool.generation, seen);
      atomic_fetch_sub(&pool.parked, 1);
    }
    seen = atomic_load(&pool.generation);
    if (self >= atomic_load(&pool.limit)) return NULL;
    uint32_t gate = atomic_load_explicit(&pool.gate, memory_order_relaxed);
    // A loop that is already over has a closed gate: its caller does not wait for workers that come late.
    while ((gate & GATE_OPEN) && !atomic_compare_exchange_weak_explicit(
      &pool.gate, &gate, gate + 1, memory_order_acquire, memory_order_relaxed)) {}
    if (!(gate & GATE_OPEN)) continue;
    run_claimed();
    if (atomic_fetch_sub_explicit(&pool.gate, 1, memory_order_acq_rel) == (GATE_AWAITED | 1)) wake(&pool.gate, 1);
  }
}

// A forked child has none of the workers.
static void forget_workers(void) {
  forget_sleepers();
  atomic_store(&pool.workers, 0);
  atomic_store(&pool.gate, 0);
  atomic_store(&pool.parked, 0);
  atomic_store(&pool.busy, false);
}

static void register_fork_handler(void) { pthread_atfork(NULL, NULL, forget_workers); }

// Starts or stops workers so that there are `count`, or as many as the system gives.
static void resize(int32_t count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, register_fork_handler);
  int32_t workers = atomic_load(&pool.workers);
  atomic_store(&pool.limit, count);
  if (count < workers) {
    atomic_fetch_add(&pool.generation, 1);
    wake(&pool.generation, INT_MAX);
    while (workers > count) pthread_join(pool.threads[--workers], NULL);
  } else {
    // Signals are for the threads that the user knows of.
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    for (; workers < count; workers++) {
      pool.first_generation[workers] = atomic_load(&pool.generation);
      if (pthread_create(&pool.threads[workers], NULL, work, (void *)(intptr_t)workers) == 0) continue;
      atomic_store(&pool.wanted, workers + 1);
      break;
    }
    pthread_sigmask(SIG_SETMASK, &old, NULL);
  }
  atomic_store(&pool.workers, workers);
}

// MARK: Interface

static int32_t clamp_threads(int64_t count) { return count < 1 ? 1 : count > MAX_THREADS ? MAX_THREADS : (int32_t)count; }

static int32_t default_thread_count(void) {
  const char *setting = getenv("APUS_THREADS");
  if (setting) {
    char *end;
    long count = strtol(setting, &end, 10);
    if (end != setting && *end == 0 && count >= 1) return clamp_threads(count);
  }
#if defined(__linux__)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return clamp_threads(CPU_COUNT(&set));
#endif
  return clamp_threads(sysconf(_SC_NPROCESSORS_ONLN));
}

int32_t apus_thread_count(void) {
  int32_t count = atomic_load_explicit(&pool.wanted, memory_order_relaxed);
  if (count != 0) return count;
  int32_t unknown = 0;
  count = default_thread_count();
  return atomic_compare_exchange_strong(&pool.wanted, &unknown, count) ? count : unknown;
}

void apus_set_thread_count(int32_t count) { atomic_store(&pool.wanted, clamp_threads(count)); }

static void wait_for_workers(void) {
  uint32_t gate = atomic_fetch_and_explicit(&pool.gate, ~GATE_OPEN, memory_order_acq_rel) & ~GATE_OPEN;
  while (gate != 0) {
    if (!spin_while(&pool.gate, gate)) {
      gate = atomic_fetch_or(&pool.gate, GATE_AWAITED) | GATE_AWAITED;
      if (gate != GATE_AWAITED) sleep_while(&pool.gate, gate);
    }
    gate = atomic_load_explicit(&pool.gate, memory_order_acquire);
    if ((gate & ~GATE_AWAITED) == 0) break;
  }
  atomic_store_explicit(&pool.gate, 0, memory_order_relaxed);
}

// Runs the loop on the pool, which the caller holds. Returns false where the pool has no workers.
static bool run_on_workers(apus_task task, void *context, int64_t count) {
  int32_t workers = apus_thread_count() - 1;
  if (workers != atomic_load_explicit(&pool.workers, memory_order_relaxed)) resize(workers);
  if (atomic_load_explicit(&pool.workers, memory_order_relaxed) == 0) return false;
  pool.task = task;
  pool.context = context;
  pool.count = count;
  atomic_store_explicit(&pool.next, 0, memory_order_relaxed);
  atomic_store_explicit(&pool.gate, GATE_OPEN, memory_order_release);
  atomic_fetch_add(&pool.generation, 1);
  int32_t parked = atomic_load(&pool.parked);
  if (parked > 0) wake(&pool.generation, count - 1 < parked ? (int)(count - 1) : parked);
  run_claimed();
  wait_for_workers();
  return true;
}

void apus_parallel_for(apus_task task, void *context, int64_t count) {
  bool busy = false, done = false;
  if (count > 1 && (apus_thread_count() > 1 || atomic_load_explicit(&pool.workers, memory_order_relaxed) > 0)
      && atomic_compare_exchange_strong_explicit(&pool.busy, &busy, true, memory_order_acquire, memory_order_relaxed)) {
    done = run_on_workers(task, context, count);
    atomic_store_explicit(&pool.busy, false, memory_order_release);
  }
  if (done) return;
  for (int64_t index = 0; index < count; index++) task(context, index);
}

// Loops that call the mathematical library's vector functions. They are in assembly because those functions take and return their
// vectors in registers, while the compiler passes vectors wider than a file's own target in memory.

#define APUS_JOIN_(A, B) A##B
#define APUS_JOIN(A, B) APUS_JOIN_(A, B)
#define map_one APUS_JOIN(apus_map_one_, APUS_VECTOR_BYTES)
#define map_one_past_cache APUS_JOIN(apus_map_one_past_cache_, APUS_VECTOR_BYTES)
#define map_two APUS_JOIN(apus_map_two_, APUS_VECTOR_BYTES)

#if defined(__x86_64__) && defined(__linux__)
#define APUS_TEXT_(X) #X
#define APUS_TEXT(X) APUS_TEXT_(X)

#if APUS_VECTOR_BYTES == 64
#define MOVE "vmovups "
#define MOVE_PAST_CACHE "vmovntps "
#define REGISTER "%zmm"
#define CLEAR "vzeroupper\n"
#elif APUS_VECTOR_BYTES == 32
#define MOVE "vmovups "
#define MOVE_PAST_CACHE "vmovntps "
#define REGISTER "%ymm"
#define CLEAR "vzeroupper\n"
#else
#define MOVE "movups "
#define MOVE_PAST_CACHE "movntps "
#define REGISTER "%xmm"
#define CLEAR ""
#endif
#define BYTES "$" APUS_TEXT(APUS_VECTOR_BYTES)

#define FUNCTION_START(NAME) \
  ".text\n.p2align 4\n.hidden " APUS_TEXT(NAME) "\n.globl " APUS_TEXT(NAME) "\n.type " APUS_TEXT(NAME) ", @function\n" \
  APUS_TEXT(NAME) ":\n.cfi_startproc\n"
#define FUNCTION_END(NAME) "ret\n.cfi_endproc\n.size " APUS_TEXT(NAME) ", .-" APUS_TEXT(NAME) "\n"
#define PUSH(R) "push " R "\n.cfi_adjust_cfa_offset 8\n.cfi_rel_offset " R ", 0\n"
#define POP(R) "pop " R "\n.cfi_adjust_cfa_offset -8\n.cfi_restore " R "\n"

// (function, x, y, count): y[i] = function(x[i]) for vectors.
#define MAP_ONE(NAME, STORE_MOVE) \
  __asm__( \
    FUNCTION_START(NAME) \
    PUSH("%rbx") PUSH("%r12") PUSH("%r13") PUSH("%r14") \
    "sub $8, %rsp\n.cfi_adjust_cfa_offset 8\n" \
    "mov %rdi, %rbx\n mov %rsi, %r12\n mov %rdx, %r13\n mov %rcx, %r14\n" \
    "test %r14, %r14\n jle 2f\n" \
    "1:\n" \
    MOVE "(%r12), " REGISTER "0\n" \
    "call *%rbx\n" \
    STORE_MOVE REGISTER "0, (%r13)\n" \
    "add " BYTES ", %r12\n add " BYTES ", %r13\n dec %r14\n jne 1b\n" \
    "2:\n" CLEAR \
    "add $8, %rsp\n.cfi_adjust_cfa_offset -8\n" \
    POP("%r14") POP("%r13") POP("%r12") POP("%rbx") \
    FUNCTION_END(NAME))

// (function, a, b, y, count, step of a, step of b): y[i] = function(a[i], b[i]) for vectors; steps are in bytes.
#define MAP_TWO(NAME) \
  __asm__( \
    FUNCTION_START(NAME) \
    "mov 8(%rsp), %rax\n" \
    PUSH("%rbx") PUSH("%rbp") PUSH("%r12") PUSH("%r13") PUSH("%r14") PUSH("%r15") \
    "sub $8, %rsp\n.cfi_adjust_cfa_offset 8\n" \
    "mov %rdi, %rbx\n mov %rsi, %r12\n mov %rdx, %r13\n mov %rcx, %r14\n mov %r8, %r15\n mov %r9, %rbp\n mov %rax, (%rsp)\n" \
    "test %r15, %r15\n jle 2f\n" \
    "1:\n" \
    MOVE "(%r12), " REGISTER "0\n" \
    MOVE "(%r13), " REGISTER "1\n" \
    "call *%rbx\n" \
    MOVE REGISTER "0, (%r14)\n" \
    "add %rbp, %r12\n add (%rsp), %r13\n add " BYTES ", %r14\n dec %r15\n jne 1b\n" \
    "2:\n" CLEAR \
    "add $8, %rsp\n.cfi_adjust_cfa_offset -8\n" \
    POP("%r15") POP("%r14") POP("%r13") POP("%r12") POP("%rbp") POP("%rbx") \
    FUNCTION_END(NAME))

MAP_ONE(map_one, MOVE);
MAP_ONE(map_one_past_cache, MOVE_PAST_CACHE);
MAP_TWO(map_two);

void map_one(void *function, const void *x, void *y, int64_t count);
void map_one_past_cache(void *function, const void *x, void *y, int64_t count);
void map_two(void *function, const void *a, const void *b, void *y, int64_t count, int64_t a_step, int64_t b_step);
#else
// There are no such functions to call.
static void map_one(void *function, const void *x, void *y, int64_t count) { (void)function, (void)x, (void)y, (void)count; }
static void map_one_past_cache(void *function, const void *x, void *y, int64_t count) { map_one(function, x, y, count); }
static void map_two(void *function, const void *a, const void *b, void *y, int64_t count, int64_t a_step, int64_t b_step) {
  (void)function, (void)a, (void)b, (void)y, (void)count, (void)a_step, (void)b_step;
}
#endif

// y[i] = function(x[i]) for elements; lanes beyond the end hold 1.
#define MAP_ELEMENTS(T, NAME) \
  static void map_elements_##NAME(void *function, const T *x, T *y, int64_t count, bool stream) { \
    int64_t vectors = count / LANES(T), done = vectors * LANES(T); \
    if (stream && is_aligned(y)) map_one_past_cache(function, x, y, vectors); \
    else map_one(function, x, y, vectors); \
    if (done == count) return; \
    NAME##v rest = 1; \
    memcpy(&rest, x + done, (size_t)(count - done) * sizeof(T)); \
    map_one(function, &rest, &rest, 1); \
    memcpy(y + done, &rest, (size_t)(count - done) * sizeof(T)); \
  } \
  static void map_pairs_##NAME(void *function, const T *a, const T *b, T *y, int64_t count, int mode) { \
    int64_t vectors = count / LANES(T), done = vectors * LANES(T); \
    NAME##v left = 1, right = 1; \
    if (mode == APUS_SCALAR_A) left = a[0]; \
    if (mode == APUS_SCALAR_B) right = b[0]; \
    map_two( \
      function, mode == APUS_SCALAR_A ? (const void *)&left : a, mode == APUS_SCALAR_B ? (const void *)&right : b, y, vectors, \
      mode == APUS_SCALAR_A ? 0 : APUS_VECTOR_BYTES, mode == APUS_SCALAR_B ? 0 : APUS_VECTOR_BYTES); \
    if (done == count) return; \
    size_t rest = (size_t)(count - done) * sizeof(T); \
    if (mode != APUS_SCALAR_A) memcpy(&left, a + done, rest); \
    if (mode != APUS_SCALAR_B) memcpy(&right, b + done, rest); \
    map_two(function, &left, &right, &left, 1, 0, 0); \
    memcpy(y + done, &left, rest); \
  }
MAP_ELEMENTS(float, f32)
MAP_ELEMENTS(double, f64)

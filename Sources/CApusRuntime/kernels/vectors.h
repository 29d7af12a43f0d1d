// Vectors of the instruction set's width, loads and stores.

#define LANES(T) (APUS_VECTOR_BYTES / (int)sizeof(T))
#define DEFINE_VECTOR(T, NAME) \
  typedef T NAME##v __attribute__((ext_vector_type(LANES(T)))); \
  typedef T NAME##u __attribute__((ext_vector_type(LANES(T)), aligned(sizeof(T))))
DEFINE_VECTOR(float, f32);
DEFINE_VECTOR(double, f64);
DEFINE_VECTOR(int32_t, i32);
DEFINE_VECTOR(int64_t, i64);
DEFINE_VECTOR(uint32_t, u32);
DEFINE_VECTOR(uint64_t, u64);
#undef DEFINE_VECTOR

#define LOAD(NAME, P) (*(const NAME##u *)(P))
#define STORE(NAME, P, V) (*(NAME##u *)(P) = (V))
#define STORE_PAST_CACHE(NAME, P, V) __builtin_nontemporal_store((V), (NAME##v *)(P))

static inline bool is_aligned(const void *p) { return ((uintptr_t)p & (APUS_VECTOR_BYTES - 1)) == 0; }

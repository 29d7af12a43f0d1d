// The functions of LLVM's C interface that Apus uses, found at run time in whichever libLLVM is installed (14 or newer), so that
// building and depending on Apus needs no LLVM headers and no linker flags.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef int LLVMBool;
typedef struct LLVMOpaqueContext *LLVMContextRef;
typedef struct LLVMOpaqueModule *LLVMModuleRef;
typedef struct LLVMOpaqueMemoryBuffer *LLVMMemoryBufferRef;
typedef struct LLVMTarget *LLVMTargetRef;
typedef struct LLVMOpaqueTargetMachine *LLVMTargetMachineRef;
typedef struct LLVMOpaqueTargetData *LLVMTargetDataRef;
typedef struct LLVMOpaquePassBuilderOptions *LLVMPassBuilderOptionsRef;
typedef struct LLVMOpaqueError *LLVMErrorRef;
typedef struct LLVMOrcOpaqueLLJIT *LLVMOrcLLJITRef;
typedef struct LLVMOrcOpaqueJITDylib *LLVMOrcJITDylibRef;
typedef struct LLVMOrcOpaqueResourceTracker *LLVMOrcResourceTrackerRef;
typedef struct LLVMOrcOpaqueDefinitionGenerator *LLVMOrcDefinitionGeneratorRef;
typedef struct LLVMOrcOpaqueSymbolStringPoolEntry *LLVMOrcSymbolStringPoolEntryRef;
typedef struct LLVMOrcOpaqueMaterializationUnit *LLVMOrcMaterializationUnitRef;
// A name and the address it stands for; of the flags, 1 is "exported" and 4 is "callable".
typedef struct {
  LLVMOrcSymbolStringPoolEntryRef name;
  uint64_t address;
  uint8_t generic_flags, target_flags;
} LLVMOrcCSymbolMapPair;

// (result, name, parameters): every function of the table, required in all supported versions.
#define CLLVM_FUNCTIONS(F) \
  F(LLVMContextRef, ContextCreate, (void)) \
  F(void, ContextDispose, (LLVMContextRef)) \
  F(LLVMMemoryBufferRef, CreateMemoryBufferWithMemoryRangeCopy, (const char *, size_t, const char *)) \
  F(void, DisposeMemoryBuffer, (LLVMMemoryBufferRef)) \
  F(const char *, GetBufferStart, (LLVMMemoryBufferRef)) \
  F(size_t, GetBufferSize, (LLVMMemoryBufferRef)) \
  F(LLVMBool, ParseIRInContext, (LLVMContextRef, LLVMMemoryBufferRef, LLVMModuleRef *, char **)) \
  F(LLVMBool, VerifyModule, (LLVMModuleRef, int, char **)) \
  F(void, DisposeModule, (LLVMModuleRef)) \
  F(void, DisposeMessage, (char *)) \
  F(void, SetTarget, (LLVMModuleRef, const char *)) \
  F(void, SetModuleDataLayout, (LLVMModuleRef, LLVMTargetDataRef)) \
  F(char *, GetDefaultTargetTriple, (void)) \
  F(char *, GetHostCPUName, (void)) \
  F(char *, GetHostCPUFeatures, (void)) \
  F(LLVMBool, GetTargetFromTriple, (const char *, LLVMTargetRef *, char **)) \
  F(LLVMTargetMachineRef, CreateTargetMachine, (LLVMTargetRef, const char *, const char *, const char *, int, int, int)) \
  F(void, DisposeTargetMachine, (LLVMTargetMachineRef)) \
  F(LLVMTargetDataRef, CreateTargetDataLayout, (LLVMTargetMachineRef)) \
  F(void, DisposeTargetData, (LLVMTargetDataRef)) \
  F(LLVMBool, TargetMachineEmitToMemoryBuffer, (LLVMTargetMachineRef, LLVMModuleRef, int, char **, LLVMMemoryBufferRef *)) \
  F(LLVMPassBuilderOptionsRef, CreatePassBuilderOptions, (void)) \
  F(void, DisposePassBuilderOptions, (LLVMPassBuilderOptionsRef)) \
  F(LLVMErrorRef, RunPasses, (LLVMModuleRef, const char *, LLVMTargetMachineRef, LLVMPassBuilderOptionsRef)) \
  F(char *, GetErrorMessage, (LLVMErrorRef)) \
  F(void, DisposeErrorMessage, (char *)) \
  F(LLVMErrorRef, OrcCreateLLJIT, (LLVMOrcLLJITRef *, void *)) \
  F(LLVMErrorRef, OrcDisposeLLJIT, (LLVMOrcLLJITRef)) \
  F(LLVMOrcJITDylibRef, OrcLLJITGetMainJITDylib, (LLVMOrcLLJITRef)) \
  F(LLVMErrorRef, OrcLLJITAddObjectFileWithRT, (LLVMOrcLLJITRef, LLVMOrcResourceTrackerRef, LLVMMemoryBufferRef)) \
  F(LLVMErrorRef, OrcLLJITLookup, (LLVMOrcLLJITRef, uint64_t *, const char *)) \
  F(char, OrcLLJITGetGlobalPrefix, (LLVMOrcLLJITRef)) \
  F(LLVMErrorRef, OrcCreateDynamicLibrarySearchGeneratorForProcess, (LLVMOrcDefinitionGeneratorRef *, char, void *, void *)) \
  F(void, OrcJITDylibAddGenerator, (LLVMOrcJITDylibRef, LLVMOrcDefinitionGeneratorRef)) \
  F(LLVMOrcSymbolStringPoolEntryRef, OrcLLJITMangleAndIntern, (LLVMOrcLLJITRef, const char *)) \
  F(LLVMOrcMaterializationUnitRef, OrcAbsoluteSymbols, (LLVMOrcCSymbolMapPair *, size_t)) \
  F(LLVMErrorRef, OrcJITDylibDefine, (LLVMOrcJITDylibRef, LLVMOrcMaterializationUnitRef)) \
  F(LLVMOrcResourceTrackerRef, OrcJITDylibCreateResourceTracker, (LLVMOrcJITDylibRef)) \
  F(LLVMErrorRef, OrcResourceTrackerRemove, (LLVMOrcResourceTrackerRef)) \
  F(void, OrcReleaseResourceTracker, (LLVMOrcResourceTrackerRef))

#define CLLVM_MEMBER(result, name, parameters) result (*name) parameters;
typedef struct {
  CLLVM_FUNCTIONS(CLLVM_MEMBER)
  // The library's major version.
  int version;
  // Registers the code generator of the machine we run on.
  void (*InitializeNativeTarget)(void);
} CLLVMTable;

// Loads the newest libLLVM found and fills `table`. Returns 1, or 0 with the reason in `error` (capacity bytes).
// The library named in the environment variable APUS_LLVM, where set, is the only one tried.
int cllvm_load(CLLVMTable *table, char *error, size_t capacity);

#pragma once
#include <seccomp.h>

// Macros with casts, which Swift does not import.
static const uint32_t PX_SCMP_ACT_ALLOW = SCMP_ACT_ALLOW;
static const uint32_t PX_SCMP_ACT_KILL_PROCESS = SCMP_ACT_KILL_PROCESS;
static inline uint32_t px_scmp_act_errno(uint16_t cause) { return SCMP_ACT_ERRNO(cause); }

#ifndef PINGXUAN_CICONV_SHIM_H
#define PINGXUAN_CICONV_SHIM_H

#include <errno.h>
#include <iconv.h>
#include <stddef.h>

enum px_iconv_result {
    PX_ICONV_DONE = 0,
    PX_ICONV_FULL = 1,
    PX_ICONV_INVALID = 2,
    PX_ICONV_CUT_SHORT = 3
};

/// Opens a converter to UTF-8, or gives NULL where the code page is unknown or may not be opened any more.
static inline void *px_iconv_open(const char *code_page) {
    iconv_t handle = iconv_open("UTF-8", code_page);
    return handle == (iconv_t)-1 ? NULL : (void *)handle;
}

static inline void px_iconv_close(void *handle) { iconv_close((iconv_t)handle); }

/// Brings the converter back to its first state.
static inline void px_iconv_reset(void *handle) { iconv((iconv_t)handle, NULL, NULL, NULL, NULL); }

/// Converts as far as it goes and moves the four values on. With no input it writes what the converter holds back.
static inline enum px_iconv_result px_iconv_step(
    void *handle, const char **input, size_t *input_left, char **output, size_t *output_left) {
    size_t outcome = iconv((iconv_t)handle, input ? (char **)input : NULL, input_left, output, output_left);
    if (outcome != (size_t)-1) return PX_ICONV_DONE;
    if (errno == E2BIG) return PX_ICONV_FULL;
    if (errno == EINVAL) return PX_ICONV_CUT_SHORT;
    return PX_ICONV_INVALID;
}

#endif

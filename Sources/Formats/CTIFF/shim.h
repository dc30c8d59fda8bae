#pragma once
// libtiff brings half a dozen codecs with it, which costs every process that links it 1 ms at its start (measured on Debian 12).
// So it is loaded when the first TIFF comes. The rest of this header is what Swift cannot say: functions with variable
// arguments, and the callbacks through which libtiff reads memory and complains.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <tiffio.h>

/// A file in memory, and the first complaints about it.
typedef struct {
    const uint8_t *bytes;
    uint64_t count;
    uint64_t at;
    int errors;
    int warnings;
    char error[160];
    char warning[160];
} px_tiff_source;

typedef struct {
    void *library;
    __typeof__(TIFFOpenOptionsAlloc) *options_alloc;
    __typeof__(TIFFOpenOptionsFree) *options_free;
    __typeof__(TIFFOpenOptionsSetMaxSingleMemAlloc) *set_memory;
    __typeof__(TIFFOpenOptionsSetErrorHandlerExtR) *set_error;
    __typeof__(TIFFOpenOptionsSetWarningHandlerExtR) *set_warning;
    __typeof__(TIFFClientOpenExt) *open;
    __typeof__(TIFFClose) *close;
    __typeof__(TIFFGetFieldDefaulted) *get;
    __typeof__(TIFFReadDirectory) *next;
    __typeof__(TIFFIsTiled) *is_tiled;
    __typeof__(TIFFNumberOfStrips) *strips;
    __typeof__(TIFFNumberOfTiles) *tiles;
    __typeof__(TIFFStripSize64) *strip_size;
    __typeof__(TIFFTileSize64) *tile_size;
    __typeof__(TIFFReadEncodedStrip) *read_strip;
    __typeof__(TIFFReadEncodedTile) *read_tile;
    __typeof__(TIFFRGBAImageOK) *can_paint;
    __typeof__(TIFFReadRGBAStripExt) *paint_strip;
    __typeof__(TIFFReadRGBATileExt) *paint_tile;
} px_tiff_calls;

/// Fills `calls`; 0 where the library or one of its functions is not there.
static inline int px_tiff_load(px_tiff_calls *calls) {
    calls->library = dlopen("libtiff.so.6", RTLD_NOW | RTLD_LOCAL);
    if (!calls->library) return 0;
#define PX_TIFF(field, name) \
    if (!(calls->field = (__typeof__(calls->field))dlsym(calls->library, #name))) return 0
    PX_TIFF(options_alloc, TIFFOpenOptionsAlloc);
    PX_TIFF(options_free, TIFFOpenOptionsFree);
    PX_TIFF(set_memory, TIFFOpenOptionsSetMaxSingleMemAlloc);
    PX_TIFF(set_error, TIFFOpenOptionsSetErrorHandlerExtR);
    PX_TIFF(set_warning, TIFFOpenOptionsSetWarningHandlerExtR);
    PX_TIFF(open, TIFFClientOpenExt);
    PX_TIFF(close, TIFFClose);
    PX_TIFF(get, TIFFGetFieldDefaulted);
    PX_TIFF(next, TIFFReadDirectory);
    PX_TIFF(is_tiled, TIFFIsTiled);
    PX_TIFF(strips, TIFFNumberOfStrips);
    PX_TIFF(tiles, TIFFNumberOfTiles);
    PX_TIFF(strip_size, TIFFStripSize64);
    PX_TIFF(tile_size, TIFFTileSize64);
    PX_TIFF(read_strip, TIFFReadEncodedStrip);
    PX_TIFF(read_tile, TIFFReadEncodedTile);
    PX_TIFF(can_paint, TIFFRGBAImageOK);
    PX_TIFF(paint_strip, TIFFReadRGBAStripExt);
    PX_TIFF(paint_tile, TIFFReadRGBATileExt);
#undef PX_TIFF
    return 1;
}

static tmsize_t px_tiff_read(thandle_t handle, void *into, tmsize_t wanted) {
    px_tiff_source *s = (px_tiff_source *)handle;
    if (wanted <= 0 || s->at >= s->count) return 0;
    uint64_t left = s->count - s->at, n = (uint64_t)wanted < left ? (uint64_t)wanted : left;
    memcpy(into, s->bytes + s->at, n);
    s->at += n;
    return (tmsize_t)n;
}
static tmsize_t px_tiff_write(thandle_t handle, void *from, tmsize_t n) { return 0; }
static toff_t px_tiff_seek(thandle_t handle, toff_t offset, int whence) {
    px_tiff_source *s = (px_tiff_source *)handle;
    s->at = whence == SEEK_SET ? offset : whence == SEEK_CUR ? s->at + offset : s->count + offset;
    return s->at;
}
static int px_tiff_close(thandle_t handle) { return 0; }
static toff_t px_tiff_size(thandle_t handle) { return ((px_tiff_source *)handle)->count; }
static int px_tiff_map(thandle_t handle, void **base, toff_t *size) { return 0; }
static void px_tiff_unmap(thandle_t handle, void *base, toff_t size) {}

static int px_tiff_error(TIFF *t, void *user, const char *where, const char *format, va_list list) {
    px_tiff_source *s = (px_tiff_source *)user;
    if (s->errors++ == 0) vsnprintf(s->error, sizeof s->error, format, list);
    return 1;
}
static int px_tiff_warning(TIFF *t, void *user, const char *where, const char *format, va_list list) {
    px_tiff_source *s = (px_tiff_source *)user;
    char text[160];
    vsnprintf(text, sizeof text, format, list);
    // These say that pixels are missing, though libtiff makes some up and goes on.
    if (strstr(text, "Corrupt JPEG") || strstr(text, "Premature") || strstr(text, "Line length mismatch")) {
        if (s->errors++ == 0) memcpy(s->error, text, sizeof text);
    }
    if (s->warnings++ == 0) memcpy(s->warning, text, sizeof text);
    return 1;
}

/// Opens `source`, which must live as long as the result; no allocation of more than `memory` bytes is made for it.
static inline TIFF *px_tiff_open(const px_tiff_calls *calls, px_tiff_source *source, int64_t memory) {
    TIFFOpenOptions *options = calls->options_alloc();
    if (!options) return NULL;
    calls->set_memory(options, memory);
    calls->set_error(options, px_tiff_error, source);
    calls->set_warning(options, px_tiff_warning, source);
    // m: never map; the file is in memory already.
    TIFF *t = calls->open(
        "picture", "rm", (thandle_t)source, px_tiff_read, px_tiff_write, px_tiff_seek, px_tiff_close, px_tiff_size,
        px_tiff_map, px_tiff_unmap, options);
    calls->options_free(options);
    return t;
}
static inline uint32_t px_tiff_u32(const px_tiff_calls *calls, TIFF *t, uint32_t tag) {
    uint32_t value = 0;
    return calls->get(t, tag, &value) ? value : 0;
}
static inline uint16_t px_tiff_u16(const px_tiff_calls *calls, TIFF *t, uint32_t tag) {
    uint16_t value = 0;
    return calls->get(t, tag, &value) ? value : 0;
}

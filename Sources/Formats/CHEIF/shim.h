#pragma once
// libheif brings four codecs with it, which costs every process that links it 3 ms at its start (measured on Debian 12), while
// hardly one packet in a hundred holds a HEIC picture. So it is loaded when the first one comes.
#include <dlfcn.h>
#include <libheif/heif.h>

typedef struct {
    void *library;
    __typeof__(heif_context_alloc) *context_alloc;
    __typeof__(heif_context_free) *context_free;
    __typeof__(heif_context_set_maximum_image_size_limit) *set_limit;
    __typeof__(heif_context_set_max_decoding_threads) *set_threads;
    __typeof__(heif_context_read_from_memory_without_copy) *read;
    __typeof__(heif_context_get_number_of_top_level_images) *images;
    __typeof__(heif_context_get_primary_image_handle) *primary;
    __typeof__(heif_image_handle_get_width) *handle_width;
    __typeof__(heif_image_handle_get_height) *handle_height;
    __typeof__(heif_image_handle_release) *handle_release;
    __typeof__(heif_decoding_options_alloc) *options_alloc;
    __typeof__(heif_decoding_options_free) *options_free;
    __typeof__(heif_decode_image) *decode;
    __typeof__(heif_image_get_width) *image_width;
    __typeof__(heif_image_get_height) *image_height;
    __typeof__(heif_image_get_plane_readonly) *plane;
    __typeof__(heif_image_release) *image_release;
} px_heif_calls;

/// Fills `calls`; 0 where the library or one of its functions is not there.
static inline int px_heif_load(px_heif_calls *calls) {
    calls->library = dlopen("libheif.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!calls->library) return 0;
#define PX_HEIF(field, name) \
    if (!(calls->field = (__typeof__(calls->field))dlsym(calls->library, #name))) return 0
    PX_HEIF(context_alloc, heif_context_alloc);
    PX_HEIF(context_free, heif_context_free);
    PX_HEIF(set_limit, heif_context_set_maximum_image_size_limit);
    PX_HEIF(set_threads, heif_context_set_max_decoding_threads);
    PX_HEIF(read, heif_context_read_from_memory_without_copy);
    PX_HEIF(images, heif_context_get_number_of_top_level_images);
    PX_HEIF(primary, heif_context_get_primary_image_handle);
    PX_HEIF(handle_width, heif_image_handle_get_width);
    PX_HEIF(handle_height, heif_image_handle_get_height);
    PX_HEIF(handle_release, heif_image_handle_release);
    PX_HEIF(options_alloc, heif_decoding_options_alloc);
    PX_HEIF(options_free, heif_decoding_options_free);
    PX_HEIF(decode, heif_decode_image);
    PX_HEIF(image_width, heif_image_get_width);
    PX_HEIF(image_height, heif_image_get_height);
    PX_HEIF(plane, heif_image_get_plane_readonly);
    PX_HEIF(image_release, heif_image_release);
#undef PX_HEIF
    return 1;
}

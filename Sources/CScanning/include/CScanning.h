// Sixteen bytes at a time, which Swift's vectors compare one by one.
#ifndef STEELYARD_SCANNING_H
#define STEELYARD_SCANNING_H

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// How many of sixteen bytes stand in front of the first that is one of two, an `&`, a control character or a byte of a
/// character of several bytes.
static inline int steelyard_plain_bytes(const void *_Nonnull bytes, signed char end, signed char other)
{
#ifdef __SSE2__
    __m128i text = _mm_loadu_si128((const __m128i *)bytes);
    // Bytes of a character of several are negative.
    __m128i marks = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8(end)), _mm_cmpeq_epi8(text, _mm_set1_epi8(other))),
        _mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('&')), _mm_cmplt_epi8(text, _mm_set1_epi8(0x20))));
    return __builtin_ctz((unsigned)_mm_movemask_epi8(marks) | 0x10000u);
#else
    const signed char *text = (const signed char *)bytes;
    int count = 0;
    while (count < 16 && text[count] != end && text[count] != other && text[count] != '&' && text[count] >= 0x20) {
        count++;
    }
    return count;
#endif
}

#endif

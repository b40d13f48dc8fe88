#include "CSystem.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

// Without the first the limit rises to the longest piece of memory that was ever freed. Without the second so little
// is kept at the end of the memory that every other batch has to ask the system for the pages of the one before it.
// Without the third small pieces that were freed lie apart until a long one is wanted, and are then put together all
// at once: the nodes of a tree again and again.
void steelyard_give_back_from(int byte_count)
{
    mallopt(M_MMAP_THRESHOLD, byte_count);
    mallopt(M_TRIM_THRESHOLD, 8 * byte_count);
    mallopt(M_MXFAST, 0);
}
#else
void steelyard_give_back_from(int byte_count) { (void)byte_count; }
#endif

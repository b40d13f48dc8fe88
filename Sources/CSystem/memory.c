#include "CSystem.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

// Without it the limit rises to the longest piece of memory that was ever freed.
void steelyard_give_back_from(int byte_count) { mallopt(M_MMAP_THRESHOLD, byte_count); }
#else
void steelyard_give_back_from(int byte_count) { (void)byte_count; }
#endif

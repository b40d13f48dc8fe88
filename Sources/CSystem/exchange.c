#include "CSystem.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift does not see `renameat2`, which is Linux's own.
int steelyard_exchange(const char *first, const char *second) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u /* RENAME_EXCHANGE */);
}

#ifndef STEELYARD_FILE_SYSTEM_H
#define STEELYARD_FILE_SYSTEM_H

/// Lets two paths change places in one step; 0 when done.
int steelyard_exchange(const char *_Nonnull first, const char *_Nonnull second);

#endif

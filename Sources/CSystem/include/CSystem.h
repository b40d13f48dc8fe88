// What the system has and Swift does not see.
#ifndef STEELYARD_SYSTEM_H
#define STEELYARD_SYSTEM_H

/// Lets two paths change places in one step; 0 when done.
int steelyard_exchange(const char *_Nonnull first, const char *_Nonnull second);

/// Lets memory of so many bytes and more go back to the system when it is freed, instead of leaving a gap.
void steelyard_give_back_from(int byte_count);

#endif

#include <stddef.h>
#include <stdint.h>

// libFuzzer without its own main, as a library.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *data, size_t size));

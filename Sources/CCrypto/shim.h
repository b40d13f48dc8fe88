// The digests of OpenSSL's libcrypto, which use the processor's SHA instructions.
#include <openssl/evp.h>

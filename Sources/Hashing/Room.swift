// Hashing: the fingerprints by which inputs and outputs are known again.
//
// Alone sees libcrypto. Touches bytes that it is handed, nothing else.

// Sampling: invented staff records of any size, the same for the same seed.
//
// They are for trying out and for measuring. The room sees plain values and the vocabulary, and knows the
// native format as anybody does who writes it: it shares no code with the importer that will read it.

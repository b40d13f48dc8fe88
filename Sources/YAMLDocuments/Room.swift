// YAMLDocuments: YAML as text.
//
// Reads YAML into nodes that know the bytes they came from and whose scalars stay as they were written: `no` is a
// text, `0.10` keeps its zero. What makes YAML hard to read for people (aliases, tags, merge keys, duplicate keys,
// several documents) is refused with its place. `YAMLReader` is the pleasant way to read a document by its keys.
//
// May touch texts that it is handed, and alone sees libyaml. May never touch files, or give a scalar a meaning that
// its reader did not ask for.

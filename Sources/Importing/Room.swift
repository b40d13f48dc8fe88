// Importing: from the bytes of files to batches of records and findings.
//
// Holds the native streaming reader (Native: plain pieces are scanned, all others are given to libxml2), the bringing of
// texts to UTF-8 (Encodings), the reader of other formats (Mapping, with the formats themselves in Mappings), the writer
// of the native format and the count of what is filled (Writing), weights and scores as programs that aid decisions
// exchange them (XMCDA), what stays of a run (Store), the join of works by identifiers (Identity), what likeness
// proposes (Likeness), what a person decided about it, with the persons that become one by it (Decisions), and the seam
// for other formats (StaffFormat). Alone sees CLibXML2. Touches the bytes it is handed; knows no rules and no points,
// opens no files of its own accord, and never asks the network for anything.

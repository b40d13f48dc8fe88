// Diagnostics: what can be said about an input, and how it is said.
//
// Holds findings (a code, a severity, a place, a sentence, a hint), the arithmetic of lines and columns, the
// rendering with snippet and caret, the search for the nearest name, and the byte-wise writers of JSON and CSV that
// the other rooms share.
//
// May touch text. May never touch files, the terminal, or any other room.

// Records: what a staff record can say, and how a batch of them lies in memory.
//
// Here stand the vocabulary (kinds of records and their typed fields, the one place from which the
// XML Schema, the importer, the rubric checker, the field reference and the labels are derived) and
// the batch (columns of rows with provenance). It sees plain values only: no rules, no points, no
// file formats.

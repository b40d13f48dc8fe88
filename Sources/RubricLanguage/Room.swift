// RubricLanguage: from the text of a rubric to a checked rubric.
//
// Holds the grammar of expressions (`Syntax`: text to tree, nothing is given a meaning there), their types, the
// shape of the rubric file and its lints. What comes out has no faults left, so that scoring cannot fail.
//
// May touch rubric texts and the vocabulary. May never touch the values of a record.

// RubricLanguage: from the text of a rubric to a checked rubric.
//
// Holds the grammar of expressions (`Syntax`: text to tree, nothing is given a meaning there), their types, the
// shape of the rubric file, whose keys are declared once (`Keys`), the amendments of what a rubric extends
// (`Amending`), its numbers and the rubric with others (`WhatIf`), the differences between two rubrics (`Comparing`),
// policies and lints. What comes out has no faults left, so that scoring cannot fail.
//
// May touch rubric texts and the vocabulary. May never touch the values of a record.

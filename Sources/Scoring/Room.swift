// Scoring: from a checked rubric and batches of records to numbers, postings and verdicts.
//
// Here stand the evaluator of expressions, the pipeline of a criterion, the graph of measures, the
// verdicts on one subject and on the cohort, the choices of allocations (solved by Optimising),
// the roll-up to institutions and units, and the results of many rubrics that have most of their parts in common. It sees plain values. It may never touch a clock, a file, a locale or a printer, and it does not throw:
// what could go wrong was refused by the checker.

// Analysis: what a change of a rubric does to people.
//
// Here stand scored populations in columns, the comparison of two of them person by person and group by group, the
// breakdown of a change to named amendments or criteria, and what the weights of a track do. It scores only through Scoring and takes whatever random
// numbers it needs from a seed that it is handed. It may never touch a file, a clock or a printer.

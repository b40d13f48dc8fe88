// steelyard: the command line.
//
// It knows flags, files, progress and exit codes, and puts the other rooms together. Not a rule of
// scoring stands here.

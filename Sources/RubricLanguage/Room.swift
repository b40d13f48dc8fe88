// The room RubricLanguage.

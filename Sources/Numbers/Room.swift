// The room Numbers.

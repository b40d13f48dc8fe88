// The room steelyard.

// Pipelines: work in parallel, results in order.
//
// One function for all rooms that run on several threads. It knows nothing of what is worked on.

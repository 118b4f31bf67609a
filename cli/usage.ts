/** The command line was used wrongly: its message and the usage go to stderr, exit code 2. */
export class UsageError extends Error {}

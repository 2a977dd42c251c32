/** The command line is wrong: the message says how, and the usage follows it. */
export class UsageError extends Error {}

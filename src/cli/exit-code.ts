/** All is well: 0. `check` found errors: 1. It could not run: 2. The manners of a linter. */
export const EXIT = { ok: 0, found: 1, failed: 2 } as const

/** How a command ended. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/**
 * Whether an error says that something goes through rows of the connection, which can do nothing else until that ends: better-sqlite3's own
 * guard, which has no code.
 */
export function isInUse(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('busy executing a query')
}

/** Lets others have their turn: requests that came in meanwhile, and what waits for files. */
export function othersTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

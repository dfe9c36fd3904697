import { setTimeout as after } from 'node:timers/promises'

/** Something that is made a little at a time, so that others have their turn. */
export interface Begun {
  /** Goes on with it to its end. Rejects with what ended it before. */
  readonly whole: () => Promise<unknown>
}

/** So long after the start the first is begun, in milliseconds: whoever started the room has its link by then. */
const AFTER = 25

/**
 * Makes one thing after the other, so that whoever asks for one of them first finds it. What goes wrong is told to who
 * asks for it.
 */
export async function begin(things: readonly Begun[]): Promise<void> {
  await after(AFTER, undefined, { ref: false })
  for (const thing of things) await thing.whole().catch(() => undefined)
}

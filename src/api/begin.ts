/** Something that can be made a little at a time; gives whether it is done. */
export interface Advancing {
  readonly advance: (budget: number) => boolean
}

/** So long after the start the first is begun, in milliseconds: whoever started the room has its link by then. */
const AFTER = 25

/** So long a step may keep a request waiting, in milliseconds. */
const STEP = 12

/** Makes one thing after the other, in steps between the requests, so that whoever asks for one of them first finds it. */
export function begin(things: readonly Advancing[]): void {
  const left = [...things]
  const step = (): void => {
    try {
      if (left[0]?.advance(STEP) === true) left.shift()
    } catch {
      // The record was closed.
      return
    }
    if (left.length > 0) setImmediate(step).unref()
  }
  setTimeout(step, AFTER).unref()
}

import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Span } from '../../../../src/text/index.js'

/** What stands beside the text. */
export type Pane = 'original' | 'elsewhere' | 'trace' | 'correct' | 'assign' | 'add' | 'note'

/** What of the document is open, as its address says it. */
export interface ReaderPlace {
  /** The passage that is shown and marked. */
  readonly at: Span | undefined
  /** The statement that is walked to. */
  readonly statement: string | undefined
  readonly pane: Pane | undefined
  /** For `elsewhere`: whose readings, and which of them is this document's. */
  readonly utterance: string | undefined
  readonly words: Span | undefined
}

/** The place, and what changes it. */
export interface ReaderAddress extends ReaderPlace {
  /** Sets the named parts; others stay. With `replace` the way back does not lead to the former place. */
  readonly go: (changes: Partial<ReaderPlace>, replace?: boolean) => void
  /** Closes what stands beside the text, so that the way back does not open it again. */
  readonly close: () => void
  /** Opens the original beside the text, or closes it. */
  readonly turnOriginal: () => void
}

/** Kept with a step of the browser's history that opened something beside the text: the search part of the address before it. */
interface Opened {
  readonly under: string
}

const PANES: ReadonlySet<string> = new Set([
  'original',
  'elsewhere',
  'trace',
  'correct',
  'assign',
  'add',
  'note',
])

/** What the address says is open, and the way to open something else. */
export function useReaderAddress(): ReaderAddress {
  const [parameters, setParameters] = useSearchParams()
  const place = useMemo(() => readPlace(parameters), [parameters])
  const go = useCallback(
    (changes: Partial<ReaderPlace>, replace = false): void => {
      const under = new URLSearchParams(window.location.search)
      const opens = changes.pane !== undefined && !under.has('pane')
      const opened: Opened | null = opens ? { under: under.toString() } : null
      setParameters(before => written(before, changes), { replace, state: replace ? history.state : opened })
    },
    [setParameters],
  )
  const close = useCallback((): void => {
    const closed = written(new URLSearchParams(window.location.search), CLOSED)
    if ((history.state as Opened | null)?.under === closed.toString()) history.back()
    else setParameters(closed, { replace: true })
  }, [setParameters])
  const { pane } = place
  const turnOriginal = useCallback(
    () => (pane === 'original' ? close() : go({ pane: 'original' })),
    [pane, go, close],
  )
  return { ...place, go, close, turnOriginal }
}

const CLOSED: Partial<ReaderPlace> = { pane: undefined, utterance: undefined, words: undefined }

function readPlace(parameters: URLSearchParams): ReaderPlace {
  const pane = parameters.get('pane')
  return {
    at: readSpan(parameters.get('at')),
    statement: parameters.get('statement') ?? undefined,
    pane: pane !== null && PANES.has(pane) ? (pane as Pane) : undefined,
    utterance: parameters.get('utterance') ?? undefined,
    words: readSpan(parameters.get('words')),
  }
}

/** A span as an address has it ("120-182"); undefined for anything else. */
export function readSpan(text: string | null): Span | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (found === null) return undefined
  const [start, end] = [Number(found[1]), Number(found[2])]
  return start < end ? [start, end] : undefined
}

function written(before: URLSearchParams, changes: Partial<ReaderPlace>): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) after.delete(name)
    else after.set(name, typeof value === 'string' ? value : value.join('-'))
  }
  return after
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DecisionDraftBody, Reading } from '../../../src/api/index.js'
import type { Span } from '../../../src/text/index.js'
import { opening } from '../../../src/report/index.js'
import { useDecide } from './decide.js'
import { useKeepDecision } from './keep-decision.js'
import { readingKey } from './reading-key.js'

/** What was decided about a document since it was opened, and the way to take it back. */
export interface DecisionsHere {
  /** Keeps decisions, all or none; gives whether they were kept. `statement` is what they are about, by its id. */
  readonly keep: (drafts: readonly DecisionDraftBody[], statement?: string) => Promise<boolean>
  /** What became of the last step, as a sentence: "Rejected: “We have called it prudence”." Empty before the first. */
  readonly said: string
  /** Whether there is something to take back. */
  readonly canUndo: boolean
  /** Takes the last of them back; gives the statement that it was about, where it was about one. */
  readonly undo: () => Promise<string | undefined>
}

interface Kept {
  readonly ids: readonly number[]
  readonly said: string
  readonly statement: string | undefined
  /** As the document was read before. */
  readonly before: Reading | undefined
}

/** Decisions about one document, as one person takes them one after the other. */
export function useDecisionsHere(document: string): DecisionsHere {
  const keepDecision = useKeepDecision(document)
  const { decide } = useDecide()
  const client = useQueryClient()
  const [kept, setKept] = useState<readonly Kept[]>([])
  const [said, setSaid] = useState('')
  const last = kept.at(-1)
  return {
    said,
    canUndo: last !== undefined,
    async keep(drafts, statement) {
      const before = client.getQueryData<Reading>(readingKey(document))
      const made = await keepDecision(drafts)
      if (made === undefined) return false
      const now = drafts.map(draft => saidOf(draft, before?.document.text ?? '')).join(' ')
      setKept(all => [...all, { ids: made.ids, said: now, statement, before }])
      setSaid(now)
      return true
    },
    async undo() {
      if (last === undefined) return undefined
      const made = await decide(last.ids.map(decision => ({ kind: 'undo', decision })))
      if (made === undefined) return undefined
      // Shown at once, before what follows is derived.
      if (last.before !== undefined) client.setQueryData<Reading>(readingKey(document), last.before)
      setKept(all => all.filter(one => one !== last))
      setSaid(`Taken back. ${last.said}`)
      return last.statement
    },
  }
}

/** A decision as a sentence. */
function saidOf(draft: DecisionDraftBody, text: string): string {
  const about = (spans: readonly Span[]): string => `“${firstOf(text, spans)}”.`
  switch (draft.kind) {
    case 'confirm':
      return `Confirmed: ${about(draft.statement.content)}`
    case 'reject':
      return `Rejected: ${about(draft.statement.content)}`
    case 'correct':
      return `Corrected: ${about(draft.to.content)}`
    case 'add':
      return `Added: ${about(draft.statement.content)}`
    case 'assign':
      return `${draft.speaker === null ? 'Nobody' : draft.speaker.name} says it: ${about(draft.statement.content)}`
    case 'note':
      return `Noted on ${about([draft.passage.span])}`
    case 'merge':
    case 'split':
    case 'confirm-speaker':
    case 'confirm-match':
    case 'reject-match':
    case 'undo':
      return 'Kept.'
    default:
      return draft satisfies never
  }
}

const LONGEST = 44

/** The first words of spans, without quotation marks of their own. */
function firstOf(text: string, spans: readonly Span[]): string {
  const [first] = spans
  const words = (first === undefined ? '' : text.slice(...first))
    .replaceAll(/\s+/g, ' ')
    .replace(/^["“”«»„‘’']+/u, '')
    .replace(/["“”«»‘’']+$/u, '')
  return opening(words, LONGEST)
}

import { useQueryClient } from '@tanstack/react-query'
import type { DecisionDraftBody, Reading } from '../../../src/api/index.js'
import { withDecision } from './applied.js'
import type { Made } from './decide.js'
import { useDecide } from './decide.js'
import { readingKey } from './reading-key.js'

/** Keeps decisions, and shows what they change in a document at once, before it is derived. */
export function useKeepDecision(
  document: string,
): (drafts: readonly DecisionDraftBody[]) => Promise<Made | undefined> {
  const { decide } = useDecide()
  const client = useQueryClient()
  return async drafts => {
    const made = await decide(drafts)
    if (made === undefined) return undefined
    client.setQueryData<Reading>(readingKey(document), reading =>
      drafts.reduce<Reading | undefined>(
        (shown, draft, index) =>
          shown && withDecision(shown, draft, { by: made.by, at: made.at, id: made.ids[index] ?? 0 }),
        reading,
      ),
    )
    return made
  }
}

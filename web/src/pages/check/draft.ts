import type { DraftRequest } from '../../../../src/api/index.js'
import type { ProposedEdit } from '../../../../src/check/index.js'
import { composeEdits, originOf } from '../../../../src/check/index.js'
import type { Span } from '../../../../src/text/index.js'

/** The forms of a draft. */
export type DraftForm = NonNullable<DraftRequest['form']>

/** A draft as the reader gave it: words, or a file as base64. */
export interface DraftSource {
  /** Tells it from any other. */
  readonly id: string
  readonly name: string
  readonly form: DraftForm | undefined
  readonly text?: string
  readonly file?: string
}

/** What was done to a draft so far; all spans are into the text as it was read. */
export interface DraftStep {
  readonly id: string
  readonly edits: readonly (ProposedEdit & { readonly source: string })[]
  readonly remarks: readonly { readonly span: Span; readonly reason: string }[]
  /** For the button that takes it back: "the words of the letter". */
  readonly what: string
}

/** A draft and all that was done to it: `at` is the step that counts; those behind it were taken back. */
export interface DraftHistory {
  readonly source: DraftSource
  readonly steps: readonly DraftStep[]
  readonly at: number
}

/** A draft to which nothing was done. */
export function newDraft(source: Omit<DraftSource, 'id'>): DraftHistory {
  return {
    source: { ...source, id: crypto.randomUUID() },
    steps: [{ id: crypto.randomUUID(), edits: [], remarks: [], what: '' }],
    at: 0,
  }
}

/** The step that counts. */
export function currentStep({ steps, at }: DraftHistory): DraftStep {
  return steps[at] ?? { id: 'none', edits: [], remarks: [], what: '' }
}

/** What is asked of the API for a draft as it is. */
export function requestOf(history: DraftHistory): DraftRequest {
  const { name, form, text, file } = history.source
  const { edits, remarks } = currentStep(history)
  return {
    name,
    ...(form === undefined ? {} : { form }),
    ...(file === undefined ? { text: text ?? '' } : { file }),
    edits: edits.map(one => ({ ...one, span: [one.span[0], one.span[1]] })),
    remarks: remarks.map(one => ({ ...one, span: [one.span[0], one.span[1]] })),
  }
}

/** Edits of the text as it is now. */
interface Change {
  readonly edits: readonly (ProposedEdit & { readonly source?: string | undefined })[]
  /** Of the text as it was read. */
  readonly sourceLength: number
  readonly what: string
}

/** The draft with more edits; what was taken back before is given up. */
export function changed(history: DraftHistory, { edits, sourceLength, what }: Change): DraftHistory {
  const { edits: before, remarks } = currentStep(history)
  const all = composeEdits(sourceLength, before, edits)
  const origins = edits.map(({ span, source = '' }) => ({ at: originOf(before, span[0]), source }))
  const known = [...before.map(({ span, source }) => ({ at: span[0], source })), ...origins]
  const sources = all.map(edit => ({
    ...edit,
    source: known.findLast(({ at }) => at >= edit.span[0] && at <= edit.span[1])?.source ?? '',
  }))
  return withStep(history, { edits: sources, remarks, what })
}

/** The draft with a remark that lets the words at `span`, of the text as it is now, stand. */
export function remarked(history: DraftHistory, span: Span, reason: string): DraftHistory {
  const { edits, remarks } = currentStep(history)
  const start = originOf(edits, span[0])
  const end = Math.max(start + 1, originOf(edits, span[1]))
  return withStep(history, {
    edits,
    remarks: [...remarks, { span: [start, end], reason }],
    what: 'letting it stand',
  })
}

/** One step back (-1) or forth (1); the same where there is none. */
export function moved(history: DraftHistory, by: 1 | -1): DraftHistory {
  const at = history.at + by
  return history.steps[at] === undefined ? history : { ...history, at }
}

function withStep(history: DraftHistory, step: Omit<DraftStep, 'id'>): DraftHistory {
  const steps = [...history.steps.slice(0, history.at + 1), { ...step, id: crypto.randomUUID() }]
  return { ...history, steps, at: steps.length - 1 }
}

import { z } from 'zod'

const offset = z.int().min(0)
const plainSpan = z.tuple([offset, offset])
const quotedSpan = z.object({ span: plainSpan, exact: z.string(), prefix: z.string(), suffix: z.string() })
const span = z.union([plainSpan, quotedSpan])
const spans = z.array(span)

const statement = z.object({
  document: z.string(),
  source: spans.default([]),
  cue: spans.default([]),
  content: spans.min(1),
  type: z.enum(['direct', 'indirect', 'mixed']),
})
/** A statement, or the id of one of the record. */
const found = z.union([z.string(), statement])
const passage = z.object({ document: z.string(), span })
/** A speaker, or the id of one of the record. */
const speaker = z.union([
  z.string(),
  z.object({
    id: z.string().optional(),
    name: z.string().trim().min(1),
    kind: z.enum(['person', 'body', 'unnamed']),
  }),
])
const part = z.object({ document: z.string().optional(), name: z.string().optional() })

/** A decision as a line gives it. */
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), statement: found }),
  z.object({ kind: z.literal('reject'), statement: found }),
  z.object({ kind: z.literal('correct'), statement: found, to: statement }),
  z.object({ kind: z.literal('add'), statement }),
  z.object({ kind: z.literal('assign'), statement: found, speaker: speaker.nullable() }),
  z.object({ kind: z.literal('merge'), speaker, into: speaker }),
  z.object({ kind: z.literal('split'), speaker, parts: z.array(part).min(1), into: speaker }),
  z.object({ kind: z.literal('confirm-speaker'), speaker }),
  z.object({ kind: z.literal('confirm-match'), occurrence: passage, base: passage }),
  z.object({ kind: z.literal('reject-match'), occurrence: passage, base: passage }),
  z.object({ kind: z.literal('note'), passage, text: z.string() }),
  z.object({ kind: z.literal('undo'), decision: z.int().min(1) }),
])

const line = z.object({
  id: z.int().min(1).optional(),
  by: z.string().trim().min(1).optional(),
  at: z.string().min(4).optional(),
  reason: z.string().nullish(),
  decision,
})

/** One line of decisions, its ids not looked up yet. */
export type DecisionLine = z.infer<typeof line>

/** The other lines of an export, which are passed over. */
const OTHERS = new Set([
  'document',
  'statement',
  'speaker',
  'utterance',
  'occurrence',
  'lineage',
  'account',
  'discrepancy',
  'provision',
  'matter',
])

/** A line read: what it says; `other` for a line of an export that is no decision; what is wrong with it as words. */
export function readDecisionLine(text: string): DecisionLine | 'other' | { readonly wrong: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { wrong: 'this is not JSON; each line needs one object with a "decision"' }
  }
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  if (typeof kind === 'string' && OTHERS.has(kind)) return 'other'
  const read = line.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.join('.') ?? ''
  return { wrong: `${where === '' ? 'the line' : `"${where}"`}: ${issue?.message ?? 'cannot be read'}` }
}

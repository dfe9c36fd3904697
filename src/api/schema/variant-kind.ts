import { z } from '@hono/zod-openapi'

/** What a change is: of words, or of no more than marks. */
export const variantKind = z.enum([
  'dropped',
  'added',
  'replaced',
  'moved',
  'case',
  'punctuation',
  'spelling',
  'number',
  'name',
  'negation',
  'modality',
  'quantifier',
  'elided',
  'bracketed',
])

import { z } from 'zod'
import type { FindingCode } from '../report/index.js'
import { FINDING_CODES } from '../report/index.js'
import { SEVERITY_NAMES } from './option-values.js'

const severity = z.enum(SEVERITY_NAMES)
/* Strict: a field that is misspelt would settle nothing, and nobody would know. */
const schema = z.strictObject({
  $schema: z.string().optional(),
  record: z.string().min(1).optional(),
  minSeverity: severity.optional(),
  severities: z.partialRecord(z.enum(FINDING_CODES as readonly [FindingCode]), severity).optional(),
  notQuotations: z.array(z.string().min(1)).optional(),
  primary: z.array(z.string().min(1)).optional(),
})

/** The fields of a configuration file, as they stand there. */
export type Settings = z.infer<typeof schema>

/** The fields of a configuration, or what is wrong with it: the field, and what it may be. */
export function parseSettings(value: unknown): Settings | string {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return issue === undefined ? 'it cannot be understood' : reason(issue)
}

const FIELDS = Object.keys(schema.shape).filter(name => name !== '$schema')

function reason(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys' && where !== '')
    return `\`${where}.${issue.keys[0] ?? ''}\` is no code; use ${FINDING_CODES.join(', ')}`
  if (issue.code === 'unrecognized_keys')
    return `there is no field \`${issue.keys.join('`, `')}\`; it may have ${FIELDS.join(', ')}`
  if (issue.code === 'invalid_value') return `\`${where}\` is one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return `\`${where === '' ? 'the whole' : where}\` must be ${WANTED[issue.expected] ?? issue.expected}`
  return `\`${where}\`: ${issue.message}`
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list of texts',
  object: 'an object with named fields',
  record: 'an object of codes and severities',
}

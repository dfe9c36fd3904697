import type { z } from 'zod'

/** What a schema found wrong with a row or a line, for a person, in one line ("the row has no `file`"). */
export function issues(error: z.ZodError, what: 'row' | 'line'): string {
  return error.issues.map(issue => issueWith(issue, what)).join('; ')
}

function issueWith(issue: z.core.$ZodIssue, what: 'row' | 'line'): string {
  const [field] = issue.path
  if (field === undefined) return `the ${what} is no object with named fields`
  const name = `\`${String(field)}\``
  if (issue.code === 'too_small') return `the ${what} has no ${name}`
  // The schema's message is the only place that tells a missing value from one of the wrong kind.
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return missing ? `the ${what} has no ${name}` : `${name} is not a ${wanted(issue)}`
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'string' ? 'text' : issue.expected
  return issue.path.includes('author') || issue.path.includes('authors') ? 'name or a list of names' : 'text'
}

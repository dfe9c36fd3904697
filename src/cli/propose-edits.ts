import type { Proposal } from '../check/index.js'
import { asDraft, proposeFixes } from '../check/index.js'
import type { CheckedFile } from './check-round.js'
import type { Inspected } from './inspect-manuscript.js'
import { inspectAsConfigured } from './inspect-manuscript.js'

/**
 * The quotations of a draft that can be mended, in its order, as its configuration judges them. Cost: a second inspection where there is
 * anything to propose.
 */
export function proposeEdits(
  { named, checked, configuration }: CheckedFile,
  inspected: Omit<Inspected, 'configuration'>,
): Proposal[] {
  const inspect = (draft: ReturnType<typeof asDraft>): CheckedFile['checked']['findings'] =>
    inspectAsConfigured(draft, { ...inspected, configuration }).findings
  return proposeFixes(asDraft(named.manuscript), checked.findings, inspect)
}

import type { AlteredEntry } from '../../../../src/api/index.js'
import { CHANGE_VERBS } from '../../../../src/report/index.js'

type Change = Pick<AlteredEntry, 'verdict'> & { readonly parts: AlteredEntry['first']['parts'] }

/** Words of at most so many characters are given; longer ones stand in the difference above. */
const SHORT = 40

/**
 * What was done to the words, as a sentence about who did it ends: “dropped ‘again’”, “put ‘seven’ for ‘one’”. Where it is more than one short
 * change, the verdict in words.
 */
export function changeInWords({ verdict, parts }: Change): string {
  const changed = parts.filter(({ kind, text }) => kind !== 'same' && text.trim() !== '')
  const dropped = changed.filter(({ kind }) => kind === 'dropped')
  const added = changed.filter(({ kind }) => kind === 'added')
  const general = CHANGE_VERBS[verdict] ?? 'changed words'
  const isOne = dropped.length + added.length === changed.length && dropped.length < 2 && added.length < 2
  if (!isOne || verdict === 'spliced' || changed.some(({ text }) => text.trim().length > SHORT))
    return general
  const [out, put] = [dropped[0], added[0]].map(part => (part === undefined ? '' : `“${part.text.trim()}”`))
  if (out === '' || out === undefined) return put === '' || put === undefined ? general : `added ${put}`
  return put === '' || put === undefined ? `dropped ${out}` : `put ${put} for ${out}`
}

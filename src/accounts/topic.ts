import { foldedWords } from './folded-words.js'
import { parsePoint } from './point.js'
import { spellingKey } from './spelling-key.js'
import { lastName } from './subject.js'

/**
 * The key under which accounts of one point can meet, whatever form of a name each gives: the aspect with
 * the last name, what is counted, or what the spellings of a name have in common. Accounts under
 * different keys are never compared, so that whoever adds a document needs only those that share its
 * keys. The point itself where it cannot be read.
 */
export function topicOf(point: string): string {
  const parsed = parsePoint(point)
  if (parsed === undefined) return point
  if (parsed.kind === 'form') return `${spellingKey(parsed.subject)}: ${parsed.aspect}`
  if (parsed.kind === 'quoted-number')
    return `number in: ${[...foldedWords(parsed.subject).slice(-1), '…', ...foldedWords(parsed.aspect).slice(0, 2)].join(' ')}`
  if (point.startsWith('number of ')) return `number of ${parsed.subject}`
  const ofWords = parsed.kind === 'medium' || parsed.kind === 'said-date'
  return `${lastName(parsed.subject)}: ${ofWords ? parsed.kind : parsed.aspect}`
}

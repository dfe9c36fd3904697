import { passageAt } from '../passage-at.js'
import type { MadeNote, NoteContext } from './context.js'

/** So many of the record's roles are told. */
const TOLD = 3

/**
 * The titles and roles that the draft gives those whom it names, where the record has roles for them and none like
 * it. Empty where the record has the role, or none. In the order of the draft.
 */
export function roleNotes({ analysis, view }: NoteContext): MadeNote[] {
  return analysis.people.persons.flatMap((person, index): MadeNote[] => {
    const speaker = analysis.speakers.get(index)
    const own = person.roles.find(({ text }) => telling(text).length > 0)
    if (speaker === undefined || own === undefined) return []
    const given = view.rolesOf(speaker).filter(({ role }) => telling(role).length > 0)
    if (given.length === 0 || given.some(({ role }) => isLike(role, own.text))) return []
    const counts = new Map<string, number>()
    for (const { role } of given) counts.set(role, (counts.get(role) ?? 0) + 1)
    const roles = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOLD)
    const documents = new Set(given.map(({ document }) => document))
    return [
      {
        code: 'role',
        severity: 'note',
        span: own.span,
        words: own.text,
        sources: [...documents].slice(0, TOLD).flatMap(id => {
          const document = view.document(id)
          const role = given.find(one => one.document === id)?.role ?? ''
          if (document === undefined) return []
          const start = Math.max(0, document.text.indexOf(role))
          return [passageAt(document, [start, start + role.length])]
        }),
        message: `The record has ${person.name} as ${roles.map(([role]) => `“${role}”`).join(', ')}; the draft has “${own.text}”.`,
      },
    ]
  })
}

/** Titles of address, ranks, parties and what else tells nothing of what somebody does. */
const SMALL = new Set(
  'mr mrs ms miss dr sir lady dame lord professor prof rev the former then acting retired who for and sen senator rep representative congressman congresswoman gen general col colonel capt captain lt adm admiral maj sgt justice judge republican democrat democratic independent conservative labour liberal'.split(
    ' ',
  ),
)

/** Where a role ends in one of these, what stands before tells where from, and not what somebody does ("the Ohio senator"). */
const MEMBERS = new Set(
  'senator representative congressman congresswoman republican democrat independent conservative liberal'.split(
    ' ',
  ),
)

/** What begins so is no role, but a comparison or a circumstance that stands beside a name. */
const CIRCUMSTANCE = /^(?:like|unlike|with|without|of|in|on|at|by|from)\b/i

function telling(role: string): string[] {
  const words = role.toLowerCase().match(/\p{L}+/gu) ?? []
  if (MEMBERS.has(words.at(-1) ?? '') || CIRCUMSTANCE.test(role)) return []
  return words.filter(word => word.length > 2 && !SMALL.has(word))
}

/**
 * Whether two roles can be one: what they are called by is the same in some form ("chair", "chairman"), or both lead
 * the same thing ("head of security", "security chief"); and neither is another's deputy.
 */
function isLike(a: string, b: string): boolean {
  if (DEPUTY.test(a) !== DEPUTY.test(b)) return false
  const [one, other] = [headOf(a), headOf(b)]
  if (one === undefined || other === undefined) return true
  if (isForm(one, other)) return true
  const shared = telling(a).some(word => word !== one && telling(b).some(each => isForm(word, each)))
  return shared && [one, other].every(head => LEADING.has(head))
}

const DEPUTY = /\b(?:deputy|vice|assistant|associate|under|sub|shadow)\b/i

/** Words for who leads something, which the same person can have in turn. */
const LEADING = new Set(
  'head chief boss leader director manager executive officer chair chairman chairwoman chairperson president administrator chef lead'.split(
    ' ',
  ),
)

/** The word that says what somebody is: the last before "of", "for" and the like. */
function headOf(role: string): string | undefined {
  return telling(role.split(/\s(?:of|for|at|in|on|with|to|from|by|and)\s|,/i)[0] ?? '').at(-1)
}

function isForm(word: string, other: string): boolean {
  return word.startsWith(other.slice(0, STEM)) && other.startsWith(word.slice(0, STEM))
}

const STEM = 5

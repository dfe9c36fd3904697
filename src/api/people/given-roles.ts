import { placesIn } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonPage } from '../schema/people.js'
import type { Bearer } from './bearers.js'

/** So many roles are given, and so many places of each. */
const ROLES = 16
const PLACES = 2

type Given = Pick<PersonPage, 'roles' | 'moreRoles'>
type Example = Given['roles'][number]['examples'][number]

/**
 * The roles and titles that documents give somebody, the most common first. Cost: reads the documents that are named as
 * examples.
 */
export function rolesOf(bearers: readonly Bearer[], store: RecordStore): Given {
  const byRole = new Map<string, Bearer[]>()
  for (const bearer of bearers) {
    const roles = new Set(bearer.persons.flatMap(one => one.person.roles.map(role => oneLine(role.text))))
    for (const role of roles) {
      const known = byRole.get(role)
      if (known === undefined) byRole.set(role, [bearer])
      else known.push(bearer)
    }
  }
  const all = [...byRole].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  return {
    roles: all.slice(0, ROLES).map(([role, having]) => ({
      role,
      documents: having.length,
      examples: having.slice(0, PLACES).flatMap(bearer => placeOf(role, bearer, store) ?? []),
    })),
    moreRoles: Math.max(0, all.length - ROLES),
  }
}

/** Where a document gives the role; undefined where it cannot be read. */
function placeOf(
  role: string,
  { document: { ordinal }, persons }: Bearer,
  store: RecordStore,
): Example | undefined {
  const document = store.documents.byOrdinal(ordinal)?.document
  const found = store.analyses.get(ordinal)?.people.persons
  if (document === undefined || found === undefined) return undefined
  const roles = persons.flatMap(({ number }) => found[number]?.roles ?? [])
  const span = roles.find(one => oneLine(one.text) === role)?.span
  if (span === undefined) return undefined
  return { document: namedDocument(document), span: [span[0], span[1]], place: placesIn(document)(span) }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

import type { Bearer } from './bearer.js'
import { compareText } from './bearer.js'
import { initials, isAcronymText } from './cast.js'
import { groupBy } from './group-by.js'
import { bodyName, ownedBody } from './speaker-keys.js'
import type { Classes } from './union-find.js'
import { makeClasses } from './union-find.js'

/**
 * Parts bodies that share keys into those who are the same: they share a name written out. An acronym alone joins
 * the name that documents give with it, the most frequent first, else the only name that has these initials.
 * Near-linear.
 */
export function sameBodies(group: readonly Bearer[]): Bearer[][] {
  const classes = makeClasses()
  for (const one of group) {
    const [first, ...rest] = writtenNames(one)
    for (const name of rest) classes.join(first ?? name, name)
  }
  joinOwned(group, classes)
  const expansions = expansionsOf(group, classes)
  return [...groupBy(group, one => identityOf(one, classes, expansions)).values()]
}

/** Joins a body that is named with its state or union to the one of that name without, where only one state is named with it. */
function joinOwned(group: readonly Bearer[], classes: Classes): void {
  const owners = new Map<string, Map<string, string>>()
  for (const name of group.flatMap(writtenNames)) {
    const owned = ownedBody(name)
    if (owned === undefined) continue
    const known = owners.get(owned.rest) ?? new Map<string, string>()
    const same = known.get(owned.owner)
    if (same === undefined) owners.set(owned.rest, known.set(owned.owner, name))
    else classes.join(same, name)
  }
  for (const [rest, names] of owners)
    for (const name of names.values()) if (names.size === 1) classes.join(rest, name)
}

/** The names of a body that are no acronyms, as they are compared. */
function writtenNames({ person }: Bearer): string[] {
  return [person.name, ...person.aliases].filter(name => !isAcronymText(name)).map(bodyName)
}

/** For each acronym the class that it stands for; none where several have these initials and no document says which. */
function expansionsOf(group: readonly Bearer[], classes: Classes): ReadonlyMap<string, string> {
  const given = new Map<string, Map<string, number>>()
  const fitting = new Map<string, Set<string>>()
  for (const one of group) {
    const names = [one.person.name, ...one.person.aliases]
    const written = writtenNames(one)
    for (const acronym of names.filter(isAcronymText).map(bodyName))
      for (const name of written) {
        const counts = given.get(acronym) ?? new Map<string, number>()
        given.set(acronym, counts.set(classes.of(name), (counts.get(classes.of(name)) ?? 0) + 1))
      }
    for (const name of names.filter(each => !isAcronymText(each))) {
      const acronym = initials(name).toLowerCase()
      fitting.set(acronym, (fitting.get(acronym) ?? new Set<string>()).add(classes.of(bodyName(name))))
    }
  }
  const expansions = new Map<string, string>()
  for (const [acronym, names] of fitting)
    if (names.size === 1) for (const name of names) expansions.set(acronym, name)
  for (const [acronym, counts] of given) {
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    if (most !== undefined) expansions.set(acronym, most[0])
  }
  return expansions
}

function identityOf(one: Bearer, classes: Classes, expansions: ReadonlyMap<string, string>): string {
  const [written] = writtenNames(one)
  if (written !== undefined) return classes.of(written)
  const acronym = bodyName(one.person.name)
  return expansions.get(acronym) ?? acronym
}

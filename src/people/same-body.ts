import type { Bearer } from './bearer.js'
import { compareText, timesBorne } from './bearer.js'
import { initials, isAcronymText } from './cast.js'
import { groupBy } from './group-by.js'
import { bodyName, ownedBody } from './speaker-keys.js'
import type { Person } from './person.js'
import { onceEach } from './once-each.js'
import type { Classes } from './union-find.js'
import { makeClasses } from './union-find.js'

/**
 * Parts bodies that share keys into those who are the same: they share a name written out. An acronym alone joins
 * the name that documents give with it, the most frequent first, else the only name that has these initials.
 * Near-linear.
 */
export function sameBodies(group: readonly Bearer[]): Bearer[][] {
  const classes = makeClasses()
  const alike = groupBy(group, one => one.person)
  for (const person of alike.keys()) {
    const [first, ...rest] = writtenNames(person)
    for (const name of rest) classes.join(first ?? name, name)
  }
  joinOwned(alike.keys(), classes)
  const expansions = expansionsOf(alike, classes)
  const identity = onceEach((person: Person) => identityOf(person, classes, expansions))
  return [...groupBy(group, one => identity(one.person))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, same]) => same)
}

/** Joins a body that is named with its state or union to the one of that name without, where only one state is named with it. */
function joinOwned(persons: Iterable<Person>, classes: Classes): void {
  const owners = new Map<string, Map<string, string>>()
  for (const name of [...persons].flatMap(writtenNames)) {
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
function writtenNames({ name: own, aliases }: Person): string[] {
  return [own, ...aliases].filter(name => !isAcronymText(name)).map(bodyName)
}

/** For each acronym the class that it stands for; none where several have these initials and no document says which. */
function expansionsOf(
  group: ReadonlyMap<Person, readonly Bearer[]>,
  classes: Classes,
): ReadonlyMap<string, string> {
  const given = new Map<string, Map<string, number>>()
  const fitting = new Map<string, Set<string>>()
  for (const [person, bearers] of group) {
    const names = [person.name, ...person.aliases]
    const written = writtenNames(person)
    for (const acronym of names.filter(isAcronymText).map(bodyName))
      for (const name of written) {
        const counts = given.get(acronym) ?? new Map<string, number>()
        const known = counts.get(classes.of(name)) ?? 0
        given.set(acronym, counts.set(classes.of(name), known + timesBorne(bearers)))
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

function identityOf(person: Person, classes: Classes, expansions: ReadonlyMap<string, string>): string {
  const [written] = writtenNames(person)
  if (written !== undefined) return classes.of(written)
  const acronym = bodyName(person.name)
  return expansions.get(acronym) ?? acronym
}

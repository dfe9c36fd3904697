import { isGivenName, isInitial } from './name-kinds.js'
import { ROLE_NOUNS } from './lexicon/roles.js'
import { SUFFIXES, TITLES, TITLES_OF_MEN, TITLES_OF_WOMEN } from './lexicon/titles.js'
import type { NameRun } from './name-runs.js'

/** How many words at the head of the run are title and what goes with it. */
export function titlesOf(run: NameRun): number {
  let titled = 0
  for (let at = 0; at < run.length - 1; at++) {
    const word = run[at]
    const ahead = run[at + 1]
    if (word === undefined || ahead === undefined || SUFFIXES.has(ahead.folded)) break
    if (isGivenName(word) && !TITLES.has(word.folded)) break
    if (TITLES.has(word.folded) || ROLE_NOUNS.has(word.folded)) titled = at + 1
    else if (titled > 0 && ['of', 'for', 'to'].includes(word.folded)) {
      const joined = joinedTitle(run, at)
      return joined === at ? run.length : joined
    }
  }
  return titled
}

/** "Secretary of State Ada Quill": the title goes on to the first given name after "of". */
function joinedTitle(run: NameRun, at: number): number {
  for (let next = at + 1; next < run.length - 1; next++) {
    const word = run[next]
    if (word !== undefined && (isGivenName(word) || isInitial(word))) return next
  }
  return at
}

/** The gender that titles tell; undefined where they tell none. */
export function titleGender(titles: NameRun): 'man' | 'woman' | undefined {
  if (titles.some(word => TITLES_OF_MEN.has(word.folded))) return 'man'
  return titles.some(word => TITLES_OF_WOMEN.has(word.folded)) ? 'woman' : undefined
}

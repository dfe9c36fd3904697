import type { FoundName } from './found-name.js'
import { toldGender } from './found-name.js'
import { headlineParts, isHeadline } from './headlines.js'
import { roleWord } from './find-roles.js'
import { BODY_WORDS, INSTITUTIONS, KNOWN_BODIES } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { PLACES, PLACES_OF_TWO_WORDS } from './lexicon/places.js'
import { GROUP_NOUNS, ROLE_NOUNS } from './lexicon/roles.js'
import { PARTICLES, SUFFIXES, TITLES } from './lexicon/titles.js'
import type { NameContext } from './name-kinds.js'
import {
  isAcronym,
  isBody,
  isGivenName,
  isInitial,
  isModifier,
  isPartOfBody,
  isPlace,
  isPlain,
  isThing,
  looksLikeName,
} from './name-kinds.js'
import { bareSurnames } from './bare-surnames.js'
import { beforeGlue, repeatedNames, unglued } from './run-repairs.js'
import type { NameRun } from './name-runs.js'
import { nameRuns } from './name-runs.js'
import { titleGender, titlesOf } from './name-titles.js'
import { nameWords } from './name-words.js'

/**
 * The names of persons and bodies in `text`, in order, none inside another. Places, days, laws and other things
 * are left out. A text without names gives an empty list. Linear in the length of the text.
 *
 * On GUM, 0.93 of the persons that `resolvePeople` makes of them in news are marked as persons there, and 0.76 of the
 * persons marked by name are found (385 and 355); in biographies 0.93 and 0.87 (595 and 563; `npm run eval -- people`).
 */
export function findNames(text: string): FoundName[] {
  const words = unglued(nameWords(text).filter(word => !PARTY_TAG.test(word.text)))
  const lower = new Set<string>()
  const capitalised = new Set<string>()
  for (const word of words) {
    if (!word.capital) lower.add(word.folded)
    else if (!word.upper) capitalised.add(word.folded)
  }
  const context = { text, lower, capitalised }
  const runs = nameRuns(words)
  const names = runs.flatMap(run =>
    (isHeadline(text, run)
      ? headlineParts(run)
      : repeatedNames(beforeGlue(run, capitalised), text).flatMap(part => splitRun(part, context))
    ).flatMap(part => nameOf(part, context)),
  )
  const more = bareSurnames(text, runs, names).map(run => person(run, titlesOf(run), context))
  if (more.length === 0) return names
  const starts = new Set(more.map(({ span }) => span[0]))
  return [...names.filter(({ span }) => !starts.has(span[0])), ...more].toSorted(
    (a, b) => a.outer[0] - b.outer[0],
  )
}

/** The tag of a politician ("R-Ohio", "D-N.Y."): no part of a name. */
const PARTY_TAG = /^[DRI]-(?:\p{Lu}|\p{L}{3,}$)/u

/** Cuts a run where one name ends and another begins ("Ohio Democrat Ada Quill", "Port News Ada Quill"). */
function splitRun(run: NameRun, context: NameContext): NameRun[] {
  const words = dropOpening(withoutBy(run, context.text), context)
  for (let at = 1; at < words.length - 1; at++) {
    const word = words[at]
    const before = words[at - 1]
    if (word === undefined || before === undefined || !isGivenName(word)) continue
    const titled = words.slice(0, at).some(part => TITLES.has(part.folded) && !BODY_WORDS.has(part.folded))
    if (titled) return [words]
    const closed =
      BODY_WORDS.has(before.folded) || PLACES.has(before.folded) || KNOWN_BODIES.has(before.folded)
    if (closed && !words.slice(0, at).some(isGivenName) && !BODY_WORDS.has(words[at + 1]?.folded ?? ''))
      return [words.slice(0, at), words.slice(at)]
  }
  return [words]
}

/** The words for "by" in front of whoever wrote an article, and a German preposition with its article, begin no name. */
const BY = /^(?:par|por|von|di)$/u
const WITH_ARTICLE = /^(?:im|beim|zum|zur|vom)$/u

/* What a German paper calls somebody stands before the name with a capital, too ("Der Verbandssprecher Bo Lind"). */
const CALLED =
  /(?:sprecher|minister|präsident|direktor|leiter|chef|bürgermeister)(?:in)?$|vorsitzende[rn]?$/iu

function isCalledAbroad({ text, folded }: NameRun[number]): boolean {
  return CALLED.test(text) && !TITLES.has(folded) && !ROLE_NOUNS.has(folded)
}

/** A run without the word for "by" that opens its line ("Par Ada Quill"), or a German preposition ("Im Streit") or role. */
function withoutBy(run: NameRun, text: string): NameRun {
  const [first] = run
  if (first === undefined || first.upper || run.length < 2) return run
  const opens = /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, first.start - 3), first.start))
  const isBy = BY.test(first.folded) && run.length > 2 && opens
  const called = /^(?:Der|Die)$/u.test(first.text) ? 1 : 0
  const role = run[called]
  if (role !== undefined && run.length > called + 1 && isCalledAbroad(role)) return run.slice(called + 1)
  return isBy || WITH_ARTICLE.test(first.folded) ? run.slice(1) : run
}

/** Leaves out words at the head of a run that only the beginning of a sentence made capital. */
function dropOpening(run: NameRun, { text, lower }: NameContext): NameRun {
  let from = 0
  while (from < run.length) {
    const word = run[from]
    if (word === undefined || word.upper || TITLES.has(word.folded)) break
    if (isBodyHere(run.slice(from), text)) break
    const opening = COMMON_WORDS.has(word.folded) && !isPartOfBody(run, from) && !isPlace(run.slice(from))
    const seenLower =
      from === 0 &&
      lower.has(word.folded) &&
      run.length > 1 &&
      !GIVEN_NAMES.has(word.folded) &&
      !ROLE_NOUNS.has(word.folded) &&
      !BODY_WORDS.has(word.folded)
    if (!opening && !seenLower) break
    from += 1
  }
  return run.slice(from)
}

/** Words that no name of a body begins with, wherever they stand. */
const NEVER_FIRST: ReadonlySet<string> = new Set(
  'the a an and or but of in on at by for to from with as when while after before if that this these those his her its their our my monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday now then former many most some all no not he she they we i it who which former retired ex fellow'.split(
    ' ',
  ),
)

/**
 * Whether the run is a body's whole name whose first word has its capital for itself ("the Home Office"): inside a
 * sentence, or behind a place that the first two words are ("New York Times").
 */
function isBodyHere(run: NameRun, text: string): boolean {
  const [first, second] = run
  if (first === undefined || second === undefined || NEVER_FIRST.has(first.folded) || !isBody(run))
    return false
  if (PLACES_OF_TWO_WORDS.has(`${first.folded} ${second.folded}`)) return true
  return (
    !run.some(isGivenName) &&
    !/(?:^|[.!?:;•|\n“”"‘’(—–-])\s*$/u.test(text.slice(Math.max(0, first.start - 3), first.start))
  )
}

/** Leaves out what ends or begins a run beside a person's name: "Quill Wednesday", "AP Ada Quill", "port-backed Ada Quill". */
function trimRun(run: NameRun, lower: ReadonlySet<string>): NameRun {
  let end = run.length
  while (end > 1 && DAYS.has(run[end - 1]?.folded ?? '') && run.some(isGivenName)) end -= 1
  const first = run.findIndex(isGivenName)
  const beside = run
    .slice(0, Math.max(0, first))
    .every(
      word =>
        (lower.has(word.folded) && !TITLES.has(word.folded) && !ROLE_NOUNS.has(word.folded)) ||
        word.upper ||
        PLACES.has(word.folded) ||
        /-\p{Ll}|\p{N}/u.test(word.text),
    )
  return run.slice(first > 0 && beside && first < end - 1 ? first : 0, end)
}

const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(' '),
)

const PREPOSITIONS: ReadonlySet<string> = new Set('of for on and & the to in against'.split(' '))

/** No person's name has more words in print, particles and suffix included: longer runs are headlines. */
const LONGEST = 6

function nameOf(untrimmed: NameRun, context: NameContext): FoundName[] {
  const run = trimRun(untrimmed, context.lower)
  const titled = titlesOf(run)
  const name = run.slice(titled)
  if (name.length === 0) return isBody(run) ? [body(run, context)] : []
  if (PREPOSITIONS.has(name[0]?.folded ?? '')) return nameOf(name.slice(1), context)
  if (isPlace(name)) return []
  if (isBody(name)) return [body(isModifier(run.slice(0, titled)) ? run : name, context)]
  if (titled === 0 && isAcronym(name, context)) return [body(name, context)]
  if (titled > 0 && isBody(run)) return [body(run, context)]
  if (isThing(name)) return []
  if (name.length === 1) return single(run, titled, context)
  const shouted = name.slice(0, -1).some(word => word.upper) && !name.at(-1)?.upper
  const given = (shouted ? name.slice(0, -1) : name).some(isGivenName) || isInitial(name[0])
  const plain = name.every(word => isPlain(word, context))
  if (plain && titled === 0) return []
  if (titled === 0 && !given && !looksLikeName(name, context)) return []
  if (name.length > LONGEST)
    return headlineParts(name).flatMap(part => (part.length < name.length ? nameOf(part, context) : []))
  return [person(run, titled, context)]
}

function single(run: NameRun, titled: number, context: NameContext): FoundName[] {
  const word = run.at(-1)
  if (
    word === undefined ||
    word.text.length < 2 ||
    /[#@_\p{N}]|\p{L}-\p{L}|^(?:He|She|They|We|I)(?:and|said|says|wrote|added|also)$/u.test(word.text)
  )
    return []
  if (titled === 0 && (COMMON_WORDS.has(word.folded) || PLACES.has(word.folded) || TITLES.has(word.folded)))
    return []
  const form = /^(?:mr|mrs|ms|miss|dr)$/u.test(run[titled - 1]?.folded ?? '')
  if (form && !DAYS.has(word.folded) && !TITLES.has(word.folded)) return [person(run, titled, context)]
  if (titled > 0 && (isPlain(word, context) || TITLES.has(word.folded) || ROLE_NOUNS.has(word.folded)))
    return []
  if (titled === 0 && isInstitution(run, context)) return [body(run, context)]
  if (ROLE_NOUNS.has(roleWord(word.folded)) || GROUP_NOUNS.has(word.folded) || BODY_WORDS.has(word.folded))
    return []
  if (context.lower.has(word.folded) && titled === 0) return []
  return [{ ...person(run, titled, context), kind: titled === 0 ? 'word' : 'person' }]
}

/** "the Board" with a capital that is its own: the text never prints the word small. */
function isInstitution(run: NameRun, context: NameContext): boolean {
  const [word] = run
  return (
    word !== undefined &&
    !word.upper &&
    INSTITUTIONS.has(word.folded) &&
    !context.lower.has(word.folded) &&
    hasArticle(run, context)
  )
}

function body(name: NameRun, context: NameContext): FoundName {
  const span = [name[0]?.start ?? 0, name.at(-1)?.end ?? 0] as const
  return {
    span,
    outer: span,
    kind: 'body',
    text: context.text.slice(span[0], span[1]),
    given: [],
    surname: name.map(word => word.folded).join(' '),
    suffix: '',
    title: undefined,
    titled: context.text.slice(span[0], span[1]),
    article: hasArticle(name, context),
    gender: undefined,
    possessive: name.at(-1)?.possessive ?? false,
  }
}

function person(run: NameRun, titled: number, context: NameContext): FoundName {
  const name = run.slice(titled)
  const suffix = name.length > 1 && SUFFIXES.has(name.at(-1)?.folded ?? '') ? (name.at(-1)?.folded ?? '') : ''
  const bare = suffix === '' ? name : name.slice(0, -1)
  let cut = bare.length - 1
  while (cut > 1 && PARTICLES.has(bare[cut - 1]?.folded ?? '')) cut -= 1
  const given = bare.slice(0, cut).map(word => word.folded)
  const span = [name[0]?.start ?? 0, name.at(-1)?.end ?? 0] as const
  const titles = run.slice(0, titled)
  return {
    span,
    outer: [run[0]?.start ?? span[0], span[1]],
    kind: 'person',
    text: context.text.slice(span[0], span[1]).replace(/\s+/gu, ' '),
    given,
    surname: bare
      .slice(cut)
      .map(word => word.folded)
      .join(' '),
    suffix,
    title: titled === 0 ? undefined : [titles[0]?.start ?? 0, titles.at(-1)?.end ?? 0],
    titled: context.text.slice(run[0]?.start ?? span[0], span[1]),
    article: hasArticle(run, context),
    gender:
      titleGender(titles) ??
      toldGender(
        GIVEN_NAMES.get(
          given.find(part => part.length > 1) ??
            (given.length === 0 && titled === 0 ? (bare[cut]?.folded ?? '') : ''),
        ),
      ),
    possessive: name.at(-1)?.possessive ?? false,
  }
}

function hasArticle(run: NameRun, context: NameContext): boolean {
  const start = run[0]?.start ?? 0
  return /(?:^|[^\p{L}])the\s$/iu.test(context.text.slice(Math.max(0, start - 5), start))
}

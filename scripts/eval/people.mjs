/**
 * `npm run eval -- people`: names, pronouns and dates against GUM, whose mentions and coreference people marked. A
 * name counts as found where it shares characters with the head of a marked mention; a pronoun as right where the
 * person it resolves to has a mention in the pronoun's cluster.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildCast } from '../../dist/people/cast.js'
import { findNames } from '../../dist/people/find-names.js'
import { resolvePeople } from '../../dist/people/index.js'
import { layOut, quotationAt } from '../../dist/people/layout.js'
import { COMMON_WORDS } from '../../dist/people/lexicon/common-words.js'
import { PLACES } from '../../dist/people/lexicon/places.js'
import { ROLE_NOUNS } from '../../dist/people/lexicon/roles.js'
import { TITLES } from '../../dist/people/lexicon/titles.js'
import { resolvePronoun } from '../../dist/people/pronouns.js'
import { findDates } from '../../dist/time/index.js'
import { needShared } from '../shared.mjs'

const GENRES = ['news', 'bio', 'interview', 'court', 'speech']
const corpus = gunzipSync(readFileSync(needShared('corpora', 'gum', 'people.jsonl.gz'))).toString('utf8')
const articles = corpus
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
  .filter(article => GENRES.includes(article.genre))

const touches = (a, b) => a[0] < b[1] && b[0] < a[1]
const share = (part, whole) => `${(part / whole).toFixed(3)} (${part} of ${whole})`

/** A person marked by name: capitals and particles only, and no role, place or common word for its head. */
const NAME =
  /^(?:the )?(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|la|bin)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|la|bin))*$/u

function isNamed(text, mention) {
  const head = text.slice(...mention.head).toLowerCase()
  const pronoun = /^(?:i|you|he|she|we|they|it|mr|mrs|ms|dr)\.?$/u.test(head)
  if (pronoun || [ROLE_NOUNS, TITLES, PLACES, COMMON_WORDS].some(words => words.has(head))) return false
  return NAME.test(text.slice(...mention.span).replace(/['’]s$/u, ''))
}

const asDocument = ({ id, text, date }) => ({
  id,
  text,
  kind: 'article',
  published: date,
  authors: [],
  damage: [],
})

function scoreNames(list) {
  const counts = { said: 0, right: 0, marked: 0, found: 0 }
  for (const article of list) {
    const persons = article.mentions.filter(mention => mention.type === 'person')
    const ours = resolvePeople(asDocument(article), [])
      .persons.filter(person => person.kind === 'person')
      .flatMap(person => person.mentions.map(mention => mention.span))
    const isRight = span =>
      persons.some(
        ({ span: marked, head }) =>
          touches(head, span) || (Math.abs(marked[1] - span[1]) < 3 && marked[0] <= span[0]),
      )
    const named = persons.filter(mention => isNamed(article.text, mention))
    counts.said += ours.length
    counts.right += ours.filter(isRight).length
    counts.marked += named.length
    counts.found += named.filter(mention => ours.some(span => touches(mention.head, span))).length
  }
  return counts
}

/** A body marked by name: it begins with a capital and holds none but capitals and joining words; no pronoun or common noun for its head. */
const BODY_NAME =
  /^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|for|and|the|on|&))*$/u

function scoreBodies(list) {
  const counts = { said: 0, right: 0, marked: 0, found: 0 }
  for (const article of list) {
    const bodies = article.mentions.filter(mention => mention.type === 'organization')
    const ours = resolvePeople(asDocument(article), [])
      .persons.filter(person => person.kind === 'body')
      .flatMap(person => person.mentions.map(mention => mention.span))
    const named = bodies.filter(
      ({ span, head }) =>
        BODY_NAME.test(article.text.slice(...span).replace(/['’]s$/u, '')) &&
        /^\p{Lu}/u.test(article.text.slice(...head)) &&
        !/^(?:we|our|us|you|your|they|their|it|its|this|that)$/iu.test(article.text.slice(...head)),
    )
    counts.said += ours.length
    counts.right += ours.filter(span => bodies.some(({ head }) => touches(head, span))).length
    counts.marked += named.length
    counts.found += named.filter(({ span }) => ours.some(own => touches(span, own))).length
  }
  return counts
}

/** The clusters that each person's names stand in. */
function clustersOf(cast, mentions) {
  const persons = mentions.filter(mention => mention.type === 'person')
  const at = span => persons.filter(({ head, span: own }) => touches(head, span) && own[0] >= span[0] - 60)
  return new Map(
    cast.members.map(member => [
      member,
      new Set(member.mentions.flatMap(({ span }) => at(span).map(mention => mention.cluster))),
    ]),
  )
}

const byConfidence = []

function scorePronouns(article) {
  const layout = layOut(article.text)
  const cast = buildCast(article.text, findNames(article.text), { headline: [], own: undefined })
  const clusters = clustersOf(cast, article.mentions)
  const counts = { asked: 0, right: 0 }
  for (const mention of article.mentions.toSorted((a, b) => a.span[0] - b.span[0])) {
    const [start] = mention.span
    const word = article.text.slice(...mention.span).toLowerCase()
    if (mention.type !== 'person' || !['he', 'she'].includes(word) || quotationAt(layout, start)) continue
    const meant = [...clusters].filter(([, own]) => own.has(mention.cluster)).map(([member]) => member)
    if (!meant.some(member => member.mentions.some(({ span }) => span[0] < start))) continue
    counts.asked += 1
    const kind = word === 'she' ? 'woman' : 'man'
    const context = { layout, cast, previous: undefined, content: [] }
    const outcome = resolvePronoun(start, kind, context)
    const found = outcome?.member
    const right = meant.includes(found)
    if (right) counts.right += 1
    if (outcome !== undefined) byConfidence.push({ confidence: outcome.confidence, right })
    // As in the program: what was resolved, rightly or not, is there for the next pronoun.
    if (found !== undefined) found.gender ??= kind
    found?.mentions.push({ span: mention.span, form: 'pronoun' })
  }
  return counts
}

const DATED =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)\b|\b(?:1[5-9]|20)\d\d\b|\b(?:last|this|next) (?:week|month|year|summer|winter|spring|fall)\b|\bago\b/iu

function scoreDates(article) {
  const dates = findDates(article.text, { published: article.date }).map(date => date.span)
  const times = article.mentions.filter(mention => mention.type === 'time').map(mention => mention.span)
  const outer = times.filter(
    span =>
      DATED.test(article.text.slice(...span)) &&
      !times.some(other => other !== span && other[0] <= span[0] && span[1] <= other[1]),
  )
  return {
    said: dates.length,
    right: dates.filter(date => times.some(time => touches(time, date))).length,
    marked: outer.length,
    found: outer.filter(time => dates.some(date => touches(time, date))).length,
  }
}

const sum = list =>
  list.reduce(
    (all, one) => Object.fromEntries(Object.keys(one).map(key => [key, (all[key] ?? 0) + one[key]])),
    {},
  )

console.log(`GUM, ${articles.length} documents\n`)
for (const genre of GENRES) {
  const { said, right, marked, found } = scoreNames(articles.filter(article => article.genre === genre))
  console.log(`names, ${genre.padEnd(10)} precision ${share(right, said)}   recall ${share(found, marked)}`)
}
const bodies = scoreBodies(articles)
console.log(
  `bodies            precision ${share(bodies.right, bodies.said)}   recall ${share(bodies.found, bodies.marked)}`,
)
const pronouns = sum(articles.map(scorePronouns))
console.log(`pronouns          right ${share(pronouns.right, pronouns.asked)}`)
for (const level of [...new Set(byConfidence.map(one => one.confidence))].toSorted()) {
  const those = byConfidence.filter(one => one.confidence === level)
  console.log(`  confidence ${level}  right ${share(those.filter(one => one.right).length, those.length)}`)
}
const dates = sum(articles.map(scoreDates))
console.log(
  `dates             precision ${share(dates.right, dates.said)}   recall ${share(dates.found, dates.marked)}`,
)

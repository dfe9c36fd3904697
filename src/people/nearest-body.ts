import type { Cast, Member } from './cast.js'
import { foldName } from './name-words.js'
import type { Resolved } from './stage.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Nouns that a body is called by only where its name has them: "the board" is no agency that was named before. */
const STRICT = set(
  `academy administration army assembly association bar board cabinet chamber church club commission committee congress council
  court embassy federation foundation government house inquiry jury league ministry navy panel parliament party police
  senate society staff subcommittee treasury tribunal trust trustees union`,
)

/** What schools are called; they are also named without ("Harvard"). */
const SCHOOLS = set('college faculty school schools university')

/** What the names of newspapers, broadcasters and agencies of news end in, or hold. */
const MEDIA = set(
  `broadcasting chronicle courier dispatch echo examiner gazette globe guardian herald inquirer journal mail mercury mirror news
  newspaper newspapers observer post press radio record register reuters telegraph television times tribune tv`,
)

/** What such are called: "the newspaper". */
const CALLED_MEDIA = set('magazine media newspaper newspapers network press radio station television')

/** Beyond this, about a paragraph, "the agency" is hardly one whose name does not hold the word. */
const REACH = 600

/**
 * The body that "the agency" means: the last one named before whose name holds the noun, else the last one named
 * within about a paragraph that can be called so; undefined where there is none. Linear in the mentions.
 */
export function nearestBody(
  noun: string,
  at: number,
  cast: Cast,
): (Resolved & { member: Member }) | undefined {
  let best: { member: Member; score: number } | undefined
  for (const member of cast.members) {
    if (member.kind !== 'body') continue
    const last = member.mentions.findLast(mention => mention.span[0] < at)
    const holds = holdsWord(member, noun)
    if (last === undefined || (!holds && (at - last.span[0] > REACH || !mayBeCalled(member, noun)))) continue
    const score = (holds ? 3 : 0) - (at - last.span[0]) / 1000
    if (best === undefined || score > best.score) best = { member, score }
  }
  return best === undefined
    ? undefined
    : {
        member: best.member,
        reason: `'the ${noun}' after ${best.member.name}`,
        confidence: best.score > 1 ? 0.75 : 0.55,
      }
}

/** Whether a body has the word in one of its names. */
export function holdsWord({ name, aliases }: Member, word: string): boolean {
  return [name, ...aliases].some(one => wordsOf(one).includes(word))
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/u).map(foldName)
}

/** Whether a body whose name does not hold the noun can be called by it. */
function mayBeCalled({ name, aliases }: Member, noun: string): boolean {
  if (STRICT.has(noun)) return false
  const words = [name, ...aliases].flatMap(wordsOf)
  const media = words.some(word => MEDIA.has(word))
  if (media || CALLED_MEDIA.has(noun)) return CALLED_MEDIA.has(noun)
  return SCHOOLS.has(noun) ? !words.some(word => STRICT.has(word)) : !words.some(word => SCHOOLS.has(word))
}

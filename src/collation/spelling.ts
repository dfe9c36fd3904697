import { SCALES, SMALL_NUMBERS } from '../text/index.js'

/*
 * Spellings of one word, and numbers in words and digits, brought to one form. What print changes by house
 * style is no change of words; contractions are not here, because "does not" and "doesn't" are different words.
 */
const PAIRS = `aeroplane airplane|aluminium aluminum|analyse analyze|analysed analyzed|axe ax|
catalogue catalog|centre center|centres centers|cheque check|cosy cozy|defence defense|defences defenses|dialogue dialog|
enquiry inquiry|enrol enroll|fulfil fulfill|grey gray|jewellery jewelry|judgement judgment|judgements judgments|kerb curb|
licence license|manoeuvre maneuver|metre meter|moustache mustache|mum mom|offence offense|
offences offenses|organisation organization|paralyse paralyze|plough plow|practise practice|pretence pretense|programme program|
programmes programs|pyjamas pajamas|sceptic skeptic|sceptical skeptical|skilful skillful|storey story|storeys stories|ploughed plowed|centred centered|sulphur sulfur|theatre theater|
towards toward|tyre tire|whilst while|amongst among|amidst amid|ok okay|
gaol jail|artefact artifact|ageing aging|acknowledgement acknowledgment|afterwards afterward|vs versus|
mr mister|dr doctor|sen senator|rep representative|gov governor|gen general|st saint|dept department|govt government`

/** Verbs whose last letter British print doubles ("modelled", "traveller"). */
const DOUBLING =
  `cancel channel counsel dial duel enamel equal fuel funnel initial label level libel marshal marvel model panel pedal
quarrel rival shovel signal snorkel spiral swivel total towel travel tunnel unravel`.split(/\s+/u)

const ENDINGS = ['ed', 'ing', 'er', 'ers', 'or', 'ors', 'ings'] as const

const FORMS: ReadonlyMap<string, string> = new Map([
  ...DOUBLING.flatMap(verb => ENDINGS.map(ending => [`${verb}l${ending}`, `${verb}${ending}`] as const)),
  ...PAIRS.split(/\|\s*/u).flatMap(pair => {
    const [from = '', to = ''] = pair.trim().split(' ')
    const plural = [`${from}s`, `${to}s`] as const
    return from.length > 3 && /[^sy]$/u.test(from) ? [[from, to] as const, plural] : [[from, to] as const]
  }),
])

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SMALL_NUMBERS).map(([word, value]) => [word, String(value)] as const),
  ...ORDINALS.map((word, index) => [word, ordinal(index + 1)] as const),
])

function ordinal(value: number): string {
  const ending = value === 1 ? 'st' : value === 2 ? 'nd' : value === 3 ? 'rd' : 'th'
  return `${value}${ending}`
}

/**
 * A folded word (`foldWord`) in the spelling that stands for all its spellings: American forms, digits for
 * number words to twenty and tens, titles written out. Words with one spelling come back as they are.
 */
export function canonicalWord(folded: string): string {
  const number = NUMBERS.get(folded)
  if (number !== undefined) return number
  const form = FORMS.get(folded)
  if (form !== undefined) return form
  if (folded.length <= 5) return folded
  // Few words have either, and most words pass here.
  const z = folded.includes('is') ? folded.replace(/is(e|ed|es|ing|ation|ations|er|ers)$/u, 'iz$1') : folded
  return z.includes('our') ? z.replace(/our(s|ed|ing|able|ite|ites|ful|hood|ly)?$/u, 'or$1') : z
}

/** The folded words that have another spelling in a list, each with the one that stands for it; rules make more. */
export function listedSpellings(): readonly (readonly [word: string, canonical: string])[] {
  return [...FORMS, ...NUMBERS]
}

const SCALE = new RegExp(`^(?:${Object.keys(SCALES).join('|')}|half)s?$`, 'u')

/** Whether a folded word is a number: digits, or a number word. */
export function isNumber(folded: string): boolean {
  return /\p{N}/u.test(folded) || NUMBERS.has(folded) || SCALE.test(folded)
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^wont$/u, 'will not'],
  [/^cant$/u, 'can not'],
  [/^cannot$/u, 'can not'],
  [/^shant$/u, 'shall not'],
  [/^(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|ai)nt$/u, '$1 not'],
  [/^im$/u, 'i am'],
  [/^(you|we|they)re$/u, '$1 are'],
  [/^(i|you|we|they|would|could|should|might|must)ve$/u, '$1 have'],
  [/^(i|you|we|they|he|she|it|that|there)ll$/u, '$1 will'],
  [/^(he|she|it|that|there|what|who|where|here|how)s$/u, '$1 is'],
  [/^lets$/u, 'let us'],
  [/^(i|you|we|they|he|she|who|there)d$/u, '$1 had'],
]

/** A folded word with its contraction written out ("doesnt": "does not"); any other word comes back as it is. */
export function expandContraction(folded: string): string {
  if (!/(?:nt|not|m|re|ve|ll|s|d)$/u.test(folded)) return folded
  for (const [form, full] of CONTRACTED) if (form.test(folded)) return folded.replace(form, full)
  return folded
}

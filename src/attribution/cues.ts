const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * What a reporting verb takes. `clause`: words or a clause, before or after it (*said*). `told`: a hearer,
 * then a clause (*told*). `about`: a noun phrase or an infinitive, after it (*praised*, *vowed to*).
 * `quoting`: a quotation and nothing else (*sighed*).
 */
export type CueKind = 'clause' | 'told' | 'about' | 'quoting'

/*
 * Finite forms. Taken from the reporting verbs of general news English; a form is here when at least about
 * half of its uses in the training articles of PolNeAR outside quotations are cues.
 */
const CLAUSE = set(`
  said says say wrote writes added adds noted notes suggested suggests argued argues tweeted tweets continued
  explained explains declared declares announced announces acknowledged acknowledges insisted insists stated replied
  replies responded responds claimed claims warned warns concluded concludes predicted predicts recalled recalls
  vowed vows promised promises admitted admits revealed reveals indicated indicates complained complains reiterated
  reiterates asserted asserts conceded concedes stressed stresses emphasized emphasizes emphasised remarked joked
  jokes quipped quips lamented laments boasted boasts cautioned commented testified testifies contended contends
  alleged alleges confirmed confirms reported reports shouted yelled chanted exclaimed mused observed opined retorted
  posted repeated answered hinted hints implied implies signaled believes believe thinks think hopes hope hoped argue
  insist suggest worries worried speculated disclosed recounted remembered realized realised learned
  found finds showed shows shown agreed pointed charged denied denies wondered wonders proposed proposes estimated
  estimates interjected snapped cried announce acknowledge explain admit warn predict retweeted echoed affirmed
  attested guessed inquired enquired reasoned recommended rejoined reminded volunteered whispered texted blogged
  reads read deny demanded demands forecast noticed considers doubts doubt swore wish wishes wished
  envisioned reflected reaffirmed rebutted countered counters fumed groused griped`)

const TOLD = set(`
  told tells tell reminded reminds assured assures informed informs asked asks ask warned notified persuaded
  convinced urged urges messaged texted`)

const ABOUT = set(`
  called calls described describes accused accuses criticized criticizes criticised praised praises endorses defended
  defends cited cites blamed blames questioned questions blasted blasts denounced denounces dismissed dismisses
  rejected rejects condemned condemns mocked mocks attacked expressed expresses urged urges refused refuses declined
  declines voiced touted touts slammed slams decried decries assailed applauded welcomed discussed discusses
  mentioned mentions referenced requested requests ordered orders portrayed portrays considers labels dubbed likened
  thanked thanks apologized apologised challenged highlighted highlights wants hopes hoped threatens rebuked derided
  lambasted ridiculed scolded chided railed quoted quotes referred refers alluded hailed lauded echoed echoes
  reiterated repeated demanded demands proposed proposes promised promises vowed vows agreed disputed
  disputes contradicted invoked bemoaned complained lamented recounted recalled recalls emphasized stressed noted
  acknowledged admitted announced predicted denied denies confirmed suggested envisions congratulated appealed
  insisted commended credited faulted`)

const PARTICIPLE_CLAUSE = set(`
  protesting saying adding noting arguing claiming suggesting insisting stating telling declaring writing asking acknowledging
  warning explaining tweeting asserting announcing promising vowing pledging predicting believing alleging
  complaining conceding recalling reminding hoping concluding stressing emphasizing emphasising indicating implying
  joking boasting remarking reporting contending maintaining cautioning quipping replying responding charging
  assuring posting admitting revealing repeating reiterating pleading shouting yelling reasoning`)

const PARTICIPLE_ABOUT = set(`
  calling accusing criticizing citing describing blaming referring urging questioning defending endorsing dismissing
  mocking condemning touting blasting slamming promising refusing declining expressing proposing mentioning quoting
  rejecting portraying labeling thanking welcoming decrying criticising invoking referencing requesting vowing
  pledging likening branding lambasting applauding hailing lauding`)

/** Verbs that print puts beside a full quotation. Narrower than the clause verbs: "she knew" credits nobody. */
export const QUOTING = set(`
  said says say wrote writes write added adds noted notes suggested suggests argued argues tweeted tweets continued continues
  explained explains declared declares announced announces acknowledged insisted insists stated states replied replies responded
  responds claimed claims warned warns concluded concludes predicted recalled recalls vowed vows promised promises admitted admits
  complained complains reiterated asserted asserts conceded concedes stressed stresses emphasized emphasizes emphasised remarked
  remarks joked jokes quipped quips lamented laments boasted boasts cautioned commented comments testified contended maintained
  alleged confirmed reported reports shouted shouts yelled yells chanted chants exclaimed exclaims pleaded pleads mused muses observed
  observes opined retorted posted posts repeated repeats answered answers asked asks told tells reads read called calls recounted
  agreed agrees interjected snapped cried cries ruled charged wondered wonders thought thinks texted emailed blogged reasoned
  countered counters fumed groused griped pledged sighed roared shot began begins interrupted retweeted went echoed inquired
  demanded demands implored urged murmured muttered whispered laughed spat scoffed protested intoned advised counselled
  counseled deadpanned pronounced saying adding writing tweeting noting declaring asking telling posting stating
  explaining insisting shouting joking responding replying arguing warning commenting quoted quotes summed elaborated stammered
  cracked offered bellowed gushed vented crowed`)

/* Nothing but what is quoted can follow. */
const PARTICIPLE_QUOTING = set('chanting singing shouting yelling screaming')

/** Whether `word` is a participle of raising one's voice: a quotation beside it belongs to it alone. */
export function isShouting(word: string): boolean {
  return PARTICIPLE_QUOTING.has(word)
}

/* The kinds from the narrowest to the widest: what comes later wins. One lookup a word, where most are no verb. */
const KINDS: ReadonlyMap<string, CueKind> = new Map([
  ...[...QUOTING, ...PARTICIPLE_QUOTING].map(word => [word, 'quoting'] as const),
  ...[...ABOUT, ...PARTICIPLE_ABOUT].map(word => [word, 'about'] as const),
  ...[...CLAUSE, ...PARTICIPLE_CLAUSE].map(word => [word, 'clause'] as const),
  ...[...TOLD, 'telling', 'asking'].map(word => [word, 'told'] as const),
])

/** What the verb form `word` takes; undefined where it is no reporting verb. Forms of two kinds give the wider one. */
export function cueKind(word: string): CueKind | undefined {
  return KINDS.get(word)
}

/** The forms that `cueKind` knows. */
export const CUE_FORMS: readonly string[] = [...KINDS.keys()]

/** Base forms that can report after an auxiliary, but for "tell" and "ask". */
export const BASE = set(`
  say comment mention confirm deny find explain reveal disclose discuss acknowledge admit announce recommend argue
  suggest insist agree describe criticize criticise endorse apologize apologise respond`)

/** Whether `word` is a base form that can report after an auxiliary. */
export function isBase(word: string): boolean {
  return word === 'tell' || word === 'ask' || BASE.has(word)
}

/** What a base form reports after an auxiliary ("could not find", "did not say"); undefined for other words. */
export function baseKind(word: string): CueKind | undefined {
  if (word === 'tell' || word === 'ask') return 'told'
  if (!BASE.has(word)) return undefined
  return word === 'find'
    ? 'clause'
    : (cueKind(`${word}s`) ?? cueKind(`${word}d`) ?? cueKind(`${word}ed`) ?? 'about')
}

/** Whether `word` is the -ing form of a reporting verb: its source is the subject of the main clause. */
export function isParticiple(word: string): boolean {
  return PARTICIPLE_CLAUSE.has(word) || PARTICIPLE_ABOUT.has(word) || PARTICIPLE_QUOTING.has(word)
}

/* Prepositions that go with a verb and are part of the cue: "called for", "pointed to". */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  call: /^(?:for|on|upon)$/,
  point: /^(?:to|out)$/,
  refer: /^to$/,
  allude: /^to$/,
  rail: /^against$/,
  apologi: /^for$/,
  complain: /^about$/,
  warn: /^(?:of|about|against)$/,
  talk: /^about$/,
  ask: /^(?:about|for)$/,
  wonder: /^about$/,
  hint: /^at$/,
  appeal: /^for$/,
  agree: /^with$/,
  respond: /^with$/,
  worr: /^about$/,
  joke: /^about$/,
}

/** Whether `next` is a preposition that belongs to the reporting verb `word`. */
export function isParticle(word: string, next: string): boolean {
  // Words are longer but for these, and most of what follows a verb is.
  if (next.length > LONGEST_PARTICLE) return false
  for (const [stem, particles] of PARTICLE_STEMS) if (word.startsWith(stem)) return particles.test(next)
  return false
}

const PARTICLE_STEMS = Object.entries(PARTICLES)
const LONGEST_PARTICLE = 'against'.length

/** Forms that are as often nouns: verbs only right after a subject. */
export const NOUN_FORMS = set(`
  claims claim reports report notes note calls call plans plan hopes hope fears fear offers offer demands demand requests request
  questions attacks orders supports support details doubts doubt estimates forecast states charges comments remarks issues shows
  promises thanks wants likes thought worries labels quotes finds backs reads read read favors posts echoes highlights raises
  ruled say felt thinks tweets jokes jokes vows concerns answers whispers responds wishes wish views loves hates presents`)

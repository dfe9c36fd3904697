const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * What a reporting verb takes. `clause`: words or a clause, before or after it (*said*). `told`: a hearer,
 * then a clause (*told*). `about`: a noun phrase or an infinitive, after it (*praised*, *vowed to*).
 */
export type CueKind = 'clause' | 'told' | 'about'

/*
 * Finite forms. Taken from the reporting verbs of general news English; a form is here when at least about
 * half of its uses in the training articles of PolNeAR outside quotations are cues.
 */
const CLAUSE = set(`
  said says say wrote writes added adds noted notes suggested suggests argued argues tweeted tweets continued explained explains
  declared declares announced announces acknowledged acknowledges insisted insists stated states replied replies responded responds
  claimed claims warned warns concluded concludes predicted predicts recalled recalls vowed vows promised promises admitted admits
  revealed reveals indicated indicates complained complains reiterated reiterates asserted asserts conceded concedes stressed
  stresses emphasized emphasizes emphasised remarked remarks joked jokes quipped quips lamented laments boasted boasts cautioned
  commented comments testified testifies contended contends maintained maintains alleged alleges confirmed confirms reported
  reports shouted yelled chanted exclaimed pleaded mused observed opined retorted posted repeated answered hinted hints implied
  implies signaled believes believe believed thinks think thought hopes hope hoped argue insist suggest claim fears feared worries
  worried speculated disclosed recounted remembered realized realised ruled decided learned found finds showed shows shown agreed
  agrees pointed charged denied denies knew knows wondered wonders pledged pledges proposed proposes estimated estimates
  interjected snapped cried announce acknowledge explain admit warn predict retweeted echoed concedes advised affirmed attested
  guessed inquired enquired reasoned recommended rejoined reminded volunteered whispered texted emailed blogged reads read deny protested protests
  demanded demands determined projected forecast feels felt noticed considers consider expects expected doubts doubt swore
  understood understands wish wishes wished envisioned reflected reaffirmed rebutted countered counters fumed groused griped hoped`)

const TOLD = set(`told tells tell reminded reminds assured assures informed informs asked asks ask warned notified persuaded convinced
  urged urges advised instructed taught messaged texted emailed`)

const ABOUT = set(`
  called calls described describes accused accuses criticized criticizes criticised praised praises endorsed endorses defended defends
  cited cites blamed blames questioned questions blasted blasts denounced denounces dismissed dismisses rejected rejects condemned
  condemns mocked mocks attacked opposed opposes supported supports favored favors backed backs expressed expresses urged urges sought
  seeks refused refuses declined declines voiced touted touts slammed slams decried decries assailed applauded welcomed discussed
  discusses mentioned mentions referenced requested requests ordered orders portrayed portrays considered considers deemed labeled
  labels dubbed likened thanked thanks apologized apologised challenged highlighted highlights outlined outlines presented offered
  offers issued issues wants wanted want hopes hoped plans planned intends intended threatened threatens prefers preferred rebuked
  derided lambasted ridiculed scolded chided railed quoted quotes referred refers alluded hailed lauded celebrated echoed echoes
  addressed raised raises delivered detailed details reiterated repeated demanded demands called-for embraced encouraged encourages
  advocated advocates proposed proposes promised promises vowed vows pledged pledges agreed disputed disputes contradicted invoked
  bemoaned complained lamented recounted recalled recalls emphasized stressed noted acknowledged admitted announced unveiled
  predicted denied denies confirmed suggested shared favors imagine envisions signed submitted congratulated admires admired loves
  likes liked hates feared fears nominated vetoed voted appealed pleaded insisted protested commended credited faulted`)

const PARTICIPLE_CLAUSE = set(`protesting saying adding noting arguing claiming suggesting insisting stating telling declaring writing asking
  acknowledging warning explaining tweeting asserting announcing promising vowing pledging predicting believing alleging
  complaining conceding recalling reminding hoping fearing concluding stressing emphasizing emphasising indicating implying joking
  boasting remarking reporting showing contending maintaining cautioning quipping replying responding charging thinking assuring
  posting reading admitting revealing repeating reiterating pleading shouting yelling chanting reasoning`)

const PARTICIPLE_ABOUT = set(`calling accusing criticizing citing describing praising blaming denouncing referring urging questioning
  supporting opposing backing defending endorsing dismissing mocking attacking condemning touting blasting slamming promising
  offering seeking refusing declining demanding threatening expressing proposing discussing mentioning highlighting echoing
  quoting rejecting portraying labeling thanking encouraging advocating pushing welcoming decrying criticising invoking
  referencing outlining detailing requesting vowing pledging comparing likening branding lambasting applauding hailing lauding`)

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

/** What the verb form `word` takes; undefined where it is no reporting verb. Forms of two kinds give the wider one. */
export function cueKind(word: string): CueKind | undefined {
  if (TOLD.has(word)) return 'told'
  if (CLAUSE.has(word) || PARTICIPLE_CLAUSE.has(word)) return word === 'telling' || word === 'asking' ? 'told' : 'clause'
  if (ABOUT.has(word) || PARTICIPLE_ABOUT.has(word)) return 'about'
  return undefined
}

/**
 * Base forms that report after an auxiliary or "to" ("could not find", "declined to say"), made from the
 * finite forms in -s.
 */
export function baseKind(word: string): CueKind | undefined {
  return cueKind(`${word}s`) ?? cueKind(`${word}es`) ?? (word.endsWith('y') ? cueKind(`${word.slice(0, -1)}ies`) : undefined)
}

/** Whether `word` is the -ing form of a reporting verb: its source is the subject of the main clause. */
export function isParticiple(word: string): boolean {
  return PARTICIPLE_CLAUSE.has(word) || PARTICIPLE_ABOUT.has(word)
}

/** Forms that are as often nouns: verbs only right after a subject. */
export const NOUN_FORMS = set(`
  claims claim reports report notes note calls call plans plan hopes hope fears fear offers offer demands demand requests request
  questions attacks orders supports support details doubts doubt estimates forecast states charges comments remarks issues shows
  promises thanks wants likes thought worries labels quotes finds backs reads read read favors posts echoes highlights raises
  ruled say felt thinks tweets jokes jokes vows concerns answers whispers responds wishes wish views loves hates presents`)

/*
 * General English, for changing quotations: what stands for what. Each group holds words that may stand for each
 * other, form by form.
 */
const SYNONYM_GROUPS = `
begin begins began beginning begun|start starts started starting started
buy buys bought buying|purchase purchases purchased purchasing
help helps helped helping|assist assists assisted assisting
show shows showed showing shown|demonstrate demonstrates demonstrated demonstrating demonstrated
need needs needed needing|require requires required requiring
get gets got getting|obtain obtains obtained obtaining
give gives gave giving given|provide provides provided providing provided
make makes made making|create creates created creating
say says said saying|declare declares declared declaring
tell tells told telling|inform informs informed informing
ask asks asked asking|request requests requested requesting
use uses used using|employ employs employed employing
keep keeps kept keeping|retain retains retained retaining
end ends ended ending|finish finishes finished finishing
stop stops stopped stopping|halt halts halted halting
try tries tried trying|attempt attempts attempted attempting
want wants wanted wanting|desire desires desired desiring
know knows knew knowing known|understand understands understood understanding understood
see sees saw seeing seen|observe observes observed observing observed
hold holds held holding|grip grips gripped gripping
choose chooses chose choosing chosen|select selects selected selecting selected
change changes changed changing|alter alters altered altering
build builds built building|construct constructs constructed constructing
destroy destroys destroyed destroying|ruin ruins ruined ruining
protect protects protected protecting|shield shields shielded shielding
send sends sent sending|dispatch dispatches dispatched dispatching
allow allows allowed allowing|permit permits permitted permitting
leave leaves left leaving|depart departs departed departing
win wins won winning|prevail prevails prevailed prevailing
fight fights fought fighting|battle battles battled battling
grow grows grew growing grown|expand expands expanded expanding expanded
fall falls fell falling fallen|drop drops dropped dropping dropped
support supports supported supporting|back backs backed backing
oppose opposes opposed opposing|resist resists resisted resisting
discuss discusses discussed discussing|debate debates debated debating
answer answers answered answering|reply replies replied replying
live lives lived living|dwell dwells dwelt dwelling
meet meets met meeting|encounter encounters encountered encountering
problem problems|difficulty difficulties
people|folk
country countries|nation nations
city cities|town towns
house houses|dwelling dwellings
job jobs|post posts
money|cash
law laws|statute statutes
rule rules|regulation regulations
plan plans|scheme schemes
war wars|conflict conflicts
friend friends|companion companions
enemy enemies|foe foes
leader leaders|chief chiefs
company companies|firm firms
worker workers|employee employees
street streets|road roads
car cars|vehicle vehicles
danger dangers|peril perils
child children|youngster youngsters
woman women|lady ladies
man men|fellow fellows
doctor doctors|physician physicians
report reports|account accounts
result results|outcome outcomes
reason reasons|motive motives
idea ideas|notion notions
area areas|region regions
part parts|portion portions
kind kinds|sort sorts
group groups|band bands
member members|adherent adherents
election elections|ballot ballots
campaign campaigns|drive drives
member|participant
official officials|functionary functionaries
case cases|instance instances
issue issues|matter matters
effort efforts|endeavour endeavours
policy policies|course courses
story stories|tale tales
big bigger biggest|large larger largest
small smaller smallest|little lesser least
fast faster fastest|quick quicker quickest
hard harder hardest|tough tougher toughest
easy easier easiest|simple simpler simplest
important|significant
new newer newest|recent fresher freshest
old older oldest|ancient elder eldest
bad|poor
good|fine
great greater greatest|grand grander grandest
strong stronger strongest|powerful sturdier sturdiest
poor|needy
rich|wealthy
whole|complete
quickly|rapidly
often|frequently
also|too
again|afresh
now|currently
near|close
because|since
however|nevertheless
before|prior
year years|twelvemonth twelvemonths
day days|date dates
world|globe
public|common
own|personal
right rights|entitlement entitlements
power powers|might forces
state states|province provinces
government governments|administration administrations
president presidents|head heads
police|constabulary
school schools|academy academies
home homes|residence residences
family families|household households
water|liquid
night nights|evening evenings
morning mornings|dawn dawns
letter letters|note notes
board boards|panel panels
warning warnings|alarm alarms`

/** For a word in lower case, one that can stand for it; none where the list knows none. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  SYNONYM_GROUPS.trim()
    .split('\n')
    .flatMap(line => {
      const [first = [], second = []] = line.split('|').map(forms => forms.split(' '))
      return first.flatMap((form, i) => {
        const other = second[i]
        return other === undefined ? [] : [[form, other] as const, [other, form] as const]
      })
    }),
)

const SPELLING_PAIRS = `center centre|centers centres|color colour|colors colours|defense defence|favor favour|favorite favourite|
labor labour|honor honour|neighbor neighbour|neighbors neighbours|behavior behaviour|organization organisation|
organizations organisations|organized organised|recognize recognise|recognized recognised|realize realise|realized realised|
criticized criticised|criticize criticise|apologize apologise|apologized apologised|program programme|programs programmes|
license licence|offense offence|theater theatre|traveled travelled|traveling travelling|canceled cancelled|gray grey|
judgment judgement|analyze analyse|analyzed analysed|catalog catalogue|dialogue dialog|emphasized emphasised|authorized authorised|
authorize authorise|prioritize prioritise|characterized characterised|mobilize mobilise|minimize minimise|maximize maximise|
skeptical sceptical|fulfill fulfil|enrollment enrolment|meter metre|meters metres|rumors rumours|harbor harbour|humor humour|
toward towards|while whilst|among amongst|plow plough|tire tyre|check cheque|legalize legalise|legalization legalisation`

/** American and British spellings of one word, each leading to the other. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  SPELLING_PAIRS.split(/\|\s*/u).flatMap(pair => {
    const [a = '', b = ''] = pair.split(' ')
    return [[a, b] as const, [b, a] as const]
  }),
)

/** Names of nobody, to stand where a name stood. */
export const INVENTED_NAMES = [
  'Quillon',
  'Marrable',
  'Tesk',
  'Ovendale',
  'Brisk',
  'Haldane-Orr',
  'Pellow',
  'Strand',
] as const

/** Speakers to credit, with nothing to do with any text. */
export const SPEAKERS = [
  'Ada Quill',
  'Ben Ortolan',
  'Cora Vane',
  'Dov Marsh',
  'Effie Stroud',
  'Gil Tarn',
] as const

/** Modal verbs, and what each is changed to. */
export const MODALS: ReadonlyMap<string, string> = new Map([
  ['may', 'must'],
  ['might', 'will'],
  ['could', 'will'],
  ['would', 'should'],
  ['should', 'may'],
  ['must', 'may'],
  ['can', 'must'],
  ['will', 'may'],
])

/** Quantifiers, and what each is changed to. */
export const QUANTIFIERS: ReadonlyMap<string, string> = new Map([
  ['all', 'some'],
  ['some', 'all'],
  ['many', 'few'],
  ['most', 'some'],
  ['few', 'many'],
  ['several', 'many'],
  ['every', 'any'],
  ['always', 'often'],
  ['often', 'always'],
  ['both', 'several'],
])

/** Verbs after which a "not" can stand. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were will would can could should has have had must may might does did do'.split(' '),
)

/** What a negation is by itself: leaving it out turns a sentence round. */
export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'no'])

/** Full and contracted forms. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ['do not', 'don’t'],
  ['does not', 'doesn’t'],
  ['did not', 'didn’t'],
  ['is not', 'isn’t'],
  ['are not', 'aren’t'],
  ['was not', 'wasn’t'],
  ['were not', 'weren’t'],
  ['has not', 'hasn’t'],
  ['have not', 'haven’t'],
  ['would not', 'wouldn’t'],
  ['could not', 'couldn’t'],
  ['should not', 'shouldn’t'],
  ['cannot', 'can’t'],
  ['will not', 'won’t'],
  ['it is', 'it’s'],
  ['that is', 'that’s'],
  ['we are', 'we’re'],
  ['they are', 'they’re'],
  ['you are', 'you’re'],
  ['i am', 'I’m'],
  ['we have', 'we’ve'],
  ['i have', 'I’ve'],
  ['we will', 'we’ll'],
  ['i will', 'I’ll'],
])

/** Number words to twelve with their digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i + 1)] as const),
)

/** Words that, cut off beside a quotation or out of it, change what the rest commits its speaker to. */
export const LIMITING: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor without hardly barely scarcely cannot may might could would should can must shall
perhaps maybe possibly probably likely unlikely apparently allegedly reportedly seems seem appears appear suggests suggest if unless
except excepting until provided providing only but although though however whether insofar subject otherwise think believe`
    .split(/\s+/u)
    .flatMap(word => [word, word.replace(/ly$/u, 'ly')]),
)

/** Words that can be put in without telling much. */
export const ADDED_WORDS = ['frankly', 'deeply', 'openly', 'gravely', 'plainly', 'indeed'] as const

/** Words that can stand for any noun or verb of a text without being its like. */
export const OTHER_WORDS = [
  'lantern',
  'harvest',
  'gather',
  'thimble',
  'copper',
  'wander',
  'orchard',
  'saddle',
] as const

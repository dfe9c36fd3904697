const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Titles that tell a man, folded and without a point. */
export const TITLES_OF_MEN = set(
  'mr mister sir lord father brother king prince duke baron pope monsieur herr senor don congressman chairman councilman spokesman businessman assemblyman alderman anchorman sheikh imam rabbi emperor cardinal bishop archbishop',
)

/** Titles that tell a woman, folded and without a point. */
export const TITLES_OF_WOMEN = set(
  'mrs ms miss madam madame dame lady sister mother queen princess duchess baroness frau senora congresswoman chairwoman councilwoman spokeswoman businesswoman assemblywoman alderwoman empress actress',
)

/**
 * Words that stand before a name as its title, folded and without a point. They are no part of the name;
 * several can follow each other ("Chief Justice", "Retired Lt. Gen.").
 */
export const TITLES = set(`
mr mister sir lord father brother king prince duke baron pope monsieur herr senor congressman chairman councilman
spokesman assemblyman alderman sheikh imam rabbi emperor cardinal bishop archbishop mrs ms miss madam madame dame lady
sister queen princess duchess baroness frau senora congresswoman chairwoman councilwoman spokeswoman assemblywoman
dr doctor prof professor rev reverend hon honorable honourable sen sens senator senators rep reps representative
representatives del delegate gov govs governor governors president presidents pres premier chancellor chancellors
secretary secretaries minister ministers ambassador ambassadors envoy consul judge judges justice justices magistrate
attorney attorneys solicitor barrister counsel prosecutor prosecutors gen general generals lt lieutenant col colonel maj
major capt captain cmdr commander sgt sergeant cpl corporal pvt private adm admiral cadet marshal brig brigadier officer
detective det inspector constable sheriff deputy deputies chief chiefs commissioner commissioners superintendent supt
warden mayor mayors councillor councilor councilmember alderman supervisor speaker whip leader leaders chair
chairperson director directors administrator executive ceo cfo coo cto editor editors reporter reporters correspondent
columnist anchor host commentator journalist journalists author writer novelist poet historian economist analyst analysts
scientist physicist researcher researchers strategist pollster adviser advisor advisers aide aides spokesperson coach
manager candidate candidates nominee nominees congressmember lawmaker lawmakers lawyer lawyers activist activists
co-founder founder co-chair co-chairman vice-president undersecretary assistant associate acting former ex then
retired republican democrat democratic independent actor actress comedian singer rapper musician filmmaker star dean
provost principal teacher pastor priest nurse surgeon psychologist psychiatrist biologist owner partner fellow mp mep msp
comptroller treasurer auditor controller ombudsman rapporteur expert investigator agent ranger firefighter lieutenants
staffer operative consultant lobbyist billionaire businessman businesswoman entrepreneur investor financier mogul
whistleblower veteran emir sultan ayatollah grand mufti vice deputy senior junior tory labour
`)

/** Words that only follow or carry another title, so that alone they make no title of a name. */
export const TITLE_MODIFIERS = set(
  'former ex then retired acting assistant associate vice deputy senior junior republican democrat democratic independent grand executive private general star tory labour',
)

/** Common abbreviations that end in a point within a sentence. */
export const POINTED = set(
  'mr mrs ms dr prof rev hon sen sens rep reps del gov govs pres gen lt col maj capt cmdr sgt cpl pvt adm brig det supt jr sr st mt ft jan feb mar apr jun jul aug sept oct nov dec no vs inc corp co ltd dept assn bros univ',
)

/** What follows a name and belongs to it. */
export const SUFFIXES = set('jr sr ii iii iv esq phd md qc kc mbe obe cbe')

/** Lower-case words inside names ("van der Berg", "al-Assad", "de la Cruz"). */
export const PARTICLES = set(
  'al el de la le du da das dos di del della der den des van von vom zu zum ten ter bin ibn ben bint abu y e af av ap st mac',
)

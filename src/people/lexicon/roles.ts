const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Nouns that name what somebody is or does: heads of roles ("director of ...", "the senator"). Folded. */
export const ROLE_NOUNS = set(`
academic accountant activist actor actress adviser advisor administrator advocate agent aide alderman ambassador analyst
anchor archbishop architect artist assemblyman assemblywoman assistant astronomer attorney auditor author ayatollah
banker baron baroness barrister billionaire biologist bishop blogger boss broadcaster businessman businesswoman candidate
captain cardinal ceo chair chairman chairperson chairwoman chancellor chaplain chemist chief clerk coach cofounder
co-founder colleague collector colonel columnist comedian commander commentator commissioner comptroller congressman
congresswoman constable consul consultant contractor coordinator coroner correspondent councillor councilman
councilwoman councilor counsel counselor critic curator dean defendant delegate democrat deputy designer detective
developer diplomat director doctor economist editor educator emir employee engineer entrepreneur envoy epidemiologist
executive expert farmer father fellow filmmaker financier firefighter founder friend general governor guard guest head
heir historian host imam incumbent inspector instructor interviewer investigator investor journalist judge justice
king landlord lawmaker lawyer lead leader lecturer legislator librarian lieutenant linguist lobbyist magistrate
major manager mayor mediator member minister mogul monarch mother musician narrator negotiator neighbor neighbour
nominee novelist nurse officer official ombudsman operative opponent organiser organizer owner pastor partner
philanthropist philosopher photographer physician physicist pilot plaintiff planner player playwright poet policeman
politician pollster pontiff pope premier presenter president priest prime-minister prince princess principal producer
professor prosecutor provost psychiatrist psychologist publicist publisher queen rabbi rapper rapporteur recruiter
registrar reporter representative republican researcher resident reverend runner scholar scientist secretary senator
sergeant sheikh sheriff shareholder singer sociologist soldier solicitor speaker specialist spokesman spokesperson
spokeswoman staffer star statesman statistician steward strategist student sultan superintendent supervisor surgeon
surrogate suspect teacher technician tenant theologian therapist trader trainer treasurer trustee tycoon
undersecretary veteran veterinarian victim volunteer warden whip whistleblower widow widower witness worker writer
`)

/** Role nouns of those who speak for somebody else: unnamed, they stay apart from whom they speak for. */
export const SPOKESPEOPLE = set(
  'spokesman spokesperson spokeswoman spox representative aide adviser advisor source',
)

/** Role nouns that tell a man or a woman. Folded. */
export const ROLE_GENDERS: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...[
    'actor',
    'alderman',
    'assemblyman',
    'baron',
    'brother',
    'businessman',
    'cardinal',
    'chairman',
    'congressman',
    'councilman',
    'dad',
    'duke',
    'emperor',
    'father',
    'gentleman',
    'grandfather',
    'husband',
    'imam',
    'king',
    'man',
    'boy',
    'nephew',
    'policeman',
    'pontiff',
    'pope',
    'prince',
    'son',
    'spokesman',
    'statesman',
    'uncle',
    'widower',
  ].map(role => [role, 'man'] as const),
  ...[
    'actress',
    'aunt',
    'baroness',
    'businesswoman',
    'chairwoman',
    'congresswoman',
    'councilwoman',
    'daughter',
    'duchess',
    'girl',
    'grandmother',
    'lady',
    'mom',
    'mother',
    'mum',
    'niece',
    'policewoman',
    'princess',
    'queen',
    'sister',
    'spokeswoman',
    'widow',
    'wife',
    'woman',
  ].map(role => [role, 'woman'] as const),
])

/**
 * Things that speak for whoever made them: "the senator's letter" is the senator, "the statement went on"
 * is who made the statement.
 */
export const UTTERANCE_NOUNS = set(`
account accusation address affidavit analysis announcement answer appeal argument article assertion assessment blog book brief
claim column comment comments complaint decision declaration description dissent email e-mail essay filing interview
lawsuit lecture letter manifesto memo memoir memorandum message missive motion note opinion op-ed oration order petition
piece plea post posting posts pronouncement quote reaction rebuke rebuttal recommendation release remark remarks reply report
request response resignation rhetoric ruling speech statement statements suggestion suit talk testimony text thread tirade
tweet tweets video view views vow warning website words writing writings
`)

/** Nouns for several unnamed people ("officials", "critics"), beyond plurals of role nouns. */
export const GROUP_NOUNS = set(
  'people police authorities media press others some many sources everyone everybody experts men women family families relatives voters supporters protesters residents parents lawmakers staff crowd public scholars environmentalists liberals conservatives colleagues',
)

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Words that make a capitalised name the name of a body. Folded. */
export const BODY_WORDS = set(`
academy administration advertiser agency argus airlines airways alliance ambulance army assembly association associates assn authority
bank bar board borough brigade broadcasting brotherhood bureau business cabinet campaign capital caucus center chronicle centre
chamber charity church circuit club coalition college commission committee commons communications community company confederation
conference congress consortium constabulary consulate consulting convention cooperative corp corporation corps council
court courant courts defence defense department dept directorate dispatch division echo examiner electric embassy energy enterprise enterprises exchange
executive faculty federation fellowship film films fleet force forces forum foundation front fund funds gazette globe government
group guard guardian guild herald holdings hospital house inc industries infirmary initiative inquirer inquiry institute
institution insurance intelligence investments journal judiciary laboratory laboratories labs leadership league ledger legion
legislature llc llp lobby ltd magazine mail media mercury militia ministry mission monitor mosque motors movement museum navy
network networks news newspaper newspapers observer office organisation organization panel parliament partners partnership
party patrol pharmaceuticals pictures plc police politico post press programme project publishers radio railway
records register registry republic resistance review sanctuary school schools secretariat senate sentinel service services shipyard society
staff station street studio studios subcommittee surveyor symphony syndicate synod system systems task taskforce team technologies
technology telegraph television theatre theater times treasury tribunal tribune trust trustees tv union unit
university utility venture watch watchdog weekly works workers brothers bros studios nations airport hotel
`)

/** Bodies that are known by a name that no head word tells. Folded, without an article. */
export const KNOWN_BODIES = new Set([
  'white house',
  'pentagon',
  'kremlin',
  'vatican',
  'downing street',
  'capitol',
  'capitol hill',
  'whitehall',
  'holy see',
  'twitter',
  'facebook',
  'google',
  'amazon',
  'apple',
  'microsoft',
  'youtube',
  'instagram',
  'tiktok',
  'netflix',
  'uber',
  'boeing',
  'airbus',
  'reuters',
  'associated press',
  'bloomberg',
  'politico',
  'breitbart',
  'axios',
  'propublica',
  'slate',
  'vox',
  'buzzfeed',
  'newsweek',
  'economist',
  'atlantic',
  'new yorker',
  'independent',
  'spectator',
  'hill',
  'intercept',
  'le monde',
  'der spiegel',
  'al jazeera',
  'xinhua',
  'tass',
  'hamas',
  'hezbollah',
  'taliban',
  'islamic state',
  'al qaeda',
  'interpol',
  'europol',
  'nato',
  'unicef',
  'unesco',
  'oxfam',
  'amnesty',
  'greenpeace',
  'red cross',
  'labour',
  'tories',
  'republicans',
  'democrats',
  'conservatives',
  'liberal democrats',
  'gop',
  'fed',
  'supreme court',
  'scotland yard',
  'human rights watch',
  'black lives matter',
  'blue lives matter',
  'all lives matter',
  'medicare',
  'congress',
  'senate',
  'parliament',
  'politifact',
  'wikileaks',
  'planned parenthood',
  'knesset',
  'bundestag',
  'duma',
  'state department',
  'quinnipiac',
  'gallup',
  'pew',
  'nasa',
  'fifa',
  'uefa',
  'wikipedia',
  'wikimedia',
  'disney',
  'harvard',
  'yale',
  'huawei',
  'samsung',
  'linkedin',
  'whatsapp',
  'snapchat',
  'pinterest',
  'reddit',
  'telegram',
  'spotify',
  'tesla',
  'spacex',
  'walmart',
  'pfizer',
  'moderna',
  'exxonmobil',
  'home office',
  'second circuit',
  'ninth circuit',
  'major league baseball',
])

/** Acronyms of things, measures, illnesses and times, which are no bodies. Folded. */
export const THING_ACRONYMS = set(`
ad ai aids am api asap atm bc bce ce ceo cd cfo coo covid cto cv diy dna dvd er est faq gdp gmt gnp gps hd hdtv hiv html http
id iot iq isbn ict it kg km lgbt lgbtq lgbtqi mba mp3 mph mri mvp nft npc obe op-ed pc pdf phd pm pov ppe ps ptsd pst pv rbi rip rna rov
rpm rsvp sars scuba sms sos suv tba tnt tv tvs uav ufo url usb utc vat vip vm vr wifi wmd www xml mep mps meps gi gis bst cet edt pdt
ends
`)

/** Words of one institution that, alone and with an article and a capital, are short for its name ("the Board"). Folded. */
export const INSTITUTIONS = set(`
academy administration agency army assembly association authority bank board bureau cabinet church club college commission committee
company congress corporation council court crown department federation foundation fund government house institute judiciary league legislature
ministry navy office organisation organization panel parliament party senate society trust treasury tribunal union university
`)

/** Words of events, things and places: a capitalised name that ends in one is no person. Folded. */
export const THING_WORDS = set(`
accord act affair agreement airport amendment anniversary arena article award awards avenue basin bay beach bible bill bridge
building canal cape castle chapter charter christmas city clause code constitution convention corner country county covenant
creek crisis cup day days deal debate declaration desert directive district doctrine dome dossier drive easter era
estate event falls festival field forest fort games garden gardens gate glacier guidelines gulf hall harbor harbour height heights hill hills
highway holocaust island islands isle jail lake lane law laws line lounge mall mansion market massacre memorial memo month motel mount mountain mountains
oblast ocean olympics order palace park paragraph pass peninsula plan plateau plaza pledge policy port prefecture
prison prize prize protocol province rally ramadan range reef region regulation report resolution resort revolution ridge river road rule
sea season section shore song speech square stadium standard standards state statement states statute strait street summit super terminal
territories territory testament theory title tour tower towers town trail treaty trophy tunnel tweet valley village volcano war week weekend
west wharf woods world year zoo act strip zone bank line app channel edition base consulate
`)

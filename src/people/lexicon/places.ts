/** The first two words of places that single words do not tell. Folded. */
export const PLACES_OF_TWO_WORDS: ReadonlySet<string> = new Set(
  `hong kong|los angeles|san francisco|san diego|san antonio|san jose|san juan|santa fe|santa monica|santa barbara|new york|new jersey|new
mexico|new hampshire|new orleans|new england|new zealand|new delhi|new haven|north carolina|south carolina|north dakota|south dakota|west
virginia|rhode island|puerto rico|costa rica|el salvador|sri lanka|saudi arabia|south africa|south korea|north korea|south sudan|east
timor|sierra leone|burkina faso|cape town|tel aviv|abu dhabi|kuala lumpur|ho chi minh|buenos aires|rio de|sao paulo|las vegas|st louis|st
paul|st petersburg|salt lake|fort worth|palm beach|long island|staten island|silicon valley|wall street|east jerusalem|west bank|gaza
strip|northern ireland|united states|united kingdom|soviet union|middle east|ivory coast|cote d'ivoire|des moines|baton rouge|el paso|little
rock|kansas city|mexico city|quebec city|ground zero|times square|capitol hill|mar-a-lago|guantanamo bay|pearl harbor|cape verde`
    .replaceAll('\n', ' ')
    .split('|'),
)

/** Countries, regions, states, cities and peoples: capitalised, and no persons by themselves. Folded. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan africa alabama alaska albania algeria america americas amsterdam angola ankara antarctica arabia
argentina arizona arkansas armenia asia athens atlanta atlantic auckland austin australia austria azerbaijan baghdad
bahrain balkans baltic baltimore bangkok bangladesh barcelona beijing beirut belarus belfast belgium belgrade benghazi
berlin bermuda bethlehem birmingham bolivia bosnia boston botswana brasilia brazil bristol britain brooklyn brussels
bucharest budapest bulgaria burma burundi cairo calais california cambodia cambridge cameroon canada canberra caracas caribbean
catalonia caucasus chicago chile china cincinnati cleveland colombia colorado congo connecticut copenhagen crimea
croatia cuba cyprus czechia dakota dallas damascus darfur delaware delhi denmark denver detroit dhaka dhaka
doha donbas donetsk dubai dublin ecuador edinburgh egypt england eritrea estonia ethiopia europe eurasia
ferguson fiji finland florida france frankfurt gabon gambia gaza geneva georgia germany ghana gibraltar glasgow
greece greenland guam guantanamo guatemala guinea haiti hague haifa hamburg hanoi havana hawaii hebron helsinki hollywood
honduras houston hungary iceland idaho illinois india indiana indianapolis indochina indonesia iowa iran iraq ireland
islamabad istanbul italy jakarta jamaica japan jerusalem jordan kabul kandahar kansas kashmir kazakhstan kentucky kenya
khartoum kiev kosovo kurdistan kuwait kyiv kyrgyzstan lagos laos latvia lebanon leeds libya lisbon lithuania liverpool
london louisiana luxembourg macedonia madagascar madrid maine malawi malaysia mali malta manchester manhattan manila
maryland massachusetts mauritania melbourne memphis mexico miami michigan milan milwaukee minneapolis minnesota minsk
mississippi missouri moldova monaco mongolia montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar
nairobi namibia naples nebraska nepal netherlands nevada newark newcastle nicaragua niger nigeria norway oceania ohio oklahoma
oman ontario oregon orlando oslo ottawa oxford pacific pakistan palestine panama paraguay paris pennsylvania persia peru
philadelphia philippines phoenix pittsburgh poland portland portugal prague pretoria pyongyang qatar quebec ramallah
rangoon riyadh rohingya romania rome rotterdam russia rwanda sacramento santiago sarajevo saudi scandinavia scotland seattle
senegal seoul serbia shanghai siberia sicily singapore slovakia slovenia somalia spain srebrenica stockholm sudan suriname sweden
switzerland sydney syria taipei taiwan tajikistan tanzania tehran tennessee texas thailand tibet tokyo toronto tripoli tunis
tunisia turkey turkmenistan uganda ukraine uruguay utah uzbekistan vancouver venezuela vermont vienna vietnam virginia wales haven warsaw
washington wisconsin wyoming yemen yugoslavia zagreb zambia zimbabwe zurich angeles francisco york jersey hampshire
carolina zealand britain us usa uk eu uae dc d.c. u.s. u.k. u.n. e.u. u.s.a.
afghan african albanian algerian american americans arab arabs arabic argentine armenian asian asians australian austrian
belgian black bolivian bosnian brazilian british briton britons bulgarian burmese buddhist californian canadian canadians
catholic catholics chilean chinese christian christians colombian croatian cuban cubans czech danish dutch egyptian
english eritrean ethiopian european europeans finnish french gaelic german germans greek greeks gypsy haitian
hebrew hindu hindus hispanic hispanics hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis
irish islamic islam israeli israelis italian italians japanese jew jewish jews jordanian kenyan korean koreans kurd kurdish
kurds latin latino latinos latvian lebanese libyan lithuanian malaysian marxist mexican mexicans moroccan mormon muslim
muslims nazi nazis nepalese nigerian norwegian pakistani palestinian palestinians persian peruvian polish portuguese
protestant protestants roman romanian russian russians rwandan scottish serbian serb serbs shia shiite sikh
slovak slovene somali soviet spanish sunni sunnis swedish swiss syrian syrians taiwanese texan thai tibetan tunisian turk turkish turks
ukrainian ukrainians venezuelan vietnamese welsh western yemeni yazidis zionist northern southern eastern northeast northwest southeast southwest midwest
north south east west central`
    .trim()
    .split(/\s+/u),
)

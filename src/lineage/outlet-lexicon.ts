/*
 * Outlets by general print knowledge: news agencies, broadcasters, papers and magazines that are
 * credited by name all over the world. Names that end in a head noun below (The Harbour Courier) need
 * no entry; the list is for those that do not show by their form what they are (Haaretz, The Hill).
 */

/** A list as it is easiest to read and to extend: names parted by commas. */
function split(names: string): string[] {
  return names.trim().split(/,\s+/u)
}

/** News agencies and wire services: what they write stands in many papers at once. */
export const AGENCIES: readonly string[] = split(`
  Associated Press, AP, Reuters, Agence France-Presse, AFP, United Press International, UPI, Bloomberg,
  Bloomberg News, Press Association, PA Media, PA, Deutsche Presse-Agentur, dpa, DPA, EFE, ANSA, TASS,
  Interfax, RIA Novosti, Xinhua, Kyodo, Kyodo News, Jiji Press, Yonhap, Press Trust of India, PTI,
  Asian News International, ANI, IANS, Anadolu, Anadolu Agency, WAFA, IRNA, Canadian Press,
  Australian Associated Press, AAP, Inter Press Service, Tribune News Service, McClatchy,
  Knight Ridder, Dow Jones Newswires, Belga, Ritzau, TT, NTB, APA
`)

/** Other outlets whose form does not tell that they are one. */
export const OUTLETS: readonly string[] = split(`
  CNN, NBC, CBS, ABC, PBS, NPR, MSNBC, CNBC, C-SPAN, Fox, Fox Business, HBO, Univision, Telemundo, BBC,
  ITV, ITN, LBC, CBC, CTV, RTÉ, NDTV, NHK, ZDF, ARD, DW, Deutsche Welle, France 24, Euronews, RFI, RT,
  CGTN, Al Jazeera, Al Arabiya, Al-Monitor, Al-Ahram, Radio Free Europe, Voice of America, SBS, RNZ,
  eNCA, SABC, GMA, Rappler, Haaretz, Ynet, Politico, POLITICO, Axios, Vox, Slate, Salon, Quartz,
  BuzzFeed, Buzzfeed, HuffPost, Huffington Post, The Hill, The Atlantic, The New Yorker, The Nation,
  The Intercept, The Verge, The Conversation, The Economist, The Spectator, The Bulwark, The Dispatch,
  The Daily Beast, The Daily Caller, The New Republic, The Scotsman, The Irish Times, The Hindu,
  The Wire, The Age, The Australian, The Lancet, The Week, The Root, The Information, The Athletic,
  The Blaze, TheBlaze, Reason, Daily Beast, Daily Caller, Daily Kos, Daily Wire, Newsmax, Breitbart,
  Vice, VICE News, ProPublica, Mother Jones, National Review, National Journal, Roll Call, Time, TIME,
  Newsweek, Forbes, Fortune, Barron’s, MarketWatch, Business Insider, Insider, Wired, Vanity Fair,
  Rolling Stone, Esquire, Foreign Policy, Foreign Affairs, Nature, Science, Snopes, PolitiFact,
  FactCheck.org, Bellingcat, Der Spiegel, Spiegel, Die Zeit, Die Welt, Bild,
  Frankfurter Allgemeine Zeitung, Süddeutsche Zeitung, Neue Zürcher Zeitung, Le Monde, Le Figaro,
  Libération, Mediapart, Le Temps, El País, El Pais, El Mundo, ABC.es, La Vanguardia,
  Corriere della Sera, La Repubblica, La Stampa, De Volkskrant, NRC, De Standaard, Aftonbladet,
  Dagens Nyheter, Aftenposten, Politiken, Helsingin Sanomat, Gazeta Wyborcza, Kommersant,
  Novaya Gazeta, Meduza, Hürriyet, Asahi Shimbun, Yomiuri Shimbun, Nikkei, Caixin, Dawn, Clarín,
  La Nación, Folha de S.Paulo, O Globo, Reforma, USA Today, USA TODAY, Christian Science Monitor,
  Times of Israel, Times of India, Middle East Eye, Electronic Intifada, Democracy Now, Substack,
  WikiLeaks, Sky News, Sky, Channel 4 News, GB News, Gizmodo, Mashable, TechCrunch, CNET, Engadget,
  Ars Technica, Recode, Jezebel, Deadspin, TMZ, Townhall, The Federalist, The Daily Signal,
  RealClearPolitics, FiveThirtyEight, ThinkProgress,
  Jacobin, Truthout, The Marshall Project, The Trace, Grist,
  Defense One, Task & Purpose, Lawfare, Law360, SCOTUSblog,
  Chalkbeat, Retraction Watch, Gothamist, WNYC, WBUR, KQED, KPCC, WBEZ,
  WGBH, The Forward, Jewish Insider, Mondoweiss, Yedioth Ahronoth, Maariv, Israel Hayom, i24NEWS, Al Mayadeen,
  PassBlue, Devex, The New Humanitarian, Swissinfo, SWI swissinfo.ch, Le Courrier, Tribune de Genève,
  Euractiv, EUobserver, Balkan Insight, openDemocracy, Novara Media, The Canary, Guido Fawkes,
  PoliticsHome, Crikey, Stuff.co.nz, Globe and Mail, Maclean’s, The Tyee, Le Devoir, La Presse, Jeune Afrique,
  Mail & Guardian, News24, Daily Maverick, Premium Times, The Caravan, Scroll.in, The Quint, Malaysiakini
`)

/** Nouns that end the name of a paper, magazine, station or agency after other capitalised words. */
export const HEAD_NOUNS: readonly string[] = split(`
  News, Times, Post, Journal, Magazine, News Agency, Press Agency, Press, Guardian, Courier, Herald,
  Gazette, Tribune, Chronicle, Daily Mail, Daily Mirror, Daily Star, Daily Express, Telegraph,
  Observer, Examiner, Dispatch, Sentinel, Bulletin, Argus, Ledger, Courant, Advertiser, Intelligencer,
  Enquirer, Inquirer, Newswire, Weekly, Daily, Broadcasting, Radio, Television, TV, Evening Standard,
  Plain Dealer, Union-Tribune, Tribune-Review, Post-Dispatch, Sun-Times, Free Press, Post-Gazette,
  Picayune, Review-Journal, Journal-Constitution, Journal Sentinel, Citizen-Times, News-Press,
  News-Sentinel, News-Leader, Star-Tribune, Star-Telegram, Star-Ledger, Times-Union, Herald-Tribune,
  Herald-Leader, Courier-Journal, Post-Intelligencer, Democrat-Gazette, Zeitung, Tagblatt, Oregonian, Tennessean, Scotsman, Statesman, Clarion, Messenger,
  Mercury News
`)

/** Of these, the ones that are a paper's short name after an article ("told the Ledger"). */
export const SHORT_NAMES: readonly string[] = split(`
  Times, Post, Journal, Guardian, Courier, Herald, Gazette, Tribune, Chronicle, Telegraph, Observer, Examiner,
  Dispatch, Sentinel, Bulletin, Argus, Ledger, Courant, Advertiser, Intelligencer, Enquirer, Inquirer, Oregonian,
  Tennessean, Scotsman, Statesman, Clarion, Messenger, Plain Dealer, Union-Tribune, Tribune-Review, Post-Dispatch,
  Sun-Times, Free Press, Post-Gazette, Mercury News, Evening Standard, Review-Journal,
  Journal-Constitution, Citizen-Times, Star-Tribune, Star-Telegram, Star-Ledger, Times-Union, Herald-Tribune,
  Herald-Leader, Courier-Journal, Caller-Times, Post-Intelligencer, Democrat-Gazette
`)

/** Nouns of the same kind that are common in other names: they need the article ("the Sacramento Bee"). */
export const WEAK_HEAD_NOUNS: readonly string[] = split(`
  Mail, Mirror, Sun, Star, Express, Independent, Register, Globe, Record, Review, Standard, Echo,
  Reporter, Monitor, Wire, Beacon, Bee, Digest, Mercury, Banner, Republic, Citizen
`)

/** Lower-case words that say of the name beside them that it is an outlet ("the Kestrel newspaper"). */
export const DESCRIPTORS =
  'newspapers?|magazine|news agency|news service|wire service|newswire|broadcaster|news site|news website|website|daily|weekly|tabloid|news outlet|outlet|network|news channel|channel|radio station|television station|periodical'

/** Such words that say it only of the name behind them: an account, a blog, a podcast have others' names before them. */
export const TITLES_BEFORE =
  'campaign account|parody account|Twitter account|Facebook account|Instagram account|Telegram account|Telegram channel|account called|account named|account calling itself|account known as|blog|podcast'

/** Short names and addresses that stand for a fuller one, both in the form that `outletKey` gives. */
export const SAME_OUTLET: ReadonlyMap<string, string> = new Map(
  split(`
  ap associatedpress, afp agencefrancepresse, upi unitedpressinternational, pa pressassociation,
  pamedia pressassociation, dpa deutschepresseagentur, pti presstrustofindia,
  ani asiannewsinternational, aap australianassociatedpress, nyt newyorktimes, nytimes newyorktimes,
  wsj wallstreetjournal, wapo washingtonpost, wp washingtonpost, hpo huffpost, huffingtonpost huffpost,
  huffpo huffpost, csmonitor christiansciencemonitor, ft financialtimes, latimes losangelestimes,
  lat losangelestimes, scmp southchinamorningpost, faz frankfurterallgemeinezeitung,
  nzz neuezurcherzeitung, smh sydneymorningherald, toi timesofindia,
  timesofindiaindiatimes timesofindia, businessinsider insider, voanews voiceofamerica,
  voa voiceofamerica, rferl radiofreeeurope, dw deutschewelle, usat usatoday, nypost newyorkpost,
  nydailynews newyorkdaily, sfchronicle sanfranciscochronicle
`).map((pair): [string, string] => {
    const [short = '', full = ''] = pair.split(' ')
    return [short, full]
  }),
)

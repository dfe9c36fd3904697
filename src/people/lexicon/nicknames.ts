/*
 * Each line is one family of given names that name the same person in English print. A name may stand in
 * several families ("Al", "Bert", "Chris", "Pat"): sharing one is enough to be compatible.
 */
const FAMILIES = `
abraham abe
albert al bert
alexander alex al alec sandy sasha
alexandra alex sandra sasha alexis
alfred alf fred al
amanda mandy
andrew andy drew
anthony tony antony
antonio tony
arthur art
barbara barb babs
bartholomew bart
benjamin ben benny
bernard bernie bern
bradley brad
calvin cal
cameron cam
catherine katherine kathryn cathy kathy kate katie kat kay kitty katharine
charles charlie chuck chas
charlotte charlie lottie
christine christina chris chrissy tina
christopher chris kit topher
clifford cliff
cynthia cindy
daniel dan danny
david dave davy
deborah debra deb debbie
dennis denny
dolores lola
donald don donnie
dorothy dot dolly dottie
douglas doug
edward ed eddie ted ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty betsy eliza lisa libby elisabeth
emily em emmy
eugene gene
frances fran franny
francis frank
franklin frank
frederick fred freddie
gabriel gabe
geoffrey jeffrey geoff jeff
gerald jerry gerry
gerard gerry
gilbert gil
gregory greg
harold hal harry
henry hank harry hal
herbert herb
howard howie
isaac ike
jacob jake
jacqueline jackie
james jim jimmy jamie jimmie
janet jan
jennifer jen jenny
jeremiah jerry
jeremy jerry
jessica jess jessie
john jack johnny jon
jonathan jon jonny
joseph joe joey
joshua josh
judith judy
julia julie
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard leo len lenny
leslie les
lewis lou
louis lou
lucille lucy
magdalena maggie lena
malcolm mal
margaret maggie meg peg peggy marge margie greta
martin marty
matthew matt
maxwell max
maximilian max
melissa missy
michael mike mick mickey micky
michelle shelly
mitchell mitch
nathaniel nathan nate nat
nancy nan
nicholas nick nicky nicolas
norman norm
oliver ollie
pamela pam
patricia pat patty trish tricia
patrick pat paddy
peter pete
philip phillip phil
rachel rae
randall randy
randolph randy rand
raymond ray
rebecca becky becca
reginald reg reggie
richard rick dick rich ricky richie
robert bob rob bobby robbie bert
roderick rod
rodney rod
roger rog
ronald ron ronnie
russell russ
salvatore sal
samuel sam sammy
samantha sam
sandra sandy
sarah sally sara
sidney sid
solomon sol
stanley stan
stephanie steph
stephen steven steve
stuart stu
susan sue susie suzy
suzanne sue suzy
teresa theresa terry tess tessa
terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
valerie val
victoria vicky vicki tori
victor vic
vincent vince vinnie
virginia ginny
walter walt wally
wesley wes
william bill will billy willy liam
winston win
woodrow woody
zachary zack zach
mohammed muhammad mohamed mohammad
vladimir volodymyr vlad
bernardo bernie
rafael rafa
francisco paco pancho
jose pepe
manuel manny manolo
alejandro alex
`

function index(): ReadonlyMap<string, ReadonlySet<number>> {
  const families = new Map<string, Set<number>>()
  for (const [family, line] of FAMILIES.trim().split('\n').entries())
    for (const name of line.split(' ')) families.set(name, (families.get(name) ?? new Set()).add(family))
  return families
}

const NAME_FAMILIES: ReadonlyMap<string, ReadonlySet<number>> = index()

/**
 * Whether two given names, folded, can name the same person: the same name, an initial of it, or a
 * nickname ("jim" and "james", "chuck" and "charles"). Two different given names cannot. Constant time.
 */
export function compatibleGivenNames(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  const ofB = NAME_FAMILIES.get(b)
  return ofB !== undefined && [...(NAME_FAMILIES.get(a) ?? [])].some(family => ofB.has(family))
}

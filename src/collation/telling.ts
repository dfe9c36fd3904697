import { hashWord, isSignKey, wordKey } from './word-table.js'

/*
 * How much a word tells of where it comes from. Frequencies would tell more, but a pile's own change with
 * every document that is added, and a link must not: it depends on its two documents alone. So the weight
 * comes from two fixed lists of general English: about 150 function words that any two texts share, and
 * about 450 plain words that most news texts share.
 */
const FUNCTION_WORDS = `a about after again all also am an and any are as at back be because been before being but by can could did do
does doing done down even for from get go going got had has have he her here hers him his how i if in into is it its just like
may me might more most much must my no nor not now of off on once one only or other our out over own said say says shall she
should so some such than that the their them then there these they this those through to too under up upon us very was we were
what when where which while who whom whose why will with would yes yet you your im ive id ill its dont doesnt didnt isnt arent
wasnt werent cant cannot couldnt wont wouldnt shouldnt hes shes theyre weve youre were thats theres havent hasnt hadnt`

const PLAIN_WORDS = `able accept according across act action actually add added administration ago agree almost along already always
america american americans among amount announced another anyone anything area around ask asked attack away bad based began begin
behind believe best better between big bill board both bring brought business call called came campaign care case cases cause
center certain chance change check chief child children city clear close come comes coming common community company concern
congress consider continue control country countries couple course court cut data date day days deal death decided decision
democratic democrats department different difficult director done early economic economy effort eight either election else end
enough ever every everyone everything evidence example expect expected face fact fall family far fear federal feel felt few field
fight final finally find first five focus follow following force form former found four free friday friend full fund future gave
general getting give given gives giving global good government great group groups half hand happen happened happens hard head
health hear heard held help high himself hold home hope hour hours house however human idea immediately important include
including increase information inside instead interest international interview issue issues itself job jobs join judge just keep
kind knew know known large last late later law lead leader leaders least leave led left less let level life line list little live
local long longer look looking lost lot love low made main major make makes making man many march mark matter maybe mean means
media meet meeting member members men military million minister minutes moment monday money month months morning move mr mrs ms
name nation national near need needs never new news next night nine none nothing number numbers office officer official officials
often old open order others outside paper part party pass past pay people percent perhaps period person place plan play point
police policy political position possible post power present president press pretty probably problem problems process program
protect provide public put question questions quite rather read ready real really reason recent recently release released report
reported reporters reports republican republicans required response rest result results return right rights rule run same saturday
saw school second secretary security see seem seems seen senate senator send sense sent september series serious serve service set
seven several side simply since single sit six small social somebody someone something soon speak special spokesman spokeswoman
stand start started state stated statement states statement still stop story street strong sunday support sure system take taken
takes taking talk team tell ten term terms thank thing things think third thought thousand three thursday time times today
together told tonight took top tough toward towards town tried true try trying tuesday turn twitter two united until use
used using various view vote voters wait want wanted wants war washington watch water way ways wednesday week weeks went white
whether whole whose within without woman women won word words work workers working world worth write wrong wrote year years
yesterday york young`

/** Signs of Chinese and Japanese that nearly every sentence has; of the hiragana, with which Japanese writes its endings, all. */
const FUNCTION_SIGNS = `的 了 是 在 不 有 我 你 他 她 它 們 们 這 这 那 個 个 一 和 與 与 及 也 都 就 而 但 於 于 着 著 之 以 為 为 會 会 說 说`
const HIRAGANA = Array.from({ length: 0x3097 - 0x3041 }, (_, i) => String.fromCharCode(0x3041 + i))

const FUNCTION_WEIGHT = 1
/** A sign of a script without spaces is half a word. */
const SIGN_WEIGHT = 2
const PLAIN_WEIGHT = 3
/** A word of neither list: a name, a term, a number. */
const TELLING_WEIGHT = 6

function keysOf(list: string): readonly number[] {
  return list.split(/\s+/u).flatMap(word => [hashWord(word), wordKey(word)])
}

const WEIGHTS: ReadonlyMap<number, number> = new Map([
  ...keysOf(PLAIN_WORDS).map(key => [key, PLAIN_WEIGHT] as const),
  ...[...keysOf(FUNCTION_SIGNS), ...HIRAGANA.map(hashWord)].map(key => [key, FUNCTION_WEIGHT] as const),
  ...keysOf(FUNCTION_WORDS).map(key => [key, FUNCTION_WEIGHT] as const),
])

/** How much the word with this key (`hashWord`) tells: 1 for a function word, 2 for a sign of a script without spaces, 3 for
 * a plain word, 6 for any other. */
export function tellingOf(key: number): number {
  return WEIGHTS.get(key) ?? (isSignKey(key) ? SIGN_WEIGHT : TELLING_WEIGHT)
}

/** The sum of `tellingOf` over words `[from, to)` of `keys`. */
export function tellingOfRun(keys: Uint32Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += tellingOf(keys[i] ?? 0)
  return sum
}

/** Whether the word with this key is a function word: one that any two texts share. */
export function isFunctionWord(key: number): boolean {
  return tellingOf(key) === FUNCTION_WEIGHT
}

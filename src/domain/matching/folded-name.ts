import { folded } from '../roster/folded-text.ts'

/**
 * A name as it is compared: without capitals, accents, signs, forms of address in front and degrees behind
 * (`Hj. SITI Aminah, S.Pd.I` and `Siti Aminah` are one). Single spaces between words; empty where no letter is left.
 */
export function foldedName(text: string): string {
  const [called = '', ...behind] = folded(text).split(',')
  const words = [...wordsOf(called), ...(behind.every(isDegrees) ? [] : wordsOf(behind.join(' ')))]
  while (words.length > 1 && address.has(words[0]!)) words.shift()
  while (words.length > 1 && degrees.has(words.at(-1)!) && words.at(-1)!.length > 2) words.pop()
  return words.join(' ')
}

/** Also `H.Ahmad`; `S.Pd.I` is one word where it is a degree. An apostrophe is no gap: `Ma'ruf` is `maruf`. */
function wordsOf(text: string): string[] {
  if (plainWords.test(text)) return text.split(' ')
  const parts = text.replace(/['’‘`ʼ]/g, '').split(/[^\p{L}\p{N}.]+/u)
  return parts.flatMap((part, index) => {
    const isDegree = index > 0 && part.includes('.') && degrees.has(part.replaceAll('.', ''))
    return isDegree ? [] : part.split('.').filter(word => word !== '')
  })
}

/** Nearly all names are; they are spared the rest. */
const plainWords = /^[a-z]+( [a-z]+)*$/

const isDegrees = (text: string) => {
  const words = text.replaceAll('.', '').split(/\s+/)
  return words.every(word => word === '' || degrees.has(word))
}

const set = (words: string) => new Set(words.split(' '))

const address = set(
  'h hj hjh haji hajah hajjah kh kyai ust ustad ustaz ustadz ustadzah bpk bapak pak bp ibu bu sdr sdri tn ny mas mbak kak drs dra dr drh ir prof',
)

const degrees = set(
  'se sh st sp si sip stp spd spdi ssos skom skm skep sked ssi spsi sag shi sei ssy sst sstp str strkeb stkom spt sth shut sik sikom ma mm mh mt mpd mpdi msi mkes mkom msos mikom map mag msc mba phd amd amdkeb amdkep ners',
)

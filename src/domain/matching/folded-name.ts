import { folded } from '../roster/folded-text.ts'

/**
 * A name as it is compared: without capitals, accents, signs, forms of address in front and degrees behind
 * (`Hj. SITI Aminah, S.Pd.I` and `Siti Aminah` are one). Single spaces between words; empty where no letter is left.
 */
export function foldedName(text: string): string {
  if (onlyWords.test(text)) return withoutTitles(text.toLowerCase())
  const behindCode = text.lastIndexOf('_') + 1
  const name = text.slice(behindCode)
  if (behindCode > 0 && onlyWords.test(name)) {
    const code = text.slice(0, behindCode)
    if (isSimple.test(code)) return withoutTitles(`${simplyFoldedCode(code)}${name.toLowerCase()}`)
  }
  if (isSimple.test(text)) return withoutTitles(simplyFolded(text))
  const [called = '', ...behind] = folded(text).split(',')
  const words = [...wordsOf(called), ...(behind.every(isDegrees) ? [] : wordsOf(behind.join(' ')))]
  return withoutTitles(words.join(' '))
}

/** Nearly all names are, or are with a class code in front; they are spared the rest. */
const onlyWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const isSimple = /^[\w \-()/:|]*$/
const gaps = /[^a-z0-9]+/g

const simplyFolded = (text: string) => text.toLowerCase().replace(gaps, ' ').trim()

/** With a space behind. The names of a report have one code in front: it is folded once. */
function simplyFoldedCode(code: string): string {
  if (code !== last.code) {
    const plain = simplyFolded(code)
    last = { code, folded: plain === '' ? '' : `${plain} ` }
  }
  return last.folded
}

let last = { code: '', folded: '' }

/** Words with single spaces between them; one word is always left. */
function withoutTitles(words: string): string {
  let from = 0
  let to = words.length
  for (let gap = words.indexOf(' '); gap > 0 && address.has(words.slice(from, gap)); gap = words.indexOf(' ', from)) {
    from = gap + 1
  }
  for (let gap = words.lastIndexOf(' '); gap > from && to - gap > 3; gap = words.lastIndexOf(' ', to - 1)) {
    if (!degrees.has(words.slice(gap + 1, to))) break
    to = gap
  }
  return words.slice(from, to)
}

/** Also `H.Ahmad`; `S.Pd.I` is one word where it is a degree. An apostrophe is no gap: `Ma'ruf` is `maruf`. */
function wordsOf(text: string): string[] {
  const parts = text.replace(/['’‘`ʼ]/g, '').split(/[^\p{L}\p{N}.]+/u)
  return parts.flatMap((part, index) => {
    const isDegree = index > 0 && part.includes('.') && degrees.has(part.replaceAll('.', ''))
    return isDegree ? [] : part.split('.').filter(word => word !== '')
  })
}

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

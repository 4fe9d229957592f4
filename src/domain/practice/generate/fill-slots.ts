/** Puts words into `{slots}`; one that nothing is known of is a mistake of the pattern. */
export function fillSlots(words: string, slots: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const small = slots[name]
    if (small !== undefined) return small
    const found = slots[name.charAt(0).toLowerCase() + name.slice(1)]
    if (found === undefined) throw new Error(`Nothing to put into ${slot} of “${words}”.`)
    return capital(found)
  })
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** `Ani`, `Ani dan Budi`, `Ani, Budi, dan Cici`. */
export function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' dan ')
  return `${names.slice(0, -1).join(', ')}, dan ${names.at(-1)}`
}

const small = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

/** 0–99 in words. */
export function inWords(number: number): string {
  if (number < 12) return small[number]!
  if (number < 20) return `${small[number - 10]} belas`
  const tens = `${small[Math.floor(number / 10)]} puluh`
  return number % 10 === 0 ? tens : `${tens} ${small[number % 10]}`
}

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')

/** `17 Agustus 1942` */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[month! - 1]} ${year}`
}

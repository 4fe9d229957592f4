/** What a file from outside may cost. Parsers hang or run out of memory on a few public files in a thousand. */
export type FileLimits = {
  /** Of the file itself. */
  fileBytes: number
  /** Of a packed file (XLSX, ODS). */
  entries: number
  partBytes: number
  allBytes: number
  /** Unpacked to packed size of a part; only parts above 1 MiB are asked, small ones may well be all blanks. */
  ratio: number
  /** Of one sheet, rows and columns with anything in them. */
  rows: number
  columns: number
  /** Of one cell; also what spreadsheet programs allow. */
  characters: number
  milliseconds: number
  /** JavaScript heap of the worker. */
  memoryMebibytes: number
}

const mebibyte = 1024 * 1024

export const fileLimits: FileLimits = {
  fileBytes: 64 * mebibyte,
  entries: 2_000,
  partBytes: 64 * mebibyte,
  allBytes: 256 * mebibyte,
  ratio: 200,
  rows: 200_000,
  columns: 256,
  characters: 32_767,
  milliseconds: 30_000,
  memoryMebibytes: 512,
}

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkItem } from '#domain/assessment/bank/check-item'
import type { ItemReading } from '#domain/assessment/bank/item-reading'
import { readItemSheet } from '#domain/assessment/bank/read-item-sheet'
import { readGift } from '#main/item-bank/read-gift'
import { readMoodleXml } from '#main/item-bank/read-moodle-xml'
import { writeGift } from '#main/item-bank/write-gift'
import { writeItemCsv, writeItemWorkbook } from '#main/item-bank/write-item-sheet'
import { writeMoodleXml } from '#main/item-bank/write-moodle-xml'
import { fileLimits } from '#main/workbook/file-limits'
import { readCsv } from '#main/workbook/read-csv'
import { readWorkbook } from '#main/workbook/read-workbook'
import { anyItem, anyItems } from '../../builders/any-item.ts'

const itemsOf = ({ items, problems }: ItemReading) => {
  expect(problems).toEqual([])
  return items.map(({ item }) => item)
}

test('any item that the tests make can be asked', () => {
  fc.assert(
    fc.property(anyItem, item => {
      expect(checkItem(item)).toEqual([])
    }),
  )
})

test('items written as GIFT are read as the same items', () => {
  fc.assert(
    fc.property(anyItems, items => {
      expect(itemsOf(readGift(writeGift(items)))).toEqual(items)
    }),
  )
})

test('items written as Moodle XML are read as the same items', () => {
  fc.assert(
    fc.property(anyItems, items => {
      expect(itemsOf(readMoodleXml(writeMoodleXml(items)))).toEqual(items)
    }),
  )
})

test('items written as CSV are read as the same items', () => {
  const read = (csv: string) => readItemSheet(readCsv(new TextEncoder().encode(csv), fileLimits))
  fc.assert(
    fc.property(anyItems, items => {
      expect(itemsOf(read(writeItemCsv(items)))).toEqual(items)
    }),
  )
})

test('items written as a workbook are read as the same items', () => {
  const read = (bytes: Uint8Array) => readItemSheet(readWorkbook(bytes, fileLimits).tables[0]!)
  fc.assert(
    fc.property(anyItems, items => {
      expect(itemsOf(read(writeItemWorkbook(items)))).toEqual(items)
    }),
    { numRuns: 40 },
  )
})

import type { ItemDefaults } from '#domain/assessment/bank/item-reading'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { readInWorker } from '#main/workbook/read-in-worker'
import { workerFile } from '#main/worker-file'
import type { ItemFileReading } from './read-items.ts'

/** What the worker is started with. */
export type ReadingTask = { bytes: Uint8Array; limits: FileLimits; defaults: ItemDefaults }

const mebibyte = 1024 * 1024

/** A bank is small: the one of 2025 has 156 items in 0.2 MB. */
export const itemFileLimits: FileLimits = {
  ...fileLimits,
  fileBytes: 8 * mebibyte,
  partBytes: 32 * mebibyte,
  allBytes: 64 * mebibyte,
  rows: 10_000,
  milliseconds: 20_000,
}

/** The items of a file from outside, in any of the formats. Rejects with `TableFileError` where it is none of them. */
export const readItemFile = (
  bytes: Uint8Array,
  defaults: ItemDefaults = {},
  signal?: AbortSignal,
): Promise<ItemFileReading> => {
  const task: ReadingTask = { bytes, limits: itemFileLimits, defaults }
  return readInWorker(workerFile('item-bank/read-items-worker'), task, signal)
}

import { printNation } from './central/print-nation.ts'

/** `npm run bench -- scale`: the figures of docs/scale.md: the nation, ten of it, and one province of 100,000 people. */
await printNation([1, 10], 100_000)

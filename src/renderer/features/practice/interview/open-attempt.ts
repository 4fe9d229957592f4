import { client } from '../../../api.ts'
import { attemptOpening } from './attempt-opening.ts'

export const { begin: beginOpening, open: openAttempt } = attemptOpening(input => client.practice.resume(input))

import * as z from 'zod'
import type { ParticipantId } from '#domain/roster/participant'

/** Ids of different things do not mix: each has a type of its own, a plain string on the way. */
const idOf = <T extends string>() => z.custom<T>(value => typeof value === 'string' && value.length > 0)

export type ClassId = string & { readonly __brand: 'ClassId' }
export type PlanId = string & { readonly __brand: 'PlanId' }
export type CheckId = string & { readonly __brand: 'CheckId' }
export type SearchId = string & { readonly __brand: 'SearchId' }

/** Changes are numbered: a later one has a higher number. */
export type ChangeId = number & { readonly __brand: 'ChangeId' }

export const participantId = idOf<ParticipantId>()
export const classId = idOf<ClassId>()
export const planId = idOf<PlanId>()
export const checkId = idOf<CheckId>()
export const searchId = idOf<SearchId>()
export const changeId = z.custom<ChangeId>(value => typeof value === 'number' && Number.isInteger(value) && value > 0)

export const tier = z.literal([1, 2])
export const zone = z.enum(['WIB', 'WITA', 'WIT'])
export const isoDate = z.iso.date()
export const instant = z.iso.datetime()

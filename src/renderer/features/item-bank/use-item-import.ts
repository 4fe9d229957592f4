import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemFileReview } from '#contract/item-bank'
import type { ItemDefaults } from '#domain/assessment/bank/item-reading'
import type { RosterFileFault } from '#domain/roster/file-fault'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'

/** A chosen file: what it would do, or why it cannot be read. */
export type ImportState = { file: File; defaults: ItemDefaults } & (
  | { kind: 'reviewed'; review: ItemFileReview; isOutOfDate: boolean }
  | { kind: 'unreadable'; fault: RosterFileFault; data: Record<string, unknown> }
  | { kind: 'failed' }
)

export type ItemImport = ReturnType<typeof useItemImport>

/** Reviews a file and, when told so, keeps what is new and changed in it. */
export function useItemImport() {
  const [state, setState] = useState<ImportState | null>(null)
  const { afterChange } = useChanges()
  const reviewing = useMutation(
    api.itemBank.review.mutationOptions({
      onSuccess: (review, { file, defaults }) =>
        setState({ file, defaults, kind: 'reviewed', review, isOutOfDate: false }),
      onError: (error, { file, defaults }) => {
        if (!isDefinedError(error)) return setState({ file, defaults, kind: 'failed' })
        const { fault, seems, data } = error.data
        setState({ file, defaults, kind: 'unreadable', fault, data: { ...data, seems } })
      },
    }),
  )
  const keeping = useMutation(
    api.itemBank.import.mutationOptions({
      onSuccess: async () => {
        setState(null)
        await afterChange()
      },
      onError: () => setState(before => (before?.kind === 'reviewed' ? { ...before, isOutOfDate: true } : before)),
    }),
  )
  const review = (file: File, defaults: ItemDefaults = {}) => reviewing.mutate({ file, defaults })
  return {
    state,
    review,
    isReviewing: reviewing.isPending,
    keep: () => {
      if (state?.kind !== 'reviewed') return
      keeping.mutate({ file: state.file, defaults: state.defaults, token: state.review.token })
    },
    isKeeping: keeping.isPending,
    forget: () => setState(null),
  }
}

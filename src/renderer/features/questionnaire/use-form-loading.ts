import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionnaireProblem } from '#domain/questionnaire/questionnaire-problem'
import type { RosterFileFault } from '#domain/roster/file-fault'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'

/** Why a file was not loaded. */
export type RefusedFile = { fileName: string } & (
  | { why: 'unreadable'; fault: RosterFileFault; data: Record<string, unknown> }
  | { why: 'faulty'; count: number; problems: readonly QuestionnaireProblem[] }
  | { why: 'other-form'; formId: string; expected: string }
  | { why: 'not-newer'; version: string; newest: string }
  | { why: 'failed' }
)

/** Loads a workbook; what is wrong with it stays until the next one, or until it is forgotten. */
export function useFormLoading() {
  const [refused, setRefused] = useState<RefusedFile | null>(null)
  const { afterChange } = useChanges()
  const loading = useMutation(
    api.questionnaire.load.mutationOptions({
      onMutate: () => setRefused(null),
      onSuccess: afterChange,
      onError: (error, { file }) => setRefused({ fileName: file.name, ...reasonOf(error) }),
    }),
  )
  return {
    load: (file: File) => loading.mutate({ file }),
    isLoading: loading.isPending,
    refused,
    forget: () => setRefused(null),
  }
}

type LoadError = Parameters<NonNullable<ReturnType<typeof api.questionnaire.load.mutationOptions>['onError']>>[0]
type Reason = RefusedFile extends infer File ? (File extends RefusedFile ? Omit<File, 'fileName'> : never) : never

function reasonOf(error: LoadError): Reason {
  if (!isDefinedError(error)) return { why: 'failed' }
  if (error.code === 'OTHER_FORM') return { why: 'other-form', ...error.data }
  if (error.code === 'NOT_NEWER') return { why: 'not-newer', ...error.data }
  if (error.code === 'QUESTIONNAIRE_FAULTY') return { why: 'faulty', ...error.data }
  const { fault, seems, data } = error.data
  return { why: 'unreadable', fault, data: { ...data, seems } }
}

import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { discardFound } from './plan-search.ts'

/** Why there is no plan, or why the one found cannot be used. The plan in use, if any, stays. */
export function SearchFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('allocation')
  return (
    <Note kind="bad" title={t('failure.title')}>
      <p>{wordsOf(t, error)}</p>
      <Button variant="transparent" size="xs" px={0} onClick={() => void discardFound()}>
        {t('failure.close')}
      </Button>
    </Note>
  )
}

const refusals = [
  'NOBODY_TO_PLACE',
  'NO_PLAN',
  'ROSTER_CHANGED',
  'PLAN_CHANGED',
  'SEARCH_GONE',
  'BROKEN_RULES',
] as const

function wordsOf(t: TFunction<'allocation'>, error: unknown) {
  const refusal = error instanceof ORPCError && refusals.find(code => code === error.code)
  if (refusal) return t(`failure.${refusal}`)
  return error instanceof Error ? error.message : String(error)
}

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconHomeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { KnownResult } from './known-result.tsx'
import type { ResultToOpen } from './open-result.ts'

/** What was wrong, and why? */
export function ResultPage({ opened }: { opened: ResultToOpen }) {
  const { t } = useTranslation('practice')
  if (opened.kind === 'result') return <KnownResult key={opened.result.attemptId} result={opened.result} />
  const { kind, attemptId } = opened
  return (
    <Page title={t('result.title')}>
      <EmptyState
        icon={IconHomeOff}
        title={t(`result.${kind}.title`)}
        action={
          kind === 'unfinished' ? (
            <Button renderRoot={props => <Link to="/latihan/$attemptId" params={{ attemptId }} {...props} />}>
              {t('result.unfinished.button')}
            </Button>
          ) : (
            <Button renderRoot={props => <Link to="/latihan" {...props} />}>{t('result.toCases')}</Button>
          )
        }
      >
        {t(`result.${kind}.text`)}
      </EmptyState>
    </Page>
  )
}

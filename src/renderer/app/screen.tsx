import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { PageSkeleton } from '../components/page-skeleton.tsx'
import { Problem } from './problem.tsx'

/** Waiting and failing, handled once: a page inside is only the case where it has its data. */
export function Screen({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app')
  const { reset } = useQueryErrorResetBoundary()
  return (
    <ErrorBoundary
      onRetry={reset}
      renderFallback={(error, retry) => (
        <Problem error={error}>
          <Button onClick={retry}>{t('problem.retry')}</Button>
        </Problem>
      )}
    >
      <Suspense fallback={<PageSkeleton label={t('loading')} />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

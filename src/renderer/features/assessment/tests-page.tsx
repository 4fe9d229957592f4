import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useIsCompanion } from '../../is-companion.ts'
import { DesignTable } from './design/design-table.tsx'
import { TakeableTable } from './takeable-table.tsx'
import classes from './tests-page.module.css'

/** Which tests there are, and what can be taken at this machine. */
export function TestsPage() {
  const { t } = useTranslation('assessment')
  const isCompanion = useIsCompanion()
  const { data: designs } = useSuspenseQuery(api.assessment.designs.queryOptions())
  const isEmpty = designs.length === 0
  return (
    <Page
      title={t('tests.title')}
      subtitle={t(isCompanion ? 'tests.subtitleOwn' : 'tests.subtitle')}
      actions={
        <>
          {!isCompanion && <ItemBank />}
          {!isEmpty && <NewTest isFirst={false} />}
        </>
      }
    >
      {isEmpty && (
        <EmptyState icon={IconChecklist} title={t('tests.none')} action={<NewTest isFirst />}>
          {t(isCompanion ? 'tests.noneTextOwn' : 'tests.noneText')}
        </EmptyState>
      )}
      {!isEmpty && !isCompanion && <DesignTable designs={designs} />}
      {!isEmpty && (
        <section className={isCompanion ? undefined : classes.part} aria-labelledby="takeable">
          <h2 id="takeable" className={classes.head}>
            {t(isCompanion ? 'tests.own' : 'tests.try')}
          </h2>
          {!isCompanion && <p className={classes.text}>{t('tests.tryText')}</p>}
          <TakeableTable participantId={null} />
        </section>
      )}
    </Page>
  )
}

function ItemBank() {
  const { t } = useTranslation('assessment')
  return (
    <Button variant="default" renderRoot={props => <Link to="/tes/bank" {...props} />}>
      {t('tests.bank')}
    </Button>
  )
}

function NewTest({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('assessment')
  return (
    <Button variant="filled" renderRoot={props => <Link to="/tes/baru" {...props} />}>
      {t(isFirst ? 'tests.makeFirst' : 'tests.make')}
    </Button>
  )
}

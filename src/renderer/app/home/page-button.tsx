import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tier } from '#domain/training/training'
import { api } from '../../api.ts'
import { startSearch } from '../../features/allocation/plan-search.ts'
import type { Attention } from './attention.ts'

type OnPage = Exclude<Attention, { kind: 'backupOld' | 'backupNone' }>

/** Leads to where something is mended. */
export function PageButton({ item }: { item: OnPage }) {
  const { t } = useTranslation('app')
  if (item.kind === 'rosterChanged') return <AdjustButton />
  return (
    <Button variant="default" renderRoot={linkTo(item)}>
      {t(`home.repair.${item.kind}`)}
    </Button>
  )
}

function linkTo(item: Exclude<OnPage, { kind: 'rosterChanged' }>): (props: object) => ReactNode {
  switch (item.kind) {
    case 'broken':
      return props => <Link to="/kelas" search={{ saring: 'melanggar', ...tierOf(item.classes[0]!) }} {...props} />
    case 'unplaced':
      return props => <Link to="/peserta" search={{ soal: 'unplaced' }} {...props} />
    case 'infeasible':
      return props => <Link to="/provinsi" search={{ warna: 'unplaced', urut: '-unplaced' }} {...props} />
    case 'noInstructor':
      return props => <Link to="/kelas" search={{ saring: 'tanpa-innas' }} {...props} />
    case 'untrained':
      return props => <Link to="/jadwal" {...props} />
    case 'settingsChanged':
      return props => <Link to="/rencana" {...props} />
    case 'setAside':
      return props => <Link to="/peserta" search={{ lihat: 'baris' }} {...props} />
    case 'linksMissing':
      return props => <Link to="/pengaturan" {...props} />
  }
}

/** The list of classes shows tier 2 unless told otherwise. */
const tierOf = ({ tier }: { tier: Tier }) => (tier === 1 ? { tahap: tier } : {})

function AdjustButton() {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const adjust = () => {
    void startSearch(training, true)
    void navigate({ to: '/rencana' })
  }
  return (
    <Button variant="default" onClick={adjust}>
      {t('home.repair.rosterChanged')}
    </Button>
  )
}

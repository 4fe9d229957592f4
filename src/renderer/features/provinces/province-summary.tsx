import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { FaultNote } from './fault-note.tsx'
import { Figures } from './figures.tsx'
import type { ProvinceRow } from './province-row.ts'
import classes from './province-summary.module.css'
import { SizeChart } from './size-chart.tsx'
import { useProvinceClasses } from './use-province-classes.ts'

/** The province chosen on the map or in the table. */
export function ProvinceSummary({ row }: { row: ProvinceRow }) {
  const { t } = useTranslation('provinces')
  const found = useProvinceClasses(row.code)
  return (
    <section className={classes.summary} aria-label={row.name}>
      <header className={classes.head}>
        <h2 className={classes.name}>{row.name}</h2>
        <span className={classes.codes}>{t('codes', { bps: row.bpsCode, kemendagri: row.code, zone: row.zone })}</span>
        <Button
          variant="default"
          rightSection={<Icon of={IconArrowRight} />}
          renderRoot={props => <Link to="/provinsi/$code" params={{ code: row.code }} {...props} />}
        >
          {t('open')}
        </Button>
      </header>
      <Figures row={row} />
      {found.classes.length > 0 && <SizeChart sizes={found.classes.map(({ size }) => size)} limits={found.limits} />}
      <FaultNote {...found} />
    </section>
  )
}

import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { latestSource } from '#domain/readiness/variable-figures'
import { HardestTable } from './hardest-table.tsx'
import { HeatStrip } from './heat-strip.tsx'
import { HowCounted } from './how-counted.tsx'
import { viewOfScope } from './scope.ts'
import classes from './variable-section.module.css'
import { variablesQuery } from './queries.ts'

/** Which variables are not understood yet, of a scope. The page does not wait for it. */
export function VariableSection({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  const { data } = useQuery(variablesQuery(scope))
  return (
    <section aria-labelledby="hardest-variables">
      <header className={classes.head}>
        <h2 id="hardest-variables">{t('variables.title')}</h2>
        <span>{t('variables.scale')}</span>
        <HowCounted of={t('variables.title')} lines={[t('how.test'), t('how.practice'), t('how.hardest')]} />
        <Link to="/kesiapan/variabel" search={viewOfScope(scope)} className={classes.more}>
          {t('variables.choose')}
        </Link>
      </header>
      <div className={classes.strip}>
        {!data && <Skeleton height={120} animate={false} />}
        {data && (latestSource(data.figures) ? <HeatStrip figures={data.figures} /> : <p>{t('variables.none')}</p>)}
      </div>
      {data && <HardestTable scope={scope} {...data} />}
    </section>
  )
}

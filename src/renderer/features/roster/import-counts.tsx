import { useTranslation } from 'react-i18next'
import type { RosterCounts } from '#contract/roster-review'
import { useFormat } from '../../components/use-format.ts'
import classes from './import-counts.module.css'

const shown = ['new', 'changed', 'unchanged', 'gone', 'setAside'] as const

/** What the file means for the people known. */
export function ImportCounts({ counts }: { counts: RosterCounts }) {
  const { t } = useTranslation('import')
  const { number } = useFormat()
  return (
    <dl className={classes.counts} aria-live="polite">
      {shown.map(name => (
        <div key={name}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd className="num" data-zero={counts[name] === 0 || undefined}>
            {number(counts[name])}
          </dd>
        </div>
      ))}
    </dl>
  )
}

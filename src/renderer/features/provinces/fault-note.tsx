import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { breaksRule, classIdsOf } from '#domain/schedule/class-faults'
import { Note } from '../../components/note.tsx'
import classes from './fault-note.module.css'
import type { ProvinceClasses } from './use-province-classes.ts'

const most = 3

/** The first faults of a province's classes, each leading to its class. */
export function FaultNote({ classes: all, faults, limits }: ProvinceClasses) {
  const { t } = useTranslation('provinces')
  if (faults.length === 0) return null
  const known = new Map<string, ListedClass>(all.map(one => [one.id, one]))
  const shown = [...faults].sort((a, b) => Number(breaksRule(b)) - Number(breaksRule(a))).slice(0, most)

  return (
    <Note kind={faults.some(breaksRule) ? 'bad' : 'warn'}>
      <ul className={classes.faults}>
        {shown.map(fault => {
          const about = classIdsOf(fault).flatMap(id => known.get(id) ?? [])
          return (
            <li key={`${fault.kind} ${classIdsOf(fault).join(' ')}`}>
              {t(`fault.${fault.kind}`, { ...limits, size: about[0]?.size ?? 0 })}{' '}
              {about.map(({ id, code }) => (
                <Link key={id} to="/kelas/$classId" params={{ classId: id }} search={{}}>
                  {code}
                </Link>
              ))}
            </li>
          )
        })}
      </ul>
      {faults.length > most && <p>{t('faultsMore', { count: faults.length - most })}</p>}
    </Note>
  )
}

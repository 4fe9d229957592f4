import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, useRegionNames } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './rooms-settings.module.css'

/** Who can teach, by province, and how many of them do. */
export function InstructorCounts() {
  const { t } = useTranslation('settings')
  const { number } = useFormat()
  const { provinceName } = useRegionNames()
  const { data: counts } = useSuspenseQuery(api.training.instructors.queryOptions())
  const sum = (of: 'instructors' | 'teaching') => counts.reduce((total, one) => total + one[of], 0)

  if (counts.length === 0) return <p className={classes.none}>{t('instructors.none')}</p>
  return (
    <div className={classes.rooms}>
      <div className={classes.head}>
        <p className={classes.count}>
          {t('instructors.total', { count: sum('instructors'), teaching: sum('teaching') })}
        </p>
        <Link to="/peserta" search={{ peran: 'instructor' }}>
          {t('instructors.all')}
        </Link>
      </div>
      <div className={classes.scroller}>
        <table className={classes.counts} aria-label={t('instructors.title')}>
          <thead>
            <tr>
              <th scope="col">{t('instructors.province')}</th>
              <th scope="col">{t('instructors.there')}</th>
              <th scope="col">{t('instructors.teaching')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ provinceCode, instructors, teaching }) => (
              <tr key={provinceCode}>
                <td>
                  <Link to="/peserta" search={{ peran: 'instructor', provinsi: provinceCode }}>
                    {provinceName(provinceCode)}
                  </Link>
                </td>
                <td>{number(instructors)}</td>
                <td data-none={teaching === 0 || undefined}>{number(teaching)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

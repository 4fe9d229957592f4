import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReadyPerson } from '#contract/readiness'
import { useRegionNames } from '../../api.ts'
import type { Column } from '../../components/data-table-column.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import { ScopeLink } from './scope-link.tsx'
import { StateMark } from './state-mark.tsx'
import { useMissingWords } from './use-missing-words.ts'

/** Who, where, what is known, what is missing. The values are what goes into a file, too. */
export function usePeopleColumns(): Column<ReadyPerson>[] {
  const { t } = useTranslation('readiness')
  const { share, number } = useFormat()
  const { regencyName, provinceName } = useRegionNames()
  const shownName = useShownName()
  const missingWords = useMissingWords()
  const placeOf = ({ regencyCode, provinceCode }: ReadyPerson) =>
    regencyCode === null ? provinceName(provinceCode) : regencyName(regencyCode).replace(/^Kabupaten /, 'Kab. ')
  const scored = (id: 'pre' | 'post'): Column<ReadyPerson> => ({
    id,
    header: t(`source.${id}`),
    value: row => row[id] ?? -1,
    renderCell: row => {
      const score = row[id]
      return score === null ? <None /> : number(score)
    },
    numeric: true,
    width: 84,
  })
  return [
    {
      id: 'name',
      header: t('column.name'),
      value: ({ name }) => shownName(name),
      renderCell: ({ name, participantId }) => (
        <Link to="/kesiapan/orang/$participantId" params={{ participantId }}>
          {shownName(name)}
        </Link>
      ),
      width: 200,
    },
    {
      id: 'class',
      header: t('column.class'),
      value: ({ classCode }) => classCode ?? '',
      renderCell: ({ classId, classCode }) =>
        classId === null ? t('withoutClass') : <ScopeLink scope={{ kind: 'class', classId }}>{classCode}</ScopeLink>,
      width: 116,
    },
    { id: 'place', header: t('column.place'), value: placeOf, width: 160 },
    {
      id: 'state',
      header: t('column.state'),
      value: ({ state }) => t(`state.${state}`),
      renderCell: ({ state }) => <StateMark state={state} />,
      width: 116,
    },
    {
      id: 'attendance',
      header: t('column.attendance'),
      value: ({ attendance }) => attendance ?? -1,
      renderCell: ({ attendance }) => (attendance === null ? <None /> : share(Math.floor(attendance * 100) / 100)),
      numeric: true,
      width: 84,
    },
    scored('pre'),
    scored('post'),
    {
      id: 'passed',
      header: t('column.passed'),
      value: ({ passed }) => passed ?? -1,
      renderCell: ({ passed }) => (passed === null ? <None /> : number(passed)),
      numeric: true,
      width: 84,
    },
    { id: 'missing', header: t('column.missing'), value: ({ missing }) => missing.map(missingWords).join('; ') },
  ]
}

function None() {
  const { t } = useTranslation('readiness')
  return <span style={{ color: 'var(--text-3)' }}>{t('none')}</span>
}

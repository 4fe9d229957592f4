import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ClassDetail } from '#contract/schedule'
import { api } from '../../api.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { MixBar } from '../../components/mix-bar.tsx'
import { Note } from '../../components/note.tsx'
import { SizeBar } from '../../components/size-bar.tsx'
import { ClassFacts } from './class-facts.tsx'
import classes from './class-view.module.css'
import { MembersTable } from './members-table.tsx'
import { useMixOf } from './use-mix.ts'
import { useSizeLimits } from './use-size-limits.ts'

/** One class: who teaches, where and when, its size, where its people are from, and the people. */
export function ClassView({ classId }: { classId: ClassId }) {
  const { t } = useTranslation('schedule')
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  if (!all.some(one => one.id === classId)) {
    return (
      <div className={classes.gone}>
        <Note kind="warn">{t('gone')}</Note>
      </div>
    )
  }
  return <KnownClass classId={classId} />
}

function KnownClass({ classId }: { classId: ClassId }) {
  const { t } = useTranslation('schedule')
  const { data: detail } = useSuspenseQuery(api.schedule.classDetail.queryOptions({ input: { classId } }))
  return (
    <section className={classes.view} aria-label={detail.code}>
      <h2 className={classes.title}>{detail.code}</h2>
      <ClassFacts detail={detail} />
      <Make detail={detail} />
      <div className={classes.members}>
        <MembersTable detail={detail} />
      </div>
      <footer className={classes.foot}>
        <span>{t('masked')}</span>
        <span className={classes.keys}>
          <KeyHint keys={['J', 'K']} /> {t('keys')} <KeyHint keys={['/']} /> {t('searchKey')}
        </span>
      </footer>
    </section>
  )
}

function Make({ detail }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  const limits = useSizeLimits()(detail.tier)
  const mix = useMixOf(detail)
  return (
    <div className={classes.make}>
      <div>
        <p className={classes.makeHead}>
          <span>{t('size')}</span>
          <span>
            <b>{t('people', { count: detail.size })}</b>, {t('limits', limits)}
          </span>
        </p>
        <SizeBar size={detail.size} {...limits} label={t('sizeLabel', { size: detail.size, ...limits })} scale />
      </div>
      <div>
        <p className={classes.makeHead}>{t(`from.${detail.tier}`)}</p>
        <MixBar parts={mix} />
      </div>
    </div>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { IconCertificate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import { api, useRegionNames } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PrintFrame } from '../../components/print-frame.tsx'
import sheet from '../../components/print-sheet.module.css'
import { PrintedName } from '../../components/printed-name.tsx'
import { useFormat } from '../../components/use-format.ts'
import { BackToScope, SignatureLine } from './print-words.tsx'
import { useRuleWords } from './rules-line.tsx'
import { useScopeName } from './use-scope-name.ts'
import { peopleQuery, rulesQuery } from './queries.ts'

const ready = { state: 'ready' } as const

/** A page for everybody of a class who meets the rules, and for nobody else. */
export function CertificatesPage({ classId }: { classId: ClassId }) {
  const { t } = useTranslation('readiness')
  const { date } = useFormat()
  const { provinceName, regencyName } = useRegionNames()
  const ruleWords = useRuleWords()
  const scope = { kind: 'class', classId } as const
  const code = useScopeName(scope)
  const { data: known } = useSuspenseQuery(rulesQuery())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const { data: people } = useSuspenseQuery(peopleQuery(scope, ready))
  return (
    <PrintFrame
      title={t('print.certificates', { code, count: people.total })}
      hint={t('print.certificatesHint')}
      printLabel={t('print.print')}
      isEmpty={people.total === 0}
      back={<BackToScope scope={scope} />}
    >
      {people.total === 0 && <EmptyState icon={IconCertificate} title={t('print.noCertificate')} />}
      {people.rows.map(person => (
        <section key={person.participantId} className={`${sheet.sheet} ${sheet.certificate}`}>
          <p>{training.name}</p>
          <h2>{t('print.certificate')}</h2>
          <p>{t('print.givenTo')}</p>
          <p className={sheet.holder}>
            <PrintedName name={person.name} />
          </p>
          <p>
            {person.regencyCode === null ? provinceName(person.provinceCode) : regencyName(person.regencyCode)}, {code}
          </p>
          <p>
            {t('print.met', { rules: ruleWords(known.rules).join(', '), day: date(person.readySince!.slice(0, 10)) })}
          </p>
          <SignatureLine name={t('print.coordinator')} />
        </section>
      ))}
    </PrintFrame>
  )
}

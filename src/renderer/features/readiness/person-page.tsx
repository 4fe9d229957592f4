import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonReadiness } from '#contract/readiness'
import type { Missing, ReadinessRules, Rung } from '#domain/readiness/readiness'
import { neededRungs, saysNo } from '#domain/readiness/readiness-of'
import type { ParticipantId } from '#domain/roster/participant'
import { useRegionNames } from '../../api.ts'
import { useAtCentre } from '../../at-centre.ts'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import { ContactButtons } from './contact-buttons.tsx'
import classes from './person-page.module.css'
import { RulesLine } from './rules-line.tsx'
import { ScopeLink } from './scope-link.tsx'
import { StateMark } from './state-mark.tsx'
import { useMissingWords } from './use-missing-words.ts'
import { personQuery, rulesQuery } from './queries.ts'

/** One person's ladder: what is met, what the data deny, what nobody reported. */
export function PersonPage({ participantId }: { participantId: ParticipantId }) {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  const shownName = useShownName()
  const atCentre = useAtCentre()
  const { provinceName, regencyName } = useRegionNames()
  const { data: person } = useSuspenseQuery(personQuery(participantId))
  const { data: known } = useSuspenseQuery(rulesQuery({ kind: 'province', code: person.provinceCode }))
  const place = person.regencyCode === null ? provinceName(person.provinceCode) : regencyName(person.regencyCode)
  return (
    <Page
      title={shownName(person.name)}
      state={
        <span className={classes.state}>
          <StateMark state={person.state} />
        </span>
      }
      subtitle={
        <>
          {place}
          {person.classId !== null && (
            <>
              {', '}
              <span className={classes.inText}>
                <ScopeLink scope={{ kind: 'class', classId: person.classId }}>{person.classCode}</ScopeLink>
              </span>
            </>
          )}
          {'. '}
          {person.reportedAt === null ? t('noReport') : t('reportedAt', { at: instant(person.reportedAt) })}{' '}
          <RulesLine known={known} />
        </>
      }
      actions={
        !atCentre && (
          <Button
            variant="default"
            leftSection={<Icon of={IconUser} />}
            renderRoot={props => <Link to="/peserta" search={{ orang: participantId }} {...props} />}
          >
            {t('person.open')}
          </Button>
        )
      }
    >
      <ol className={classes.rungs}>
        {neededRungs(known.rules).map(rung => (
          <RungLine key={rung} rung={rung} person={person} rules={known.rules} />
        ))}
      </ol>
      {person.state === 'ready' && person.readySince !== null && (
        <p className={classes.since}>{t('person.readySince', { at: instant(person.readySince) })}</p>
      )}
      {person.state !== 'ready' && !atCentre && <ContactOf person={person} />}
    </Page>
  )
}

function RungLine({ rung, person, rules }: { rung: Rung; person: PersonReadiness; rules: ReadinessRules }) {
  const { t } = useTranslation('readiness')
  const missingWords = useMissingWords()
  const evidence = useEvidence(person, rules)
  const missing: Missing[] = person.missing.filter(one => one.rung === rung)
  const verdict = missing.length === 0 ? 'yes' : missing.some(saysNo) ? 'no' : 'unknown'
  const found = { yes: IconCircleCheck, no: IconCircleX, unknown: IconCircleDashed }[verdict]
  return (
    <li data-verdict={verdict}>
      <Icon of={found} />
      <span className={classes.rung}>{t(`rung.${rung}`)}</span>
      <span>{verdict === 'yes' ? evidence[rung] : missing.map(missingWords).join('; ')}</span>
      <span className={classes.verdict}>{t(`verdict.${verdict}`)}</span>
    </li>
  )
}

/** What is known of a rung that is met. */
function useEvidence({ record, classCode, passed }: PersonReadiness, rules: ReadinessRules): Record<Rung, string> {
  const { t } = useTranslation('readiness')
  const { share, number, instant } = useFormat()
  const dated = (text: string, at: string | undefined) =>
    at === undefined ? text : t('dated', { text, at: instant(at) })
  return {
    placed: classCode ?? '',
    attended: dated(record.attendance ? share(record.attendance.share) : '', record.attendance?.at),
    'pre-test': dated(record.pre ? number(record.pre.percent) : '', record.pre?.at),
    'post-test': dated(record.post ? number(record.post.percent) : '', record.post?.at),
    practice: dated(t('person.passed', { passed: passed ?? 0, needed: rules.practiceCases }), record.practice?.at),
  }
}

function ContactOf({ person }: { person: PersonReadiness }) {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  return (
    <section className={classes.contact} aria-labelledby="contact">
      <h2 id="contact">{t('person.contact')}</h2>
      <p>
        {person.phone ?? t('contact.noPhone')}
        {person.contactedAt !== null && `, ${t('person.contactedAt', { at: instant(person.contactedAt) })}`}
      </p>
      <ContactButtons
        person={{ ...person, reason: { kind: 'missing', missing: person.missing } }}
        classCode={person.classCode}
      />
    </section>
  )
}

import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconMoodCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactPerson } from '#contract/readiness'
import { EmptyState } from '../../components/empty-state.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ContactButtons } from './contact-buttons.tsx'
import { ContactList } from './contact-list.tsx'
import classes from './contacts-page.module.css'
import { HowCounted } from './how-counted.tsx'
import { addressOf } from './scope-link.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { type ScopeView, scopeOfView, viewOfScope } from './scope.ts'
import { TableExport } from './table-export.tsx'
import { useContacting } from './use-contacting.ts'
import { useReasonWords, useContactText } from './use-contact-text.ts'
import { useScopeName } from './use-scope-name.ts'
import { contactsQuery } from './queries.ts'

/** So many a day are more than one calls. */
const most = 200

/** Whom to contact today, one after the other: C copies a text and marks, J and K go on and back. */
export function ContactsPage({ view }: { view: ScopeView }) {
  const { t } = useTranslation('readiness')
  const { instant, day } = useFormat()
  const navigate = useNavigate()
  const scope = scopeOfView(view)
  const name = useScopeName(scope)
  const { data } = useSuspenseQuery(contactsQuery(scope, most))
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, data.people.length - 1)
  const shown = data.people[at]
  const { copy } = useContacting()
  const move = (by: number) => setChosen(Math.max(0, Math.min(data.people.length - 1, at + by)))
  useLetterKeys({ j: () => move(1), k: () => move(-1), c: () => void (shown && copy(shown, shown.classCode)) })
  const table = useContactTable(data.people, name)

  return (
    <Page
      title={t('contacts')}
      layout="fill"
      subtitle={
        <>
          {t('contact.subtitle', { day: day(data.today), count: data.total })}
          {data.contactedToday > 0 && ` ${t('contact.done', { count: data.contactedToday })}`}{' '}
          {data.reportedAt === null ? t('noReport') : t('reportedAt', { at: instant(data.reportedAt) })}
        </>
      }
      actions={
        <>
          <HowCounted of={t('contacts')} lines={[t('how.contacts'), t('how.contactsOnce'), t('how.contactsNot')]} />
          <ScopeChoice
            scope={scope}
            onChange={next => void navigate({ to: '/kesiapan/hubungi', search: viewOfScope(next), replace: true })}
          />
          <TableExport table={() => table} disabled={data.people.length === 0} />
        </>
      }
    >
      {data.awaitingReport > 0 && (
        <div className={classes.note}>
          <Note kind="info">
            {t('contact.awaiting', { count: data.awaitingReport })} <Link to="/presensi">{t('toAttendance')}</Link>
          </Note>
        </div>
      )}
      {shown ? (
        <div className={classes.split}>
          <ContactList people={data.people} at={at} onShow={setChosen} />
          <div className={classes.side}>
            <Preview person={shown} />
            <ContactButtons person={shown} classCode={shown.classCode} isMain />
            <p className={classes.keys}>
              <KeyHint keys={['C']} /> {t('contact.key.copy')} <KeyHint keys={['J']} /> {t('contact.key.next')}{' '}
              <KeyHint keys={['K']} /> {t('contact.key.previous')}
            </p>
            {data.total > data.people.length && (
              <p className={classes.keys}>{t('contact.first', { shown: data.people.length, count: data.total })}</p>
            )}
          </div>
        </div>
      ) : (
        <EmptyState
          icon={IconMoodCheck}
          title={t(data.reportedAt === null ? 'contact.nothingKnown' : 'contact.nobody')}
          action={
            <Button variant="default" onClick={() => void navigate(addressOf(scope))}>
              {t('contact.back')}
            </Button>
          }
        >
          {data.reportedAt === null && t('noReportsText')}
        </EmptyState>
      )}
    </Page>
  )
}

function Preview({ person }: { person: ContactPerson }) {
  const { t } = useTranslation('readiness')
  const textOf = useContactText()
  return (
    <div className={classes.bubble} role="region" aria-label={t('contact.text')} aria-live="polite">
      {textOf(person, person.classCode)
        .split('*')
        // The parts of one text do not move.
        .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>))}
    </div>
  )
}

function useContactTable(people: readonly ContactPerson[], name: string) {
  const { t } = useTranslation('readiness')
  const { day } = useFormat()
  const reasonWords = useReasonWords()
  return {
    name: t('contact.file', { name }),
    columns: [t('column.name'), t('column.class'), t('column.date'), t('column.phone'), t('column.reason')],
    notes: ['', '', '', '', t('how.contacts')],
    rows: people.map(one => [one.name, one.classCode, day(one.date), one.phone ?? '', reasonWords(one.reason)]),
  }
}

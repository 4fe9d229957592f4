import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconUserCheck, IconUsers } from '@tabler/icons-react'
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
import { ListExport } from './list-export.tsx'
import { addressOf } from './scope-link.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { type ScopeView, scopeOfView, viewOfScope } from './scope.ts'
import { useContacting } from './use-contacting.ts'
import { useContactText } from './use-contact-text.ts'
import { useContacts } from './use-contacts.ts'

/** Whom to contact today, one after the other: C copies a text and marks, J and K go on and back. */
export function ContactsPage({ view }: { view: ScopeView }) {
  const { t } = useTranslation('readiness')
  const { instant, day } = useFormat()
  const navigate = useNavigate()
  const scope = scopeOfView(view)
  const [chosen, setChosen] = useState(0)
  const { data, at, personAt, onSight } = useContacts(scope, chosen)
  const shown = personAt(at)
  const { copy } = useContacting()
  const move = (by: number) => setChosen(Math.max(0, Math.min(data.total - 1, at + by)))
  useLetterKeys({ j: () => move(1), k: () => move(-1), c: () => void (shown && copy(shown, shown.classCode)) })

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
          <ListExport scope={scope} total={data.total} />
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
      {data.total > 0 ? (
        <div className={classes.split}>
          <ContactList count={data.total} personAt={personAt} at={at} onShow={setChosen} onSight={onSight} />
          <div className={classes.side}>
            {shown && <Preview person={shown} />}
            {shown && <ContactButtons person={shown} classCode={shown.classCode} isMain />}
            <p className={classes.keys}>
              <KeyHint keys={['C']} /> {t('contact.key.copy')} <KeyHint keys={['J']} /> {t('contact.key.next')}{' '}
              <KeyHint keys={['K']} /> {t('contact.key.previous')}
            </p>
          </div>
        </div>
      ) : (
        <EmptyState
          icon={data.reportedAt === null ? IconUsers : IconUserCheck}
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

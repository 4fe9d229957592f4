import {
  IconArmchair,
  IconCheck,
  IconDroplet,
  IconGrain,
  IconHome,
  IconPlant,
  IconToiletPaper,
  IconToolsKitchen2,
  IconUmbrella,
  IconWall,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CasePerson, CaseView } from '#domain/practice/practice-case'
import { Icon } from '../../../components/icon.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useShownText } from '../practice-words.ts'
import classes from './house-panel.module.css'
import { PapersPanel } from './papers-panel.tsx'
import { useInterview } from './use-interview.ts'

/** Who is in the house, what can be seen there, and the papers. */
export function HousePanel() {
  const { t } = useTranslation('practice')
  const { opened, events } = useInterview()
  const { people, views, documents } = opened.practiceCase
  const asked = events.filter(({ kind }) => kind === 'asked').length
  const looked = events.filter(({ kind }) => kind === 'looked').length
  return (
    <section className={classes.house} data-part="house" aria-label={t('interview.column.house')}>
      <h2 className={classes.head}>{t('interview.people')}</h2>
      <ul className={classes.people}>
        {people
          .filter(({ presence }) => presence !== 'spoken-of')
          .map(person => (
            <Person key={person.key} person={person} />
          ))}
      </ul>
      {views.length > 0 && (
        <div className={classes.part}>
          <h2 className={classes.head}>{t('interview.views')}</h2>
          <div className={classes.views}>
            {views.map(view => (
              <ViewButton key={view.key} view={view} />
            ))}
          </div>
        </div>
      )}
      {documents.length > 0 && <PapersPanel documents={documents} />}
      <p className={classes.foot}>
        {t('interview.counts', { asked, looked })} {t('interview.countsNote')}
      </p>
    </section>
  )
}

function Person({ person }: { person: CasePerson }) {
  const { t } = useTranslation('practice')
  const { opened } = useInterview()
  const shownName = useShownName()
  const shownText = useShownText(opened.practiceCase.people)
  const { name, sex, age, presence, whereabouts } = person
  const sexLetter = t(`interview.sex.${sex}`)
  return (
    <li className={classes.person}>
      <span className={classes.name}>{shownName(name)}</span>
      <span className={classes.age}>
        {age === null ? sexLetter : t('interview.sexAndAge', { sex: sexLetter, age })}
      </span>
      <span
        className={classes.presence}
        title={whereabouts && shownText(whereabouts)}
        data-answers={presence === 'answers' || undefined}
      >
        {whereabouts ? shownText(whereabouts) : t(`interview.presence.${presence}`)}
      </span>
    </li>
  )
}

const viewIcons = {
  front: IconHome,
  floor: IconGrain,
  wall: IconWall,
  roof: IconUmbrella,
  toilet: IconToiletPaper,
  kitchen: IconToolsKitchen2,
  water: IconDroplet,
  yard: IconPlant,
  room: IconArmchair,
}

/** What one sees is told in the talk; looking is noted. */
function ViewButton({ view }: { view: CaseView }) {
  const { t } = useTranslation('practice')
  const { attempt, session } = useInterview()
  const isSeen = attempt.looked.includes(view.key)
  return (
    <button
      type="button"
      className={classes.view}
      onClick={() => void session.record({ kind: 'looked', at: view.key })}
    >
      <Icon of={viewIcons[view.kind]} />
      <span className={classes.viewTitle}>{view.title}</span>
      {isSeen && (
        <span className={classes.seen} role="img" aria-label={t('interview.seen')}>
          <Icon of={IconCheck} />
        </span>
      )}
    </button>
  )
}

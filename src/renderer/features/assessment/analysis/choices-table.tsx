import { Button, Popover } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnalysedTest } from '#contract/assessment-analysis'
import type { ChoiceFigures } from '#domain/assessment/distractors'
import type { Item } from '#domain/assessment/item'
import { api } from '../../../api.ts'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'
import classes from './analysis.module.css'
import { useFigure } from './use-figure.ts'

type ChoicesProps = { test: AnalysedTest; item: Item }

/** What was chosen how often; more numbers than these are seldom typed. */
const most = 8

/** Each choice with how many took it, also of the best and the weakest 27 %; a count opens who. */
export function ChoicesTable({ test, item }: ChoicesProps) {
  const { t } = useTranslation('analysis')
  const { percent } = useFigure()
  const { data } = useQuery(
    api.assessmentAnalysis.choices.queryOptions({
      input: { ...test, itemId: item.id },
      placeholderData: keepPreviousData,
      throwOnError: true,
    }),
  )
  if (!data) return null
  if (data.people === 0) return <p className={classes.faint}>{t('choices.unknown')}</p>
  return (
    <>
      <h2 className={classes.heading}>{t('choices.title')}</h2>
      <table className={classes.choices} aria-label={t('choices.title')}>
        <thead>
          <tr>
            <th scope="col">{t('choices.choice')}</th>
            <th scope="col">{t('choices.people')}</th>
            <th scope="col">{t('choices.upper')}</th>
            <th scope="col">{t('choices.lower')}</th>
          </tr>
        </thead>
        <tbody>
          {data.choices.slice(0, most).map(choice => (
            <tr key={choice.choice} data-right={choice.worth > 0 || undefined}>
              <td>
                <ChoiceText item={item} choice={choice} />
              </td>
              <td>
                <Choosers test={test} item={item} choice={choice} />
              </td>
              <td className="num">{percent(choice.upper)}</td>
              <td className="num">{percent(choice.lower)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.faint}>{t('choices.groups')}</p>
    </>
  )
}

function ChoiceText({ item: { answer }, choice }: { item: Item; choice: ChoiceFigures }) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const { choice: key, worth, fault } = choice
  const option = 'options' in answer ? answer.options.find(one => one.key === key) : undefined
  const isTrueFalse = answer.kind === 'true-false' && key !== ''
  const text = isTrueFalse ? ofTests(key === 'true' ? 'answer.true' : 'answer.false') : (option?.text ?? '')
  return (
    <span lang={key === '' ? undefined : 'id'}>
      {key === '' ? <span className={classes.faint}>{t('choices.open')}</span> : isTrueFalse ? text : `${key} ${text}`}
      {worth > 0 && <span className={classes.faint}> {t('choices.right')}</span>}
      {fault && <span className={classes.fault}>{t(`choices.fault.${fault}`)}</span>}
    </span>
  )
}

type ChoosersProps = ChoicesProps & { choice: ChoiceFigures }

/** The count, which opens the names. */
function Choosers({ test, item, choice: { choice, people, share } }: ChoosersProps) {
  const { t } = useTranslation('analysis')
  const { number } = useFormat()
  const { percent } = useFigure()
  const [isOpen, setOpen] = useState(false)
  if (people === 0) return <span className={classes.faint}>{number(0)}</span>
  return (
    <Popover opened={isOpen} onChange={setOpen} width={420} position="left-start" withArrow trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('choices.who', { count: people })}
          onClick={() => setOpen(open => !open)}
        >
          {number(people)} ({percent(share)})
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Names test={test} itemId={item.id} choice={choice} people={people} />
      </Popover.Dropdown>
    </Popover>
  )
}

type NamesProps = { test: AnalysedTest; itemId: string; choice: string; people: number }

function Names({ test, itemId, choice, people }: NamesProps) {
  const { t } = useTranslation('analysis')
  const shownName = useShownName()
  const { data } = useQuery(
    api.assessmentAnalysis.choosers.queryOptions({ input: { ...test, itemId, choice }, throwOnError: true }),
  )
  return (
    <>
      <h2 className={classes.heading} style={{ marginTop: 0 }}>
        {t('choices.who', { count: people })}
      </h2>
      {/* The names scroll: a stop for Tab lets arrows move them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.people} tabIndex={0} aria-label={t('choices.who', { count: people })}>
        {data?.people.map(({ participantId, name, classCode }) => (
          <li key={participantId}>
            {shownName(name)} {test.place.kind !== 'class' && <span className={classes.faint}>{classCode}</span>}
          </li>
        ))}
      </ul>
      {data && data.more > 0 && <p className={classes.faint}>{t('choices.more', { count: data.more })}</p>}
    </>
  )
}

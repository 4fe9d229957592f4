import { Button, TextInput } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ItemWithoutKey } from '#domain/assessment/item-without-key'
import { typedNumbers } from '#domain/assessment/mark-item'
import { KeyHint } from '../../../components/key-hint.tsx'
import { commandKey } from '../../../components/command-key.ts'
import { ItemText } from '../item-text.tsx'
import { isChosen, responseAfter } from './answer-choices.ts'
import classes from './sitting.module.css'
import type { SittingSession } from './sitting-session.ts'
import { useChoices } from './use-choices.ts'

type ItemQuestionProps = { session: SittingSession; item: ItemWithoutKey; number: number }

/** The item that is being answered. */
export function ItemQuestion({ session, item, number }: ItemQuestionProps) {
  const { t } = useTranslation('assessment')
  const box = useRef<HTMLDivElement>(null)
  // So that keys go there, and a screen reader reads the item.
  useLayoutEffect(() => {
    box.current?.closest('main')?.scrollTo(0, 0)
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [])
  const { items } = session.opened
  const isLast = number === items.length
  return (
    <div ref={box} className={classes.item} role="group" aria-labelledby="item-number item-stem">
      <p id="item-number" className={classes.number}>
        {t('sitting.number', { number, all: items.length })}
        {item.answer.kind === 'multiple' && `, ${t('sitting.several')}`}
      </p>
      <ItemText item={item} id="item-stem" />
      {item.answer.kind === 'number' ? (
        <NumberAnswer session={session} item={item} unit={item.answer.unit} />
      ) : (
        <Choices session={session} item={item} />
      )}
      <div className={classes.steps}>
        <Button variant="default" disabled={number === 1} onClick={() => session.show(number - 2)}>
          {t('sitting.previous')}
        </Button>
        <Button variant="default" disabled={isLast} onClick={() => session.show(number)}>
          {t('sitting.next')}
        </Button>
        <span className={classes.keys}>
          <KeyHint keys={['Enter']} /> {t('sitting.key.next')} <KeyHint keys={['Shift', 'Enter']} />{' '}
          {t('sitting.key.back')} <KeyHint keys={[commandKey, 'Enter']} /> {t('sitting.key.finish')}
        </span>
      </div>
    </div>
  )
}

function Choices({ session, item }: { session: SittingSession; item: ItemWithoutKey }) {
  const choices = useChoices()(item)
  const response = useStore(session.store, ({ answers }) => answers[item.id] ?? '')
  const isMany = item.answer.kind === 'multiple'
  const known = choices.findIndex(({ value }) => isChosen(item.answer, response, value))
  const focusable = Math.max(0, known)
  return (
    <div className={classes.choices} role={isMany ? 'group' : 'radiogroup'} aria-labelledby="item-stem">
      {choices.map(({ letter, value, text }, index) => (
        <button
          key={value}
          type="button"
          role={isMany ? 'checkbox' : 'radio'}
          aria-checked={isChosen(item.answer, response, value)}
          className={classes.choice}
          data-value={value}
          data-first={index === focusable || undefined}
          tabIndex={index === focusable || isMany ? 0 : -1}
          onClick={() => session.answer(item.id, responseAfter(item.answer, response, value))}
          onKeyDown={moveAmong}
        >
          <kbd className={classes.letter}>{letter}</kbd>
          <span lang="id">{text}</span>
        </button>
      ))}
    </div>
  )
}

/** Arrows move the focus alone: an answer is kept when it is chosen, not on the way to it. */
function moveAmong(event: React.KeyboardEvent<HTMLButtonElement>) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  const all = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  event.preventDefault()
  all[all.indexOf(event.currentTarget) + by]?.focus()
}

type NumberAnswerProps = { session: SittingSession; item: ItemWithoutKey; unit: string | null }

function NumberAnswer({ session, item, unit }: NumberAnswerProps) {
  const { t } = useTranslation('assessment')
  const response = useStore(session.store, ({ answers }) => answers[item.id] ?? '')
  const isUnreadable = response.trim() !== '' && typedNumbers(response).length === 0
  return (
    <div className={classes.field}>
      <TextInput
        data-first
        className={classes.typed ?? ''}
        aria-labelledby="item-stem"
        inputMode="decimal"
        autoComplete="off"
        maxLength={30}
        value={response}
        error={isUnreadable && t('sitting.noNumber')}
        onChange={event => session.answer(item.id, event.currentTarget.value)}
      />
      {unit !== null && <span className={classes.unit}>{unit}</span>}
    </div>
  )
}

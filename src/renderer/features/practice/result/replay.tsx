import { ActionIcon, Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { ReplayForm } from './replay-form.tsx'
import { attemptAtStep, openTime, stepOf } from './replay-steps.ts'
import { ReplayTalk } from './replay-talk.tsx'
import classes from './replay.module.css'
import { usePlaying } from './use-playing.ts'

type ReplayProps = {
  result: AttemptResult
  /** The number of the event at which it begins; 0: before the first. */
  from: number
  onClose: () => void
}

/** The rehearsal once more, event by event: the talk so far, and the form as it then was. */
export function Replay({ result, from, onClose }: ReplayProps) {
  const { t } = useTranslation('practice')
  const { events, practiceCase } = result
  const playing = usePlaying(stepOf(events, from), events.length)
  const { step, isPlaying, goTo, toggle } = playing
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => slider.current?.focus(), [])
  const attempt = attemptAtStep(practiceCase, events, step)

  const onKeyDown = (event: React.KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowLeft: () => goTo(step - 1),
      ArrowRight: () => goTo(step + 1),
      Home: () => goTo(0),
      End: () => goTo(events.length),
      Escape: onClose,
      // On a button Space is the button's own.
      ...(!(event.target instanceof HTMLButtonElement) && { ' ': toggle }),
    }
    const action = keys[event.key]
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    action()
  }

  return (
    <section aria-label={t('result.replay')} className={classes.replay}>
      <div className={classes.keys} onKeyDown={onKeyDown}>
        <div className={classes.bar}>
          <ActionIcon variant="subtle" aria-label={t('result.player.back')} onClick={() => goTo(step - 1)}>
            <Icon of={IconPlayerSkipBack} />
          </ActionIcon>
          <Button
            variant="default"
            leftSection={<Icon of={isPlaying ? IconPlayerPause : IconPlayerPlay} />}
            onClick={toggle}
          >
            {t(isPlaying ? 'result.player.pause' : 'result.player.play')}
          </Button>
          <ActionIcon variant="subtle" aria-label={t('result.player.forward')} onClick={() => goTo(step + 1)}>
            <Icon of={IconPlayerSkipForward} />
          </ActionIcon>
          <Slider slider={slider} step={step} events={events} goTo={goTo} />
          <KeyHint keys={['←', '→', 'Space', 'Esc']} />
          <Button variant="default" onClick={onClose}>
            {t('result.player.close')}
          </Button>
        </div>
        <div className={classes.split}>
          <ReplayTalk result={result} step={step} />
          <ReplayForm result={result} attempt={attempt} last={events[step - 1]} />
        </div>
      </div>
    </section>
  )
}

type SliderProps = {
  slider: React.RefObject<HTMLInputElement | null>
  step: number
  events: AttemptResult['events']
  goTo: (step: number) => void
}

function Slider({ slider, step, events, goTo }: SliderProps) {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  const time = openTime(events[step - 1]?.elapsed ?? 0, language)
  const at = t('result.player.at', { time, step, count: events.length })
  return (
    <>
      <input
        ref={slider}
        className={classes.slider}
        type="range"
        min={0}
        max={events.length}
        value={step}
        aria-label={t('result.player.position')}
        aria-valuetext={at}
        onChange={event => goTo(Number(event.currentTarget.value))}
      />
      <span className={`${classes.at} num`}>{at}</span>
    </>
  )
}

import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedCase } from '#contract/practice'
import { Icon } from '../../../components/icon.tsx'
import { usePlaceName } from './place-name.ts'
import classes from './next-steps.module.css'

/** For somebody who never practised: the easiest case, and what happens in it. */
export function FirstCase({ practiceCase, onStart }: { practiceCase: ListedCase; onStart: () => void }) {
  const { t } = useTranslation('practice')
  const placeOf = usePlaceName()
  const { title, members, place } = practiceCase
  return (
    <section className={classes.card} aria-labelledby="first-case">
      <div className={classes.words}>
        <p className={classes.label}>{t('cases.first.label')}</p>
        <h2 id="first-case" className={classes.title}>
          {t('cases.first.title', { title })}
        </h2>
        <p className={classes.text}>{t('cases.first.text', { count: members, place: placeOf(place) })}</p>
      </div>
      <Button rightSection={<Icon of={IconArrowRight} />} onClick={onStart}>
        {t('cases.first.button')}
      </Button>
    </section>
  )
}

import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconDownload } from '@tabler/icons-react'
import { type Ref, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientState } from '#contract/handover'
import { useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ClassRows } from './class-rows.tsx'
import { FileList } from './file-list.tsx'
import { useFolderMaking } from './folder-making.ts'
import classes from './recipient-panel.module.css'
import { useMaking } from './use-making.ts'
import { useRecipientName } from './use-recipient-name.ts'

type RecipientPanelProps = { state: RecipientState; planNumber: number; ref: Ref<HTMLButtonElement> }

/** What one recipient gets: the folder, its files one by one, and each class. `ref`: the button that makes the folder. */
export function RecipientPanel({ state, planNumber, ref }: RecipientPanelProps) {
  const { t } = useTranslation('handover')
  const { number } = useFormat()
  const { provinces } = useRegionNames()
  const name = useRecipientName()(state.recipient)
  const [withNumbers, setWithNumbers] = useState(false)
  const isBusy = useFolderMaking(({ now }) => now.at === 'making')
  const make = useMaking()
  const zone = provinces.find(({ code }) => code === state.recipient)?.zone

  return (
    <section className={classes.panel} aria-labelledby="recipient">
      <h2 id="recipient" className={classes.name}>
        {name}
      </h2>
      <p className={classes.facts}>
        {[
          t('classCount', { count: state.classes }),
          t('peopleCount', { count: state.people }),
          zone ?? t('centreDetail'),
        ].join(', ')}
      </p>
      <Sent state={state} planNumber={planNumber} />
      {state.withoutLink > 0 && (
        <Note kind="warn">
          {t('withoutLink', { count: state.withoutLink })}{' '}
          <Link to="/pengaturan" search={{ bagian: 'ruang' }}>
            {t('fillLinks')}
          </Link>
        </Note>
      )}
      <div className={classes.make}>
        <Button
          ref={ref}
          leftSection={<Icon of={IconDownload} />}
          disabled={isBusy}
          onClick={() => void make(name, { recipients: [state.recipient], withNumbers })}
        >
          {t('makeFolder', { name })}
        </Button>
        <Checkbox
          label={t('withNumbers')}
          description={t('withNumbersHint')}
          checked={withNumbers}
          onChange={event => setWithNumbers(event.currentTarget.checked)}
        />
      </div>
      <h3 className={classes.title}>{t('inFolder')}</h3>
      <FileList state={state} withNumbers={withNumbers} />
      <h3 className={classes.title}>
        {t('eachClass')} <span className="num">{number(state.classes)}</span>
      </h3>
      <Suspense fallback={null}>
        <ClassRows recipient={state.recipient} withNumbers={withNumbers} />
      </Suspense>
      <p className={classes.private}>{t('private')}</p>
    </section>
  )
}

function Sent({ state: { handedOver }, planNumber }: { state: RecipientState; planNumber: number }) {
  const { t } = useTranslation('handover')
  const { instant } = useFormat()
  if (!handedOver) return <p className={classes.none}>{t('notSentYet')}</p>
  const sent = t('sentLong', { at: instant(handedOver.at), plan: handedOver.planNumber })
  const words = handedOver.withNumbers ? `${sent} ${t('sentWithNumbers')}` : sent
  if (handedOver.isCurrent) return <p className={classes.sent}>{words}</p>
  return (
    <Note kind="warn" title={words}>
      {handedOver.planNumber === planNumber ? t('changedSinceLong') : t('newerPlan', { plan: planNumber })}
    </Note>
  )
}

import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanPacketState } from '#contract/plan-exchange'
import { useRegionNames } from '../../api.ts'
import { Pill } from '../../components/pill.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './plan-packets.module.css'
import { useFaultWords } from './use-fault-words.ts'

type Last = NonNullable<PlanPacketState['last']>

/** On its way to the centre, or tried again by itself. */
export const isUnderWay = ({ last }: PlanPacketState) => last !== null && last.nextTryAt !== null

type PlanProvincesProps = {
  provinces: PlanPacketState[]
  isBusy: boolean
  onSave: (provinceCode: string) => void
  /** Null: there is no way to the centre's service. */
  onSend: ((provinceCode: string) => void) | null
}

/** Each province with the packet that it got last, and what became of it. */
export function PlanProvinces({ provinces, isBusy, onSave, onSend }: PlanProvincesProps) {
  const { t } = useTranslation('plans')
  const { provinceName } = useRegionNames()
  const { number } = useFormat()
  return (
    <Table className={classes.provinces}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('saving.province')}</Table.Th>
          <Table.Th ta="right">{t('saving.people')}</Table.Th>
          <Table.Th ta="right">{t('saving.classes')}</Table.Th>
          <Table.Th>{t('saving.last')}</Table.Th>
          <Table.Th aria-label={t('saving.one')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {provinces.map(({ provinceCode, people, classes: count, last }) => (
          <Table.Tr key={provinceCode}>
            <Table.Td>{provinceName(provinceCode)}</Table.Td>
            <Table.Td className="num" ta="right">
              {number(people)}
            </Table.Td>
            <Table.Td className="num" ta="right">
              {number(count)}
            </Table.Td>
            <Table.Td>{last ? <LastPacket last={last} /> : t('saving.never')}</Table.Td>
            <Table.Td className={classes.acts}>
              {onSend && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={isBusy}
                  aria-label={t('sending.oneLabel', { province: provinceName(provinceCode) })}
                  onClick={() => onSend(provinceCode)}
                >
                  {t('sending.one')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={isBusy}
                aria-label={t('saving.oneLabel', { province: provinceName(provinceCode) })}
                onClick={() => onSave(provinceCode)}
              >
                {t('saving.one')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function LastPacket({ last }: { last: Last }) {
  const { t } = useTranslation('plans')
  const { instant } = useFormat()
  const faultWords = useFaultWords()
  const { state, settledAt, outcome, carrier, sentAt, fault, nextTryAt, madeAt } = last
  if (settledAt && state === 'accepted') {
    const isSame = (outcome?.accepted ?? 0) === 0
    return (
      <Pill kind="ok">{t(isSame ? 'sending.state.same' : 'sending.state.accepted', { at: instant(settledAt) })}</Pill>
    )
  }
  if (fault) {
    const reason = faultWords(fault)
    return (
      <span className={classes.fault} data-passes={nextTryAt !== null}>
        {nextTryAt ? t('sending.state.again', { reason, at: instant(nextTryAt) }) : reason}
      </span>
    )
  }
  if (nextTryAt) return <Pill kind="running">{t('sending.state.waiting')}</Pill>
  if (carrier === 'file') return t('sending.state.file', { at: instant(sentAt ?? madeAt) })
  return t('sending.state.stopped')
}

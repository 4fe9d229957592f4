import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import { api, client } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { ScreenShareContext } from '../../../components/screen-share.ts'
import { useMaskedNumber } from '../people/masked-number.ts'

type RevealedNumberProps = { participantId: ParticipantId; field: 'nik' | 'phone'; masked: string | null }

const hidesAgainAfter = 30_000

/** A masked number that can be shown for half a minute; that it was is logged. Not while the screen is shared. */
export function RevealedNumber({ participantId, field, masked }: RevealedNumberProps) {
  const { t } = useTranslation('roster')
  const queryClient = useQueryClient()
  const isShared = useContext(ScreenShareContext)
  const shownNumber = useMaskedNumber()
  const [value, setValue] = useState<string | null>(null)
  useEffect(() => {
    if (value === null) return undefined
    const timer = setTimeout(() => setValue(null), hidesAgainAfter)
    return () => clearTimeout(timer)
  }, [value])

  if (masked === null) return t('list.value.hasNot')
  const reveal = async () => {
    const revealed = await client.roster.reveal({ participantId, field })
    setValue(revealed.value)
    await queryClient.invalidateQueries({ queryKey: api.history.key() })
  }
  const isShown = value !== null && !isShared
  return (
    <>
      <span className="num">{isShown ? inFours(value) : shownNumber(masked)}</span>
      {!isShared && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon of={isShown ? IconEyeOff : IconEye} size={14} />}
          aria-label={t(isShown ? `person.hide.${field}` : `person.reveal.${field}`)}
          onClick={() => (isShown ? setValue(null) : void reveal())}
        >
          {isShown ? t('person.hideShort') : t('person.revealShort')}
        </Button>
      )}
    </>
  )
}

/** `7308 9901 0190 0001`: as it is read out and compared. */
const inFours = (digits: string) => digits.replace(/(.{4})(?=.)/g, '$1 ')

import { useTranslation } from 'react-i18next'
import type { SendFault } from '#domain/exchange/send-fault'

/** Why sending did not end well, and what to do. What the centre said itself stays as it said it. */
export function useFaultWords() {
  const { t } = useTranslation('exchange')
  return (fault: SendFault): string => {
    switch (fault.kind) {
      case 'packet-refused':
      case 'packet-fault':
        return t(`send.${fault.kind}`, { sentence: fault.sentence })
      case 'wrong-certificate':
        if (fault.isByDate) return t('send.certificate-by-date')
        return fault.expected === null
          ? t('send.certificate-unvouched', { presented: shownCertificate(fault.presented) })
          : t('send.wrong-certificate', {
              expected: shownCertificate(fault.expected),
              presented: shownCertificate(fault.presented),
            })
      default:
        return t(`send.${fault.kind}`, { ...fault })
    }
  }
}

/** `AD7B 7720 …`, so that lines can end in between; all of it, since two must be compared. */
export const shownCertificate = (sha256: string) => sha256.toUpperCase().match(/.{4}/g)!.join(' ')

import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#domain/practice/practice-case'
import { FamilyCard } from './family-card.tsx'
import { IdentityCard } from './identity-card.tsx'
import { MeterFace } from './meter-face.tsx'
import classes from './paper.module.css'
import { PowerReceipt } from './power-receipt.tsx'

export type PaperSize = 'small' | 'large'

/** A paper of a rehearsal: paper-white also in the dark, and stamped, so that nobody takes it for a real one. */
export function Paper({ document, size }: { document: CaseDocument; size: PaperSize }) {
  const { t } = useTranslation('practice')
  return (
    <div className={classes.paper} data-size={size} lang="id">
      <span className={classes.stamp}>{t('paper.stamp')}</span>
      <PaperFace document={document} size={size} />
    </div>
  )
}

function PaperFace({ document, size }: { document: CaseDocument; size: PaperSize }) {
  switch (document.kind) {
    case 'kk':
      return <FamilyCard card={document} size={size} />
    case 'ktp':
    case 'kia':
      return <IdentityCard card={document} />
    case 'electricity':
      return <PowerReceipt receipt={document} />
    case 'meter':
      return <MeterFace meter={document} />
    case 'paper':
      return (
        <>
          <p className={classes.title}>{document.title}</p>
          {document.lines.map((line, at) => (
            <p key={at} className={classes.line}>
              {line}
            </p>
          ))}
        </>
      )
  }
}

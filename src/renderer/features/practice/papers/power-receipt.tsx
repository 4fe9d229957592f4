import type { CaseDocument } from '#domain/practice/practice-case'
import { useShownName } from '../../../components/screen-share.ts'
import classes from './paper.module.css'
import { PaperFields } from './paper-fields.tsx'

type Receipt = Extract<CaseDocument, { kind: 'electricity' }>

/** What was paid for electricity; with prepaid power also the token, twenty digits that are no meter's number. */
export function PowerReceipt({ receipt }: { receipt: Receipt }) {
  const shownName = useShownName()
  return (
    <>
      <p className={classes.title}>PEMBELIAN LISTRIK</p>
      <p className={classes.small}>{receipt.boughtAt}</p>
      <PaperFields
        mono
        fields={[
          ['NO METER', receipt.meterNumber],
          ['IDPEL', receipt.customerId],
          ['NAMA', shownName(receipt.name)],
          ['TARIF/DAYA', receipt.tariff],
          ['RP BAYAR', receipt.paid],
        ]}
      />
      {receipt.token !== null && (
        <div className={classes.token}>
          <p>TOKEN</p>
          <p>{receipt.token.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </div>
      )}
    </>
  )
}

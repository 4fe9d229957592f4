import { WorkspaceRefusedError } from '#main/database/refusal'

/** How the contract's refusals are made: what a handler gets as `errors`. */
type OpeningErrors = {
  SECRET_NEEDED(): Error
  WRONG_PASSPHRASE(): Error
  WRONG_RECOVERY_CODE(): Error
  MISTYPED_RECOVERY_CODE(): Error
  IN_USE(options: { data: { pid: number; host: string; since: string } }): Error
  FROM_NEWER_APP(): Error
  NOT_A_WORKSPACE(): Error
  DAMAGED(options: { data: { reason: string } }): Error
}

/** The database's reasons as the contract's refusals; anything else stays the fault that it is. */
export function toRefusal(error: unknown, errors: OpeningErrors): unknown {
  if (!(error instanceof WorkspaceRefusedError)) return error
  const { refusal } = error
  switch (refusal.kind) {
    case 'passphrase-needed':
    case 'no-such-way':
    case 'system-store-lost':
      return errors.SECRET_NEEDED()
    case 'wrong-passphrase':
      return errors.WRONG_PASSPHRASE()
    case 'wrong-recovery-code':
      return errors.WRONG_RECOVERY_CODE()
    case 'mistyped-recovery-code':
      return errors.MISTYPED_RECOVERY_CODE()
    case 'held':
      return errors.IN_USE({ data: refusal.holder })
    case 'database-from-newer-app':
      return errors.FROM_NEWER_APP()
    case 'not-a-workspace':
      return errors.NOT_A_WORKSPACE()
    default:
      return errors.DAMAGED({ data: { reason: refusal.kind } })
  }
}

/** Whose files are shown: `pusat` or a province's code. */
export type HandoverView = { provinsi?: string }

export function readHandoverView({ provinsi }: Record<string, unknown>): HandoverView {
  return typeof provinsi === 'string' && provinsi !== '' ? { provinsi } : {}
}

/** Which class's message is shown. */
export type MessagesView = { kelas?: string }

export function readMessagesView({ kelas }: Record<string, unknown>): MessagesView {
  return typeof kelas === 'string' && kelas !== '' ? { kelas } : {}
}

const ageMark = 'age-encryption.org/'

/** Whether a file is in the format of age: which packet it is, only its receiver can read. */
export const isEncrypted = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, ageMark.length)).toString('latin1') === ageMark

import { crc32 } from 'node:zlib'
import type { Parts } from './zip-container.ts'

/**
 * A ZIP of these parts without compression. SheetJS believes the local headers of a ZIP, which need not agree with the
 * directory that was checked: what it is given is therefore written anew, and nothing but the checked parts is in it.
 */
export function storedZip(parts: Parts): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name)
    const shared = sharedHeader(nameBytes, content)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.alloc(2), nameBytes])
    local.push(header, content)
    directory.push(directoryEntry(shared, offset), nameBytes)
    offset += header.length + content.length
  }
  const directoryBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directoryBytes.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directoryBytes, end])
}

/** The fields from “version needed” to “length of the name”, which both headers have (APPNOTE 4.3.7, 4.3.12). */
function sharedHeader(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(24)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(content.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function directoryEntry(shared: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(16)
  rest.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest])
}

import { recordingTriggers } from './recording-triggers.ts'

/** What came from the centre and from companions, and belongs to the training from then on. */
export const sql = `
-- The centre's plan that was taken last: what somebody changes here, and what the next one makes other, is told beside it.
-- Its bytes are the packet's (exchange_packet, direction in).
CREATE TABLE plan_in_force (
  only_row INT PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
  packet_sha256 TEXT NOT NULL CHECK (length(packet_sha256) = 64)
) STRICT;

${recordingTriggers({ name: 'plan_in_force', key: ['only_row'], columns: ['only_row', 'packet_sha256'] })}`

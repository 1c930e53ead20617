/** Where evidence and ledgers are kept, by their content: the same bytes are kept once, under their SHA-256. */
export interface Files {
  /** Keeps the bytes, safely on the disk when it returns, and answers their SHA-256 in hex. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes again; throws when they are not there or are not what was kept. */
  read(sha256: string): Promise<Buffer>;
}

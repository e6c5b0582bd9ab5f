import { fileTypeFromBuffer } from 'file-type';
import type { ResumeFormat } from '../domain/resume/read.ts';

const ZIP = 'PK\u0003\u0004';
/** Of a container of Microsoft's that an encrypted document is laid into. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const SAID: Readonly<Record<string, readonly ResumeFormat[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'text/plain': ['text'],
  'text/markdown': ['text'],
  'application/json': ['json'],
  // Of a browser that knows no type for the name of the file.
  'application/octet-stream': ['pdf', 'docx', 'text'],
};

/**
 * What a résumé is by its first bytes, where that is what its sender says; else null. Nothing is unpacked for it: a file
 * of the right type may still be broken, or no résumé.
 */
export async function typeOfResume(
  bytes: Uint8Array,
  contentType: string | undefined,
): Promise<ResumeFormat | null> {
  const [said = ''] = (contentType ?? '').split(';');
  const formats = SAID[said.trim().toLowerCase()];
  if (!formats) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const binary = binaryFormat(buffer);
  if (binary) return formats.includes(binary) ? binary : null;
  const isOther = buffer.includes(0) || (await fileTypeFromBuffer(buffer)) !== undefined;
  if (isOther && !hasMark(buffer)) return null;
  if (formats.includes('text')) return hasControls(buffer) && !hasMark(buffer) ? null : 'text';
  return formats.includes('json') && isObject(buffer) ? 'json' : null;
}

function binaryFormat(bytes: Buffer): 'pdf' | 'docx' | null {
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.startsWith(ZIP))
    return bytes.includes('[Content_Types].xml') && bytes.includes('word/document.xml') ? 'docx' : null;
  // That it is encrypted is said by whoever reads it.
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return bytes.includes(ENCRYPTED) ? 'docx' : null;
  return /^(\uFEFF|ï»¿)?\s*%PDF-/.test(start) ? 'pdf' : null;
}

/** The mark of UTF-16 before it. */
function hasMark(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 2).toString('hex');
  return start === 'fffe' || start === 'feff';
}

/** Bytes that no text has, whatever its characters. */
function hasControls(bytes: Buffer): boolean {
  return bytes.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d,
  );
}

function isObject(bytes: Buffer): boolean {
  return /^(ï»¿)?\s*\{/.test(bytes.subarray(0, 4096).toString('latin1'));
}

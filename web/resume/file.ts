/** Of a résumé, in bytes. */
export const MOST_BYTES = 5 * 1_024 * 1_024;

const TYPES = new Map([
  ['.pdf', 'application/pdf'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.txt', 'text/plain'],
  ['.json', 'application/json'],
]);

/** For the browser's window to choose files. */
export const ACCEPTED = [...TYPES.keys()].join(',');

export type FileFault = 'size' | 'type' | 'empty' | 'many';

/** What is wrong with what was chosen or dropped, as far as it shows before anything is sent; null: nothing. */
export function fileFaultOf(files: readonly Pick<File, 'name' | 'size'>[]): FileFault | null {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return 'many';
  if (mediaTypeOf(file) === null) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > MOST_BYTES ? 'size' : null;
}

/** By the end of its name: systems know no type for some. The server looks at its bytes. */
export function mediaTypeOf({ name }: Pick<File, 'name'>): string | null {
  return TYPES.get(name.slice(Math.max(0, name.lastIndexOf('.'))).toLowerCase()) ?? null;
}

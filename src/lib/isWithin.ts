import path from 'node:path';

/** True for `folder` itself and all that lies in it; both absolute, without `.` and `..`. */
export function isWithin(file: string, folder: string): boolean {
  // A disk’s root ends with its separator already.
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

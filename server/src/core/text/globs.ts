import picomatch from 'picomatch/posix.js';

/** True if a glob fits the path. Globs are relative to the folder; on an absolute path they may start at any folder of it. */
export function matches(path: string, globs: readonly string[]): boolean {
  const isAbsolute = ABSOLUTE.test(path);
  return globs.some((glob) => {
    if (glob === '' || glob.length > MAX_GLOB_LENGTH) return false;
    const isMatch = picomatch(isAbsolute && !/^(?:\/|\*\*\/|[a-z]:\/)/i.test(glob) ? `**/${glob}` : glob, {
      dot: true,
    });
    return isMatch(path);
  });
}

const MAX_GLOB_LENGTH = 1000;
const ABSOLUTE = /^(?:\/|[a-z]:\/)/i;

/** A glob that is relative to a folder, as one relative to the folder above it; `folder` is the way down, as `news/desk`. */
export function globBelow(folder: string, glob: string): string {
  if (folder === '' || glob === '' || ABSOLUTE.test(glob)) return glob;
  const literal = folder.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
  return glob.startsWith('!') ? `!${literal}/${glob.slice(1)}` : `${literal}/${glob.replace(/^\.\//, '')}`;
}

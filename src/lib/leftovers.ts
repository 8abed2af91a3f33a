/** Folders (or files) in which version control keeps what it knows. */
const VERSION_CONTROL = /(?:^|\/)\.(?:git|hg|svn)(?:\/|$)/i;

/** True for a path, with `/`, that lies in what version control keeps for itself; also where a disk takes .GIT for it. */
export function isVersionControl(path: string): boolean {
  return VERSION_CONTROL.test(path);
}

/** What else systems and version control leave in folders, and nobody means to publish. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep', '.gitignore']);

/** What Vim, Emacs, JetBrains, GNOME and others leave beside a file; `.swf` and `.tmp` may be meant. */
const OF_EDITORS = /^\.#|^#.*#$|~$|^\..*\.sw[a-p]$|^\.goutputstream-|___jb_(tmp|old)___$/i;

/** True for the name of a file or folder that nobody means to publish, wherever it lies. */
export function isLeftover(name: string): boolean {
  return isVersionControl(name) || OF_SYSTEMS.has(name) || OF_EDITORS.test(name);
}

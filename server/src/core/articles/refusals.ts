/** Files that are no articles by their name, with the reason in plain words. Names are matched in lower case. */
export const NAMES: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(?:dev-|test-)?requirements(?:[-_.][\w.-]+)?\.(?:txt|in)$|^constraints\.txt$/, 'a list of Python packages'],
  [/^(?:sources|top_level|entry_points|dependency_links|installed-files|record)\.txt$/, 'packaging data'],
  [/^(?:cmakelists|cmakecache|meson_options|conanfile|runtime)\.txt$/, 'a build file'],
  [/^(?:un)?licen[cs]es?(?:$|\.|[-_](?:mit|apache|bsd|[al]?gpl|mpl|isc|cc|boost|ofl|third|\d))/, 'a licence or notice'],
  [
    /^(?:copying|notices?|patents)(?:$|\.)|^copying[-_.]?lesser|^third[-_]?party[-_]?(?:notice|licen)/,
    'a licence or notice',
  ],
  [/^(?:authors|contributors|maintainers|owners|codeowners|credits|thanks)(?:\.|$)/, 'a list of people'],
  [/^(?:robots|humans|ads|app-ads|security|llms|llms-full)\.txt$/, 'a file for web robots'],
  [/\.log(?:\.\d+)?(?:\.txt)?$|^log\.txt$/, 'a log'],
  [/^(?:readme|changelog|contributing|release[-_]?notes)(?:[-_.]|$)/, 'a project’s documentation'],
  [/^(?:news|history|changes|install|upgrading|roadmap|todo|support)(?:\.(?:md|rst))?$/, 'a project’s documentation'],
  [
    /^(?:code_of_conduct|security|governance|pull_request_template|issue_template|agents|claude|gemini|skill)\.(?:md|markdown|txt)$/,
    'a project’s documentation',
  ],
  [/\.(?:instructions|prompt|chatmode|agent)\.md$/, 'instructions for an assistant'],
  [
    /^(?:commit_editmsg|merge_msg|squash_msg|tag_editmsg|notes_editmsg|edit_description|git-rebase-todo)$/,
    'a commit message',
  ],
  [/\.(?:diff|patch|rej)(?:\.txt)?$/, 'a patch'],
  [/\.(?:csv|tsv|json|jsonl|xml|ya?ml|toml|ini|cfg|conf|sql|srt|vtt)\.txt$/, 'data'],
  [/^(?:(?:stop-?words|word-?list)(?:[-_.][\w-]+)*|words|dictionary)\.txt$/, 'a word list'],
];

/** Folders whose files are no articles. Names are matched in lower case. */
export const FOLDERS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(?:node_modules|bower_components|site-packages|vendor)$/, 'part of an installed package'],
  [/\.(?:dist|egg)-info$/, 'packaging data'],
  [/^requirements$/, 'a list of Python packages'],
  [/^\.(?:git|hg|svn|github|gitlab|vscode|idea|venv|cursor|claude)$/, 'in a tool’s own folder'],
];

/** What gives a text away wherever its file is, with what it is in plain words. */
export const LOOKS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^ {0,3}(?:```|~~~)/m, 'software documentation'],
  [
    /Permission is hereby granted, free of charge|Permission to use, copy, modify|Redistribution and use in source and binary forms|Apache License\s+Version 2|GENERAL PUBLIC LICENSE\s+Version|Mozilla Public License,? [Vv]ersion|THE SOFTWARE IS PROVIDED "AS IS"/,
    'a licence or notice',
  ],
  [/^diff --git |^@@ -\d+(?:,\d+)? \+\d|^--- .*\r?\n\+\+\+ /m, 'a patch'],
  [/^# Please enter the commit message/m, 'a commit message'],
  [/^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d.*[\r\n]+){3}/, 'a log'],
  [/^\s*\{\s*"/, 'data'],
  [/^(?:CREATE|ALTER|DROP) TABLE |^INSERT INTO /m, 'a database script'],
  [/^Traceback \(most recent call last\)|^[ \t]+at [\w$.<>/ ]+\(.*:\d+\)/m, 'a program’s error message'],
  [
    /^#!\/|^[ \t]*(?:\/\*\*?[ \t]*$|#include |<!doctype |<\?xml |import .* from ['"]|def \w+\(|export (?:declare|default|const|function|interface|type|class|[*{]))/im,
    'source code',
  ],
];

/** Where articles live: files and what stands for them. */
export const FILE_SCHEMES: ReadonlySet<string> = new Set(
  'file untitled vscode-remote vscode-vfs vscode-local vscode-test-web memfs http https ftp sftp ssh gist tmp zip'.split(
    ' ',
  ),
);

/** What VS Code shows as text and is no file of anybody's, with the reason in plain words. */
export const OTHER_SCHEMES: ReadonlyMap<string, string> = new Map([
  ['output', 'an output panel'],
  ['log', 'a log'],
  ['git', 'one side of a comparison'],
  ['gitfs', 'one side of a comparison'],
  ['gitlens', 'one side of a comparison'],
  ['review', 'one side of a comparison'],
  ['pr', 'one side of a comparison'],
  ['vscode-local-history', 'one side of a comparison'],
  ['vscode-scm', 'a commit message'],
  ['scm', 'a commit message'],
  ['search-editor', 'search results'],
  ['comment', 'a comment'],
  ['debug', 'a debugger’s text'],
  ['vscode-settings', 'settings'],
  ['vscode-userdata', 'settings'],
  ['vscode-terminal', 'a terminal'],
  ['vscode-notebook-cell', 'a notebook cell'],
  ['vscode-interactive', 'a notebook cell'],
  ['vscode-interactive-input', 'a notebook cell'],
]);

/** Languages in which articles are written, `text` being what Vim and Emacs call plain text; the others belong to other tools. */
export const LANGUAGES: ReadonlySet<string> = new Set(['article', 'plaintext', 'text', 'markdown']);

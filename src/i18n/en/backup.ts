/* English words of backups: project files, restoring them, and the reminder. */
const counted = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const backup = {
  title: 'Backup',
  text: 'A project file holds everything of a workspace: data, rules, costs, spend, segments and scenarios, also who your customers are. Keep it as carefully as the exports.',
  lastSaved: (when: string) => `Last saved to a file: ${when}.`,
  neverSaved: 'This workspace has not been saved to a file yet.',
  save: 'Save this workspace',
  saveAll: (workspaces: string) => `Save all ${workspaces} workspaces`,
  restoreButton: 'Restore from a file',
  saved: (file: string, size: string) => `“${file}” (${size}) was written, read back and compared: it holds the same.`,
  fileOfAll: 'all-workspaces',
  working: 'One moment …',
  verdict: '**The checksum agrees**: the file is complete and unchanged since it was written.',
  found: (file: string) => `Restore from “${file}”`,
  foundLead: (when: string, app: string, size: string, workspaces: string) =>
    `Saved on ${when} with Tenure ${app}: ${size}, ${counted(workspaces, 'workspace', 'workspaces')}. Nothing is stored before you say so.`,
  content: (files: string, orders: string, customers: string) =>
    `${counted(files, 'file', 'files')}, **${counted(orders, 'order', 'orders')}**, ${counted(customers, 'customer', 'customers')}`,
  between: (days: string) => `, ${days}`,
  place: (name: string) => `What becomes of “${name}”`,
  asNew: 'Restore as a new workspace',
  instead: (name: string) => `Replace “${name}”`,
  leaveOut: 'Leave out',
  restoredName: (name: string) => `${name} (restored)`,
  willBe: (name: string) => `A workspace of this name is here, so it will be called “${name}”.`,
  willReplace: (name: string) =>
    `It takes the place of “${name}”, which is kept until you close this tab: until then one click on the data screen brings it back.`,
  restore: (workspaces: string) => `Restore ${counted(workspaces, 'workspace', 'workspaces')}`,
  cancel: 'Cancel',
  restored: (name: string) => `“${name}” was restored and is open now.`,
  restoredMany: (workspaces: string) => `${workspaces} workspaces were restored.`,
  undo: 'Undo',
  replaced: 'What the last restore replaced is kept until you close this tab.',
  bringBack: 'Bring it back',
  remind: (imports: string, days: string, never: boolean) =>
    `${never ? 'This workspace has not been saved to a file yet' : 'This workspace was not saved to a file lately'}: ${[imports === '0' ? '' : counted(imports, 'import', 'imports'), counted(days, 'day', 'days')].filter((part) => part !== '').join(', ')} without a backup. A browser can lose what it stores.`,
  later: 'Not now',
  folder: {
    title: 'By itself, into a folder',
    impossible:
      'This browser cannot write into a folder by itself (Chrome and Edge can). You are reminded to save a file instead.',
    text: 'Choose a folder, and Tenure writes a copy of every workspace of your own into it, as long as this page is open; what it could not write before it was closed, it writes at the next visit.',
    rule: 'Half a minute after the last change and at most every ten minutes, as a new file that is read back and compared. Kept are the last copy of each of the last seven days with changes and the last of each month before. No other file is touched, and what is deleted or forgotten here is not deleted there.',
    choose: 'Choose a folder …',
    another: 'Another folder …',
    now: 'Write a copy now',
    stop: 'Stop',
    writing: (folder: string) => `Writing into “${folder}” …`,
    none: (folder: string) => `Copies go into “${folder}”. There is none of this workspace yet.`,
    last: (folder: string, when: string) => `Copies go into “${folder}”. The last one of this workspace: ${when}.`,
    sample: (folder: string) =>
      `Copies of your own workspaces go into “${folder}”. A sample store can be made again at any time.`,
    needsLeave: (folder: string) =>
      `**No copies are written into “${folder}” at the moment**: the browser wants to hear from you again that Tenure may.`,
    allow: 'Allow',
    failed: (folder: string, why: string) =>
      `**The last copy was not written into “${folder}”**: ${why} Older copies stand as they were.`,
    because: {
      gone: 'the folder is no longer there.',
      full: 'its disk is full.',
      differs: 'what was read back was not what had been written.',
      'not-written': 'the system refused it.',
    },
    again: 'Try again',
  },
  lost: (workspaces: string) =>
    `**This browser has cleared what Tenure had stored here** (${counted(workspaces, 'workspace', 'workspaces')}). Browsers do so when space on the device runs short, or when other data of this site are cleared. Restore it from a project file, or read your export files again.`,
};

/* English words about what the network was asked for, and about forgetting identities. */
export const privacy = {
  title: 'Privacy, to be checked',
  none: '**0 requests to other servers** in this visit.',
  some: (count: string, origins: string) =>
    `**${count} ${count === '1' ? 'request' : 'requests'} to other servers** in this visit: ${origins}. Tenure makes none; a browser extension may have.`,
  own: (page: string, worker: string) =>
    `Files of the app itself: the page asked for ${page}, the worker that reads your data for ${worker}.`,
  refused: (count: string, targets: string) =>
    `${count} ${count === '1' ? 'attempt was' : 'attempts were'} refused by the policy: ${targets}.`,
  check: 'How to check it yourself',
  steps: [
    'Open the developer tools of your browser (F12), tab “Network”, load the page anew and read a file: every line bears the address of this page.',
    'Or switch the network off and read a file: everything works.',
  ],
  how: 'Counted in the page and in the worker by the browser’s own record of requests (Resource Timing), beside the attempts that the policy refused.',
  policy: 'The policy of this page, which the browser enforces for page and worker:',
  noPolicy: 'This page was served by a development server, without a policy.',
  forgetLead:
    'E-mails, phones, names, postal codes and customer ids stand in one store. They can be forgotten: orders, cohorts and every number stay as they are.',
  forgetButton: 'Forget identities …',
  forgetConfirm: 'Forget them',
  forgetQuestion: 'Forget who the customers are?',
  forgetText: [
    'Every e-mail, phone, name, postal code and customer id of this data set is replaced by a mark that says nothing, and rejected rows as written are deleted. No number changes.',
    'Lists then say “Customer 17”, audience files stay empty, and new files cannot be joined with these customers: only orders that both hold are put together.',
    'It cannot be undone. Whoever needs the people again reads the files again.',
    'Project files and copies in a backup folder that were written before still name people: delete them too.',
  ],
  forgotten: 'The identities of this data set were forgotten. Orders, cohorts and numbers stand as before.',
  forgottenPart: (files: string) =>
    `The identities of ${files} ${files === '1' ? 'file' : 'files'} were forgotten; files that came later name people.`,
  customer: (number: string) => `Customer ${number}`,
  readAfter:
    'Identities were forgotten before: orders that both files hold are put together and known by name again; all other customers of this file count as new people. To read a file anew, take its former import out first.',
};

/* English words about what is stored on the device. */
export const storage = {
  title: 'Storage on this device',
  used: (bytes: string) => `${bytes} are used.`,
  usedOf: (bytes: string, most: string) => `${bytes} are used, of about ${most} that this browser offers.`,
  kept: 'This browser has promised to keep the data until you delete them.',
  notKept:
    'This browser may clear the data when space runs short or after weeks without a visit. Keep your export files: dropping them again restores everything.',
  unanswered:
    'Whether this browser keeps the data for good, it does not say. Keep your export files: dropping them again restores everything.',
  sample: 'A sample store can be made again at any time.',
};

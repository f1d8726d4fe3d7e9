/* What addresses and questions need of every option: it comes with the first screen behind the entrance. */
export { isOfStage, readSettings, writeAddress } from './address.ts';
export { ASKED_BY, isOtherHorizon, questionFor, settingsFor } from './questions.ts';

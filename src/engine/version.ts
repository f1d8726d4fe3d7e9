/* Which build of the app this is, as the results file states it. */
import { version } from '../../package.json';

/** What made a figure: the released version, and the build where the builder names one (environment variable VITE_BUILD). */
export interface AppVersion {
  readonly version: string;
  readonly build: string;
}

const named: unknown = import.meta.env['VITE_BUILD'];

export const APP: AppVersion = {
  version,
  build: typeof named === 'string' && named !== '' ? named : import.meta.env.MODE,
};

const code: unknown = import.meta.env['VITE_ENGINE_CODE'];

/** Names the code that computes (`build/engine-code.ts`); '' = it has no name, and nothing that it answers is kept. */
export const ENGINE_CODE = typeof code === 'string' ? code : '';

/* The whole conversation between page and engine. Every value is cloneable; refusals are values; results are replaced, never patched. */
import type { AuditReport } from '#domain/audit/report.ts';
import type { CashReport } from '#domain/cash.ts';
import type { AudienceChoice } from '#domain/audience.ts';
import type { AudiencePeople } from '#domain/audience-people.ts';
import type { SegmentLimits } from '#domain/clv/customer-segments.ts';
import type { ChannelClaims } from '#domain/channel-claims.ts';
import type { CustomersView } from '#domain/customers-view.ts';
import type { CostsReport } from '#domain/costs-report.ts';
import type { CustomerListTerms, CustomerRows } from '#domain/customer-list.ts';
import type { CustomerPage } from '#domain/customer-page.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { GroupBy } from '#domain/customer-groups.ts';
import type { Answer, Refusal } from '#domain/errors.ts';
import type { AttributeId, AttributeOffer } from '#domain/attributes.ts';
import type { CensoringGuard } from '#domain/censoring/guard.ts';
import type { FileChoices, FileQuestion } from '#domain/choices.ts';
import type { RejectedRow } from '#domain/orders.ts';
import type { OrdersSoFar } from '#domain/orders-so-far.ts';
import type {
  Costs,
  CountingReport,
  KaplanMeierStep,
  PaybackRanges,
  PaybackReport,
  RepeatReport,
  RevenueReport,
} from '#domain/results.ts';
import type { RequestTally } from '#domain/request-tally.ts';
import type { ProofPage } from '#domain/proof/page.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { NextProducts } from '#domain/next-product.ts';
import type { PeriodRatesReport, PeriodRatesView } from '#domain/period-rates.ts';
import type { SecondOrderBy } from '#domain/second-order-by.ts';
import type { Signals } from '#domain/retention/signals.ts';
import type { MixReport } from '#domain/retention/mix/mix-or-behaviour.ts';
import type { MixView } from '#domain/retention/mix/view.ts';
import type { PresetBridge } from '#domain/presets/bridge.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import type { RankingReport } from '#domain/ranking.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { Chosen, SegmentRule } from '#domain/selection.ts';
import type { SegmentsReport } from '#domain/segments-report.ts';
import type { AttributeValues, SegmentSize, SelectionReport } from '#domain/selection-report.ts';
import type { IdentityReport, SideReport } from '#domain/side-reports.ts';
import type { soldItems } from '#domain/sold-items.ts';
import type { MeasuredBase } from '#domain/scenarios/measured-base.ts';
import type { RiskQuestion, RiskReport } from '#domain/scenarios/monte-carlo.ts';
import type { StructureReport } from '#domain/structure.ts';
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import type { SurveysReport } from '#domain/surveys/report.ts';
import type { ValueQuestion } from './value-question.ts';
import type { BackupDoor } from './backup-door.ts';
import type { DatasetSummary, SampleId } from './dataset-summary.ts';
import type { ProjectDoor } from './project-door.ts';
import type { Again, WorkspaceDoor } from './workspace-door.ts';
import type { MoneyQuestion } from './money-question.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

export type {
  AsOfRange,
  AttributeSummary,
  DatasetSummary,
  FileSummary,
  IssueGroup,
  SampleId,
} from './dataset-summary.ts';
export type { BackupFailure, BackupState } from './backup-door.ts';
export type { TabNews } from './tabs.ts';
export type { ProjectSummary, ProjectWorkspace, RestoreMade, RestorePlace } from './project-door.ts';
export type { WorkspaceEntry } from './workspace-door.ts';

export type { MoneyQuestion } from './money-question.ts';
export { chosenBy, modelLapse, moneyQuestion, valueQuestion } from './settings-questions.ts';
export { DEFAULT_SETTINGS, withMoneyOf, type WorkspaceSettings } from './workspace-settings.ts';

/** A dropped file that leaves something open. */
export interface AskedFile {
  /** Names the file in the choices of `importFiles`. */
  readonly key: string;
  readonly name: string;
  readonly questions: readonly FileQuestion[];
}

/** Nothing was stored yet: these files must be answered for first. */
export interface ImportAsked {
  readonly asked: readonly AskedFile[];
}

/** A remembered answer: files with this header are read so without asking. */
export interface RememberedHeader {
  readonly header: readonly string[];
  readonly choices: FileChoices;
}

/** What an import changed, said once after it. */
export interface ImportOutcome {
  readonly dataset: DatasetSummary;
  readonly settings: WorkspaceSettings;
  /** Number of the import; null = nothing was read, an import was taken out. */
  readonly importNumber: number | null;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Orders that are no longer there. */
  readonly removed: number;
  /** Rows of the import that could not be read. */
  readonly rejected: number;
  /** Files of the drop that were not read, while others were; each names its file. */
  readonly refused: readonly Refusal[];
  readonly customersChangedCohort: number;
  readonly ordersChangedTaxMode: number;
  readonly milliseconds: number;
}

export interface OpenWorkspace {
  readonly dataset: DatasetSummary;
  readonly settings: WorkspaceSettings;
}

export type OpenAgain = Again<OpenWorkspace>;

export interface ImportProgress {
  readonly phase: 'reading' | 'merging' | 'storing';
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
  /** Orders of the only file so far, where they are news. */
  readonly soFar?: OrdersSoFar;
}

/** What an audit is asked by. */
export type AuditQuestion = Required<MoneyQuestion> & ValueQuestion & { readonly mix: MixView };

/** What is known of costs and spend, with the lists in which they are typed. */
export interface CostsAnswer extends CostsReport {
  /** Of all customers, whatever the filter. */
  readonly channels: ChannelClaims;
  readonly sold: ReturnType<typeof soldItems>;
}

/** A list of customers under a sort and a search. */
export type CustomersQuestion = CustomerQuestion & CustomerListTerms;

/** Customers with their numbers and segments. */
export type CustomerQuestion = ValueQuestion & Pick<CustomersView, 'limits'> & Chosen;

/** Every question carries its definition; the engine caches by question. With `Chosen` it is asked about the customers of a filter. */
export interface Questions {
  counting: { ask: { rules: CountingRules }; answer: CountingReport };
  /**
   * Costs: for contribution alone; left out = none. `guarded`: cohorts that the left-censoring guard finds affected stay out of
   * averages; absent = all cohorts enter.
   */
  retention: {
    ask: { rules: CountingRules; view: RetentionView; costs?: Costs; guarded?: boolean } & Chosen;
    answer: RetentionAnswer;
  };
  guard: { ask: { rules: CountingRules }; answer: CensoringGuard };
  repeat: { ask: { rules: CountingRules } & Chosen; answer: RepeatReport };
  /** The time to the second order by an attribute; null = none is asked for. */
  secondOrderBy: {
    ask: { rules: CountingRules; attribute: AttributeId | null } & Chosen;
    answer: SecondOrderBy | null;
  };
  /** A change of retention between two periods; `guarded` as for retention. */
  mix: { ask: { rules: CountingRules; mix: MixView; guarded?: boolean } & Chosen; answer: MixReport };
  revenue: { ask: { rules: CountingRules } & Chosen; answer: RevenueReport };
  rates: { ask: { rules: CountingRules; periodRates: PeriodRatesView } & Chosen; answer: PeriodRatesReport };
  payback: { ask: MoneyQuestion & Chosen; answer: PaybackReport };
  mrr: { ask: { rules: CountingRules; subscriptionView: SubscriptionView }; answer: SubscriptionsReport };
  /** What the tables beside the orders hold. */
  side: { ask: { rules: CountingRules }; answer: SideReport };
  identity: { ask: { rules: CountingRules }; answer: IdentityReport };
  paybackRanges: { ask: MoneyQuestion & Chosen; answer: PaybackRanges };
  /** Of all customers: spend that wins the others cannot be told apart. */
  cash: { ask: MoneyQuestion; answer: CashReport };
  /** Whether item costs cover what is sold, what spend is known of, and what it stands for. */
  costs: { ask: { rules: CountingRules; costs: Costs }; answer: CostsAnswer };
  structure: { ask: { rules: CountingRules; layers?: LayerCakeView } & Chosen; answer: StructureReport };
  ranking: { ask: MoneyQuestion & { by: GroupBy } & Chosen; answer: RankingReport };
  value: { ask: ValueQuestion & Chosen; answer: CustomerValueReport };
  /** Who the customers of a list are: the only answer that names people, kept nowhere. */
  audience: {
    ask: ValueQuestion & { limits: SegmentLimits; audience: AudienceChoice } & Chosen;
    answer: AudiencePeople;
  };
  nextProduct: { ask: { rules: CountingRules } & Chosen; answer: NextProducts };
  /** A window of the list of customers. */
  customerRows: { ask: CustomersQuestion & { from: number; count: number }; answer: CustomerRows };
  /** One customer, by number; null = none of the chosen customers has it. */
  customer: { ask: CustomerQuestion & { customer: number; hidden: boolean }; answer: CustomerPage | null };
  /** `by`: attribute by which risk is broken down; null = none. */
  customers: {
    ask: ValueQuestion & Pick<CustomersView, 'limits' | 'by'> & Chosen;
    answer: SegmentsReport;
  };
  /** The base case of the projector, measured; null = no customer yet. */
  scenarioBase: { ask: MoneyQuestion & { lapse: number | null } & Chosen; answer: MeasuredBase | null };
  /** What surveys say, beside what the same customers buy. */
  surveys: { ask: ValueQuestion & Chosen; answer: SurveysReport };
  /** Five lenses on the customer base, gathered from the other answers. */
  audit: { ask: AuditQuestion & Chosen; answer: AuditReport };
  /** How many customers the filter picks, of how many. */
  selection: { ask: { rules: CountingRules } & Chosen; answer: SelectionReport };
  /** What conditions can name, over all customers: attributes, and the values of one. */
  attributes: { ask: { rules: CountingRules }; answer: readonly AttributeOffer[] };
  attributeValues: { ask: { rules: CountingRules; attribute: AttributeId }; answer: AttributeValues };
  segmentSizes: { ask: { rules: CountingRules; segments: readonly SegmentRule[] }; answer: readonly SegmentSize[] };
  /** The bridge from a product's numbers to ours; null = no preset is asked for. `guarded` as for retention. */
  presetBridge: {
    ask: { rules: CountingRules; view: RetentionView; preset: PresetId | null; guarded: boolean } & Chosen;
    answer: PresetBridge | null;
  };
  /** A page (from 0) of the records behind a number; null = there is no such number. */
  proof: { ask: { rules: CountingRules; query: ProofQuery; page: number } & Chosen; answer: ProofPage | null };
}

export interface RetentionAnswer {
  readonly triangle: RetentionTriangle;
  /** 1 − Kaplan–Meier of the time to the second purchase day: the pooled curve of cumulative repeat on the age axis; null for others. */
  readonly pooledCurve: readonly KaplanMeierStep[] | null;
  /** The same of each row by attribute alone; null where the pooled curve is, and for rows by time. */
  readonly rowCurves: readonly (readonly KaplanMeierStep[])[] | null;
  /** Values of the view's attribute with their customers, those of most customers first; null without an attribute. */
  readonly values: readonly ValueCustomers[] | null;
  /** Cells that differ from the other rows by more than chance; null where nothing is tested. */
  readonly signals: Signals | null;
}

export interface ValueCustomers {
  readonly value: string;
  readonly customers: number;
}

export type QuestionKind = keyof Questions;
/** What may take seconds: other questions are answered in between, and a newer one of its kind ends it (`cancelled`). */
const LONG_QUESTIONS = [
  'paybackRanges',
  'value',
  'audience',
  'customerRows',
  'customers',
  'scenarioBase',
  'surveys',
  'audit',
] as const;
export type LongQuestion = (typeof LONG_QUESTIONS)[number];

export function isLong(kind: QuestionKind): kind is LongQuestion {
  return LONG_QUESTIONS.some((long) => long === kind);
}

export interface Engine extends WorkspaceDoor<OpenWorkspace>, ProjectDoor<OpenWorkspace> {
  /** Opens the stored workspace (the one used last, or the named one); null = nothing stored. */
  open(workspace?: string): Promise<Answer<OpenWorkspace | null>>;
  /**
   * Reads files into the open workspace, or the own one used last where a sample is open, adding to what is there. One transaction: on any refusal the stored data stay
   * as they were. Files that leave something open are asked about first; the same files with `choices` (by key) are then read.
   */
  importFiles(
    files: readonly File[],
    progress: (step: ImportProgress) => void,
    choices?: Readonly<Record<string, FileChoices>>,
    /** An import that this one takes the place of: the same files, read with other choices. */
    instead?: number,
  ): Promise<Answer<ImportOutcome | ImportAsked>>;
  /** Takes the files of an import out again: the data are as if it had never been. null = nothing is left. */
  undoImport(importNumber: number): Promise<Answer<ImportOutcome | null>>;
  /** Chooses currency or zone of a stored file (its place in `files`). */
  chooseForFile(file: number, choices: Pick<FileChoices, 'currency' | 'zone'>): Promise<Answer<OpenWorkspace>>;
  /** The rejected rows of a stored file (its place in `files`), with its header. */
  rejectedRows(file: number): Promise<Answer<{ header: readonly string[]; rows: readonly RejectedRow[] }>>;
  /** Answers that are remembered by header. */
  rememberedHeaders(): Promise<Answer<readonly RememberedHeader[]>>;
  /** Replaces them all: [] forgets, a list that was exported elsewhere brings them here. */
  rememberHeaders(headers: readonly RememberedHeader[]): Promise<Answer<null>>;
  /** Simulates a sample store as a Shopify export and reads it by the same road into a workspace of its own. */
  importSample(sample: SampleId, progress: (step: ImportProgress) => void): Promise<Answer<ImportOutcome>>;
  /** Ends the running import at the next chunk; it then answers `cancelled`. */
  cancelImport(): Promise<void>;
  /**
   * Saves what was changed: `base` is what the settings were made of (left out: what is stored here last). What another tab changed
   * meanwhile stays. `workspace-gone`: it is no longer stored.
   */
  saveSettings(settings: WorkspaceSettings, base?: WorkspaceSettings): Promise<Answer<null>>;
  /** Puts a mark in the place of every identity of the open workspace; no number changes, and there is no way back. */
  forgetIdentities(): Promise<Answer<OpenWorkspace>>;
  /**
   * Says which workspaces are on stage, each with its factor: from then on nothing true about money and no identity is told of
   * them, and typed amounts are not saved. Open the workspace again to see it so.
   */
  stage(factors: Readonly<Record<string, number>>): Promise<Answer<null>>;
  /** `hear` is told the share that is done, 0 … 1, of what is answered in steps and takes longer than a moment. */
  ask<K extends QuestionKind>(
    kind: K,
    question: Questions[K]['ask'],
    hear?: (share: number) => void,
  ): Promise<Answer<Questions[K]['answer']>>;
  /** How uncertain a scenario is. Carries all its numbers, so it needs no data; a newer one ends it (`cancelled`). */
  scenarioRisk(question: RiskQuestion, hear?: (share: number) => void): Promise<Answer<RiskReport>>;
  /** All records of a proof as a CSV, from which the number can be computed again; null = there is no such number. */
  proofFile(question: Omit<Questions['proof']['ask'], 'page'>): Promise<Answer<Blob | null>>;
  /** The list of customers as a CSV, sorted and searched as it is asked for. */
  customersFile(question: CustomersQuestion): Promise<Answer<Blob>>;
  /** The results file `tenure.results/1` as JSON text. */
  results(settings: WorkspaceSettings, hear?: (share: number) => void): Promise<Answer<string>>;
}

/** The engine in its worker, which counts what it asks the network for and writes backups by itself. */
export interface WorkerEngine extends Engine, BackupDoor {
  /** Tells the tally now, and again with every change of it. */
  hearRequests(listener: (tally: RequestTally) => void): Promise<void>;
}

/* Proofs of numbers on one data set: the last ones are kept, so that turning a page or taking the file counts nothing again. */
import type { Assembled } from '#domain/assemble.ts';
import { type ProofPage, proofPage } from '#domain/proof/page.ts';
import { type ProofGround, proofOf } from '#domain/proof/proof.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { namesOf, type NamesOfRecords, shownOrder } from '#domain/proof/things.ts';
import { type Proof, type ProvedValue, provedValue } from '#domain/proof/value.ts';
import { proofCsv } from '#exports/proof.ts';
import { Recent } from './recent.ts';

/** Proofs kept: the open one and the one before. One of all orders is as large as the log. */
const PROOFS = 2;

interface Kept {
  readonly proof: Proof;
  readonly value: ProvedValue;
  readonly order: Int32Array;
  readonly nameOf: NamesOfRecords;
  readonly minorDigits: number;
}

/** What a proof is asked of: the counted orders, and the orders that they were counted from. */
export interface ProofSource extends ProofGround {
  readonly assembled: Assembled;
}

export class Proofs {
  readonly #kept = new Recent<Kept | null>(PROOFS);

  /** A page of the proof (from 0); null = there is no such number. `key` names source and query. */
  page(key: string, source: () => ProofSource, query: ProofQuery, page: number): ProofPage | null {
    const kept = this.#of(key, source, query);
    return kept && proofPage(kept.proof, kept.value, kept.order, kept.nameOf, page);
  }

  /** All records as a CSV. */
  file(key: string, source: () => ProofSource, query: ProofQuery): Blob | null {
    const kept = this.#of(key, source, query);
    if (kept === null) return null;
    const pieces = proofCsv(kept.proof, kept.order, kept.nameOf, kept.minorDigits);
    return new Blob([...pieces], { type: 'text/csv' });
  }

  #of(key: string, source: () => ProofSource, query: ProofQuery): Kept | null {
    return this.#kept.get(key, () => {
      const { assembled, ...ground } = source();
      const proof = proofOf(ground, query);
      return (
        proof && {
          proof,
          value: provedValue(proof),
          order: shownOrder(proof.records),
          nameOf: namesOf(ground.counted, assembled, ground.rules, ground.subscriptions?.table),
          minorDigits: proof.money?.minorDigits ?? ground.counted.log.minorDigits,
        }
      );
    });
  }
}

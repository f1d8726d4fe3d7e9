/* What is said of a filter: how many customers it picks, and which values its conditions can name. */
import { firstOrderValues, type AttributeId, type OrdersBehind } from '#domain/attributes.ts';
import { chosenCustomers } from '#domain/chosen-customers.ts';
import { faultOf } from '#domain/segments.ts';
import { headlineOf } from '#domain/headline.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Headline } from '#domain/results.ts';
import type { Filter, SegmentRule, SelectionFault } from '#domain/selection.ts';

/** Values of an attribute that are listed. */
const MOST_VALUES = 500;

export interface SelectionReport {
  /** Of the chosen customers; of everybody, orders without identity among them, where nothing is filtered. */
  readonly headline: Headline;
  /** All customers with a counted order, and their orders. */
  readonly ofCustomers: number;
  readonly ofOrders: number;
  readonly fault: SelectionFault | null;
}

/** `all` is the whole log, `chosen` that of the customers whom the filter picks. */
export function selectionReport(
  all: PurchaseLog,
  chosen: PurchaseLog,
  filter: Filter,
  segments: readonly SegmentRule[],
): SelectionReport {
  return {
    headline: headlineOf(chosen),
    ofCustomers: all.customers,
    ofOrders: all.orders,
    fault: faultOf(filter, segments),
  };
}

export interface AttributeValues {
  readonly attribute: AttributeId;
  /** A customer may have several of them. */
  readonly multi: boolean;
  /** Most customers first, 500 at most, bands in ascending order; '' = the first order says nothing. */
  readonly values: readonly { readonly value: string; readonly customers: number }[];
  /** Values that are not listed. */
  readonly more: number;
}

/** Values of an attribute of the first order, with their customers. */
export function attributeValues(log: PurchaseLog, behind: OrdersBehind, attribute: AttributeId): AttributeValues {
  const { values, customers, multi } = firstOrderValues(log, behind, attribute);
  return {
    attribute,
    multi,
    values: values.slice(0, MOST_VALUES).map((value, v) => ({ value, customers: customers[v] })),
    more: Math.max(0, values.length - MOST_VALUES),
  };
}

export interface SegmentSize {
  readonly id: string;
  readonly customers: number;
  readonly fault: SelectionFault | null;
}

/** How many customers each of the segments holds. */
export function segmentSizes(log: PurchaseLog, behind: OrdersBehind, segments: readonly SegmentRule[]): SegmentSize[] {
  return segments.map(({ id }) => {
    const { mask, fault } = chosenCustomers(log, behind, [{ what: 'segment', id, is: true }], segments);
    return { id, fault, customers: mask.reduce((sum, picked) => sum + picked, 0) };
  });
}

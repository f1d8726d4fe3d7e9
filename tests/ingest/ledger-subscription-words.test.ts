/* The words of subscriptions: how often they are billed, which state they are in. */
import { describe, expect, test } from 'vitest';
import { IntervalUnit, SubscriptionStatus } from '#domain/side-tables.ts';
import { billingInterval } from '#ingest/sources/subscription-interval.ts';
import { subscriptionStatus } from '#ingest/sources/subscription-status.ts';

const { day, week, month, year } = IntervalUnit;

describe('billingInterval', () => {
  test.each([
    ['day', day, 1],
    ['Weekly', week, 1],
    ['month', month, 1],
    ['Months', month, 1],
    ['yearly', year, 1],
    ['p.a.', year, 1],
    ['per annum', year, 1],
    ['every month', month, 1],
    ['every 3 months', month, 3],
    ['6 month', month, 6],
    ['6-monthly', month, 6],
    ['a year', year, 1],
    ['/mo', month, 1],
    ['quarterly', month, 3],
    ['per quarter', month, 3],
    ['semi-annually', month, 6],
    ['fortnightly', week, 2],
    ['monatlich', month, 1],
    ['pro Monat', month, 1],
    ['jeden Monat', month, 1],
    ['3-monatlich', month, 3],
    ['alle 14 Tage', day, 14],
    ['vierteljährlich', month, 3],
    ['halbjährlich', month, 6],
    ['ja\u0308hrlich', year, 1],
    ['every 364 days', week, 52],
    ['365 days', year, 1],
  ])('%s', (text, unit, count) => {
    expect(billingInterval(text)).toEqual({ unit, count });
  });

  test.each([
    '',
    'once',
    'einmalig',
    'bimonthly',
    '12',
    'month 3 2',
    '0 months',
    'every 300 months',
    'every 300 days',
    'monday',
  ])('“%s” is none', (text) => {
    expect(billingInterval(text)).toBeNull();
  });
});

describe('subscriptionStatus', () => {
  const { active, trialing, pastDue, paused, canceled, unpaid, incomplete, unknown } = SubscriptionStatus;

  test('Stripe’s words, German ones, and none', () => {
    const words = [
      'active',
      'trialing',
      'past_due',
      'paused',
      'canceled',
      'unpaid',
      'incomplete',
      'incomplete_expired',
      '',
    ];
    const meant = [active, trialing, pastDue, paused, canceled, unpaid, incomplete, incomplete, unknown];
    expect(words.map((word) => subscriptionStatus(word))).toEqual(meant);
    expect(['Aktiv', 'Gekündigt', 'Cancelled', 'pausiert'].map((word) => subscriptionStatus(word))).toEqual([
      active,
      canceled,
      canceled,
      paused,
    ]);
    expect(subscriptionStatus('dormant')).toBeNull();
  });

  test('the user’s answer comes before the word', () => {
    expect(subscriptionStatus('Active', { active: 'cancelled' })).toBe(canceled);
    expect(subscriptionStatus('x', { x: 'pending' })).toBe(incomplete);
    expect(subscriptionStatus('x', { x: 'ignored' })).toBe('ignored');
  });
});

/* The answers that stand on a screen: what reads one is not run again when another comes. */
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { AnswerBoard } from '#state/answer-board.svelte.ts';
import type { Answers } from '#state/questions.ts';

const counting = (countedOrders: number): Answers['counting'] => ({ countedOrders }) as Answers['counting'];
const guard = {} as Answers['guard'];

describe('AnswerBoard', () => {
  test('holds what came, and no key of what did not', () => {
    const board = new AnswerBoard();
    expect(Object.keys(board.answers)).toEqual([]);
    board.put('counting', counting(3));
    board.put('value', undefined);
    expect(Object.keys(board.answers)).toEqual(['counting', 'value']);
    expect({ ...board.answers }).toEqual({ counting: { countedOrders: 3 }, value: undefined });
    board.clear();
    expect(board.answers.counting).toBeUndefined();
  });

  test('who reads one answer hears of it, of its first coming and of its end, and of no other', () => {
    const board = new AnswerBoard();
    const heard: (number | undefined)[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        heard.push(board.answers.counting?.countedOrders);
      });
    });
    const put = (change: () => void): void => {
      change();
      flushSync();
    };
    flushSync();
    put(() => {
      board.put('counting', counting(1));
    });
    put(() => {
      board.put('guard', guard);
    });
    const before = heard.length;
    put(() => {
      board.put('guard', { ...guard } as Answers['guard']);
    });
    expect(heard).toHaveLength(before);
    put(() => {
      board.put('counting', counting(2));
    });
    put(() => {
      board.clear();
    });
    expect(heard.filter((value, i) => i === 0 || value !== heard[i - 1])).toEqual([undefined, 1, 2, undefined]);
    stop();
  });
});

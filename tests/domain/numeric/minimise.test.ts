/* The minimiser, the Hessian and the small matrices on functions whose answers are known. */
import { describe, expect, test } from 'vitest';
import { cholesky, inverseOf } from '#domain/numeric/cholesky.ts';
import { hessianByStep } from '#domain/numeric/hessian.ts';
import { minimise, type Objective } from '#domain/numeric/minimise.ts';

/** (1 − x)² + 100 (y − x²)². */
const rosenbrock: Objective = ([x, y], gradient) => {
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

/** Powell's singular function: its Hessian at the minimum is singular. */
const powell: Objective = ([a, b, c, d], gradient) => {
  const [u, v, w, z] = [a + 10 * b, c - d, b - 2 * c, a - d];
  gradient[0] = 2 * u + 40 * z ** 3;
  gradient[1] = 20 * u + 4 * w ** 3;
  gradient[2] = 10 * v - 8 * w ** 3;
  gradient[3] = -10 * v - 40 * z ** 3;
  return u * u + 5 * v * v + w ** 4 + 10 * z ** 4;
};

/** Wood's function, More, Garbow, Hillstrom 1981, no. 14. */
const wood: Objective = ([a, b, c, d], gradient) => {
  gradient[0] = -400 * a * (b - a * a) - 2 * (1 - a);
  gradient[1] = 200 * (b - a * a) + 20.2 * (b - 1) + 19.8 * (d - 1);
  gradient[2] = -360 * c * (d - c * c) - 2 * (1 - c);
  gradient[3] = 180 * (d - c * c) + 20.2 * (d - 1) + 19.8 * (b - 1);
  return (
    100 * (b - a * a) ** 2 +
    (1 - a) ** 2 +
    90 * (d - c * c) ** 2 +
    (1 - c) ** 2 +
    10.1 * ((b - 1) ** 2 + (d - 1) ** 2) +
    19.8 * (b - 1) * (d - 1)
  );
};

/** Beale's function; minimum (3, ½). */
const beale: Objective = ([x, y], gradient) => {
  gradient.fill(0);
  return [1.5, 2.25, 2.625].reduce((sum, c, i) => {
    const power = y ** (i + 1);
    const rest = c - x * (1 - power);
    gradient[0] -= 2 * rest * (1 - power);
    gradient[1] += 2 * rest * x * (i + 1) * y ** i;
    return sum + rest * rest;
  }, 0);
};

describe('minimise', () => {
  test.each([
    ['Rosenbrock', rosenbrock, [-1.2, 1], [1, 1]],
    ['Wood', wood, [-3, -1, -3, -1], [1, 1, 1, 1]],
    ['Beale', beale, [1, 1], [3, 0.5]],
    ['Rosenbrock from far', rosenbrock, [-30, 40], [1, 1]],
  ] as const)('finds the minimum of %s to 1e-8', (_, objective, start, expected) => {
    const found = minimise(objective, Float64Array.from(start), { tolerance: 1e-10 });
    expect(found.ended).toBe('converged');
    expect(found.evaluations).toBeLessThan(200);
    expected.forEach((value, i) => {
      expect(Math.abs(found.point[i] - value)).toBeLessThan(1e-8);
    });
  });

  test('comes to rest at a minimum whose Hessian is singular (Powell)', () => {
    const found = minimise(powell, Float64Array.of(3, -1, 0, 1), { tolerance: 1e-8 });
    expect(found.ended).toBe('converged');
    expect(found.value).toBeLessThan(1e-10);
  });

  test('a quadratic whose Hessian is given is solved in one step', () => {
    const bowl: Objective = ([x, y], gradient) => {
      gradient.set([4 * (x - 2), 10 * (y + 1)]);
      return 2 * (x - 2) ** 2 + 5 * (y + 1) ** 2;
    };
    const found = minimise(bowl, Float64Array.of(9, 9), { tolerance: 1e-9, inverse: Float64Array.of(0.25, 0, 0, 0.1) });
    expect([...found.point]).toEqual([2, -1]);
    expect(found.evaluations).toBe(2);
  });

  test('steps back from where the function is not a number', () => {
    const barrier: Objective = ([x], gradient) => {
      gradient[0] = 1 - 1 / x;
      return x > 0 ? x - Math.log(x) : NaN;
    };
    const found = minimise(barrier, Float64Array.of(0.01), { tolerance: 1e-9 });
    expect(found.point[0]).toBeCloseTo(1, 8);
  });

  test('a function that falls forever ends at the bound and says so', () => {
    const slope: Objective = ([x, y], gradient) => {
      gradient.set([-1, 2 * y]);
      return -x + y * y;
    };
    const found = minimise(slope, Float64Array.of(0, 1), { tolerance: 1e-8, limit: 12 });
    expect(found.ended).toBe('bound');
    expect(found.point[0]).toBe(12);
  });

  test('says that it stopped when it may not go on', () => {
    const found = minimise(rosenbrock, Float64Array.of(-1.2, 1), { tolerance: 1e-8, iterations: 3 });
    expect(found.ended).toBe('stopped');
  });
});

describe('hessianByStep and inverseOf', () => {
  test('at its minimum Rosenbrock’s Hessian is (802, −400; −400, 200), its inverse (.5, 1; 1, 2.005)', () => {
    const steps = hessianByStep(rosenbrock, Float64Array.of(1, 1));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    [802, -400, -400, 200].forEach((value, i) => {
      expect(Math.abs(step.value[i] - value)).toBeLessThan(1e-5);
    });
    const inverse = inverseOf(Float64Array.of(802, -400, -400, 200), 2);
    [0.5, 1, 1, 2.005].forEach((value, i) => {
      expect(inverse?.[i]).toBeCloseTo(value, 10);
    });
  });

  test('a matrix that is not positive definite has no root and no inverse', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(inverseOf(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
  });

  test('the root of (4, 2; 2, 10) is (2, 0; 1, 3)', () => {
    expect([...(cholesky(Float64Array.of(4, 2, 2, 10), 2) ?? [])]).toEqual([2, 0, 1, 3]);
  });
});
